package org.huizong.renewal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.huizong.board.MonthStatuses.MonthStatus;
import org.huizong.board.MonthStatuses;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.planning.Freshness;
import org.huizong.planning.Outdated;
import org.huizong.renewal.Renewal.Due;
import org.huizong.renewal.Renewal.Month;
import org.huizong.renewal.Renewal.State;
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

/**
 * Brings every published month up that is out of date (更新), oldest first. What stops one
 * is said once: the months that rest on it wait.
 */
@Service
public class Renewals implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Renewals.class);

	private static final long PATIENCE_SECONDS = 25;

	private final MonthStatuses statuses;

	private final Freshness freshness;

	private final MonthEnd monthEnd;

	private final BackfillStore store;

	private final AuditTrail audit;

	private final Clock clock;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "renewal");
		thread.setDaemon(true);
		return thread;
	});

	Renewals(MonthStatuses statuses, Freshness freshness, MonthEnd monthEnd, BackfillStore store, AuditTrail audit,
			Clock clock) {
		this.statuses = statuses;
		this.freshness = freshness;
		this.monthEnd = monthEnd;
		this.store = store;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * From the first month that is out of date on, every published one: why it is out of
	 * date, or that it may come to be. Empty when all are up to date. Changes nothing.
	 */
	public List<Due> due(String programme) {
		return due(this.statuses.of(programme));
	}

	/** The same of months whose status is known, newest first. */
	public static List<Due> due(List<MonthStatus> statuses) {
		List<Due> due = new ArrayList<>();
		for (int i = statuses.size() - 1; i >= 0; i--) {
			MonthStatus status = statuses.get(i);
			if (status.vintage() != null && (!status.causes().isEmpty() || !due.isEmpty())) {
				due.add(new Due(status.scope().period(), status.causes()));
			}
		}
		return due;
	}

	/** Brings them up and returns when that is done. */
	public Renewal run(String programme, String by, RunObserver observer) {
		List<ReferencePeriod> months = due(programme).stream().map(Due::period).toList();
		return months.isEmpty() ? new Renewal(programme, List.of())
				: follow(begin(programme, months, by), (scope) -> this.monthEnd.run(scope, by, observer));
	}

	/**
	 * The same in the background of this process. When this returns, the first month
	 * holds its lease.
	 * @throws RefusedException when none is out of date, or the first cannot be started
	 */
	public Backfilling start(String programme, String by) {
		List<ReferencePeriod> months = due(programme).stream().map(Due::period).toList();
		if (months.isEmpty()) {
			throw new RefusedException(Outcome.USAGE, "已发布的各月都是最新的，没有要更新的。", "Every published month is up to date.");
		}
		MonthEnd.Prepared first = this.monthEnd.prepare(RunRequest.run(new Scope(programme, months.get(0))), by,
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

	private void quietly(Backfilling begun, MonthEnd.Prepared first, String by) {
		try {
			follow(begun, (scope) -> scope.equals(first.scope()) ? first.go()
					: this.monthEnd.run(scope, by, RunObserver.NONE));
		}
		catch (RuntimeException ex) {
			logger.error("the renewal of {} ended", begun.programme(), ex);
		}
	}

	private Backfilling begin(String programme, List<ReferencePeriod> months, String by) {
		ReferencePeriod last = months.get(months.size() - 1);
		this.audit.record(by, Deed.RENEW, programme, last, "", months.get(0) + " 至 " + last);
		return this.store.begin(programme, months, by, this.clock.instant());
	}

	private Renewal follow(Backfilling begun, Function<Scope, MonthEndResult> running) {
		List<Month> months = new ArrayList<>();
		try {
			ReferencePeriod obstacle = null;
			for (Backfilling.Month one : begun.months()) {
				Scope scope = new Scope(begun.programme(), one.period());
				List<Outdated> causes = this.freshness.of(scope);
				Month month = (obstacle != null) ? waiting(scope.period(), obstacle)
						: one(begun, scope, causes, running);
				note(begun, month);
				months.add(month);
				if (month.state() == State.FAILED && carries(causes)) {
					obstacle = scope.period();
				}
			}
			return new Renewal(begun.programme(), months);
		}
		finally {
			this.store.end(begun.number(), this.clock.instant());
		}
	}

	/**
	 * Whether later months wait for it: what holds for all months alike stops but one.
	 */
	private static boolean carries(List<Outdated> causes) {
		return causes.stream().anyMatch((cause) -> cause.reason().carries());
	}

	private static Month waiting(ReferencePeriod period, ReferencePeriod obstacle) {
		return new Month(period, State.WAITING, Outcome.BAD_RETURNS,
				new Text("等 " + obstacle + " 更新后再更新", "waits until " + obstacle + " is renewed"), null);
	}

	private Month one(Backfilling begun, Scope scope, List<Outdated> causes, Function<Scope, MonthEndResult> running) {
		if (causes.isEmpty()) {
			return new Month(scope.period(), State.UNCHANGED, Outcome.DONE, new Text("仍是最新", "still up to date"), null);
		}
		this.store.month(begun.number(), scope.period(), Backfilling.State.RUNNING, Text.same(""));
		try {
			return month(running.apply(scope), scope.period());
		}
		catch (RefusedException ex) {
			if (ex.outcome() != Outcome.BAD_RETURNS && ex.outcome() != Outcome.USAGE) {
				note(begun, new Month(scope.period(), State.FAILED, ex.outcome(), ex.text(), null));
				throw ex;
			}
			return new Month(scope.period(), State.FAILED, ex.outcome(), ex.text(), null);
		}
	}

	private static Month month(MonthEndResult result, ReferencePeriod period) {
		MonthEndResult.Month last = result.last();
		State state = !last.outcome().published() ? State.FAILED
				: last.same() ? State.VERIFIED : last.worked() ? State.RENEWED : State.UNCHANGED;
		return new Month(period, state, last.outcome(), last.told(), result);
	}

	private void note(Backfilling begun, Month month) {
		this.store.month(begun.number(), month.period(), state(month.state()), month.text());
	}

	private static Backfilling.State state(State state) {
		return switch (state) {
			case FAILED -> Backfilling.State.FAILED;
			case WAITING -> Backfilling.State.WAITING;
			default -> Backfilling.State.DONE;
		};
	}

	/** Lets the month in hand end. */
	@Override
	public void destroy() throws InterruptedException {
		this.threads.shutdown();
		this.threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

}
