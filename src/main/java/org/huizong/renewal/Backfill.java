package org.huizong.renewal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.renewal.Backfilling.State;
import org.huizong.runs.FailureTexts;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunRequest;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Runs several months in arrears, oldest first, after a look at what that would do. */
@Service
public class Backfill implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Backfill.class);

	private static final int MOST = 120;

	private static final long PATIENCE_SECONDS = 25;

	private final Programmes programmes;

	private final MonthEnd monthEnd;

	private final BackfillStore store;

	private final AuditTrail audit;

	private final Clock clock;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "backfill");
		thread.setDaemon(true);
		return thread;
	});

	Backfill(Programmes programmes, MonthEnd monthEnd, BackfillStore store, AuditTrail audit, Clock clock) {
		this.programmes = programmes;
		this.monthEnd = monthEnd;
		this.store = store;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What would be done with each month as things stand, in order.
	 * @throws RefusedException when the months are none or too many
	 */
	public List<PlannedMonth> preview(String programme, ReferencePeriod from, ReferencePeriod to) {
		return months(programme, from, to).stream()
			.map((period) -> PlannedMonth.of(this.monthEnd, new Scope(programme, period)))
			.toList();
	}

	/**
	 * Runs the months in order, up to the first that is not published.
	 * @throws RefusedException when one cannot be started
	 */
	public List<MonthEndResult> run(String programme, ReferencePeriod from, ReferencePeriod to, String by,
			RunObserver observer) {
		Backfilling begun = begin(programme, months(programme, from, to), by);
		return follow(begun, (scope) -> this.monthEnd.run(scope, by, observer));
	}

	/**
	 * The same in the background of this process. When this returns, the first month
	 * holds its lease.
	 * @throws RefusedException when the first cannot be started
	 */
	public Backfilling start(String programme, ReferencePeriod from, ReferencePeriod to, String by) {
		List<ReferencePeriod> months = months(programme, from, to);
		MonthEnd.Prepared first = this.monthEnd.prepare(RunRequest.run(new Scope(programme, from)), by,
				RunObserver.NONE);
		try {
			Backfilling begun = begin(programme, months, by);
			this.threads.execute(() -> quietly(begun, first, by));
			return begun;
		}
		catch (RuntimeException ex) {
			first.release();
			throw ex;
		}
	}

	/** The last months in arrears of a programme, newest first. */
	public List<Backfilling> last(String programme, int limit) {
		this.programmes.get(programme);
		this.store.cutOff(programme, this.clock.instant());
		return this.store.last(programme, limit);
	}

	private Backfilling begin(String programme, List<ReferencePeriod> months, String by) {
		ReferencePeriod last = months.get(months.size() - 1);
		this.audit.record(by, Deed.BACKFILL, programme, last, "", months.get(0) + " 至 " + last);
		return this.store.begin(programme, months, by, this.clock.instant());
	}

	private void quietly(Backfilling begun, MonthEnd.Prepared first, String by) {
		try {
			follow(begun, (scope) -> scope.equals(first.scope()) ? first.go()
					: this.monthEnd.run(scope, by, RunObserver.NONE));
		}
		catch (RuntimeException ex) {
			logger.error("months in arrears of {} ended", begun.programme(), ex);
		}
	}

	private List<MonthEndResult> follow(Backfilling begun, Function<Scope, MonthEndResult> running) {
		List<MonthEndResult> results = new ArrayList<>();
		try {
			for (Backfilling.Month month : begun.months()) {
				MonthEndResult result = one(begun, month.period(), running);
				results.add(result);
				if (!result.outcome().published()) {
					break;
				}
			}
			return results;
		}
		finally {
			this.store.end(begun.number(), this.clock.instant());
		}
	}

	private MonthEndResult one(Backfilling begun, ReferencePeriod period, Function<Scope, MonthEndResult> running) {
		this.store.month(begun.number(), period, State.RUNNING, Text.same(""));
		try {
			MonthEndResult result = running.apply(new Scope(begun.programme(), period));
			this.store.month(begun.number(), period, result.outcome().published() ? State.DONE : State.FAILED,
					result.last().told());
			return result;
		}
		catch (RuntimeException ex) {
			this.store.month(begun.number(), period, State.FAILED,
					(ex instanceof RefusedException refused) ? refused.text() : FailureTexts.of(List.of(ex)).text());
			throw ex;
		}
	}

	private List<ReferencePeriod> months(String code, ReferencePeriod from, ReferencePeriod to) {
		StatisticalProgramme programme = this.programmes.get(code);
		List<ReferencePeriod> months = new ArrayList<>();
		for (ReferencePeriod month = from; month.compareTo(to) <= 0 && months.size() <= MOST; month = month.next()) {
			months.add(month);
		}
		if (months.isEmpty() || months.size() > MOST || from.compareTo(programme.firstPeriod()) < 0) {
			throw new RefusedException(Outcome.USAGE,
					"补跑应从较早的月份到较晚的月份，不早于 " + programme.firstPeriod() + "，至多 " + MOST + " 个月。",
					"Months run from an earlier to a later one, not before " + programme.firstPeriod() + ", at most "
							+ MOST + ".");
		}
		return months;
	}

	/** Lets the month in hand end. */
	@Override
	public void destroy() throws InterruptedException {
		this.threads.shutdown();
		this.threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

}
