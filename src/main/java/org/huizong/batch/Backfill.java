package org.huizong.batch;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.store.Scope;

import org.springframework.stereotype.Service;

/** Runs several months in arrears, oldest first, after a look at what that would do. */
@Service
public class Backfill {

	private static final int MOST = 120;

	private final Programmes programmes;

	private final MonthEnd monthEnd;

	private final AuditTrail audit;

	Backfill(Programmes programmes, MonthEnd monthEnd, AuditTrail audit) {
		this.programmes = programmes;
		this.monthEnd = monthEnd;
		this.audit = audit;
	}

	/**
	 * What would be done with each month as things stand, in order.
	 * @throws RefusedException when the months are none or too many
	 */
	public List<Planned> preview(String programme, ReferencePeriod from, ReferencePeriod to) {
		return months(programme, from, to).stream().map((period) -> planned(new Scope(programme, period))).toList();
	}

	/**
	 * Runs the months in order, up to the first that is not published.
	 * @throws RefusedException when one cannot be started
	 */
	public List<MonthEndResult> run(String programme, ReferencePeriod from, ReferencePeriod to, String by,
			RunObserver observer) {
		List<ReferencePeriod> months = months(programme, from, to);
		this.audit.record(by, Deed.BACKFILL, programme, to, "", from + " 至 " + to);
		List<MonthEndResult> results = new ArrayList<>();
		for (ReferencePeriod period : months) {
			MonthEndResult result = this.monthEnd.run(new Scope(programme, period), by, observer);
			results.add(result);
			if (!result.outcome().published()) {
				break;
			}
		}
		return results;
	}

	private Planned planned(Scope scope) {
		try {
			RunPlan.Month month = this.monthEnd.plan(RunRequest.run(scope)).last();
			Text kind = month.kind().title();
			RunPlan.Reason reason = month.reason();
			String vintage = month.vintage().folder();
			return new Planned(scope.period(), true,
					(reason == null) ? new Text(vintage + " " + kind.zh(), vintage + " " + kind.en())
							: new Text(kind.zh() + "，" + reason.title().zh() + "；通过后发布 " + vintage,
									kind.en() + ", " + reason.title().en() + "; publishes " + vintage));
		}
		catch (RefusedException ex) {
			return new Planned(scope.period(), false, ex.text());
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

	/**
	 * What would be done with a month.
	 *
	 * @param possible false when it cannot be run as things stand
	 */
	public record Planned(ReferencePeriod period, boolean possible, Text text) {
	}

}
