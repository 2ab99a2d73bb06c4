package org.huizong.renewal;

import org.huizong.monthend.MonthEnd;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRequest;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What would be done with a month in arrears.
 *
 * @param kind null when it cannot be run as things stand
 * @param text in words; why not, where it cannot
 */
public record PlannedMonth(ReferencePeriod period, RunPlan.@Nullable Kind kind, Text text) {

	/** As things stand. */
	static PlannedMonth of(MonthEnd monthEnd, Scope scope) {
		try {
			RunPlan.Month month = monthEnd.plan(RunRequest.run(scope)).last();
			return new PlannedMonth(scope.period(), month.kind(), words(month));
		}
		catch (RefusedException ex) {
			return new PlannedMonth(scope.period(), null, ex.text());
		}
	}

	private static Text words(RunPlan.Month month) {
		Text kind = month.kind().title();
		RunPlan.Reason reason = month.reason();
		String vintage = month.vintage().folder();
		return (reason == null) ? new Text(vintage + " " + kind.zh(), vintage + " " + kind.en())
				: new Text(kind.zh() + "，" + reason.title().zh() + "；通过后发布 " + vintage,
						kind.en() + ", " + reason.title().en() + "; publishes " + vintage);
	}

	public boolean possible() {
		return this.kind != null;
	}

}
