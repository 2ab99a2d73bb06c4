package org.huizong.cli;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.PlanReport;
import org.huizong.cli.report.Progress;
import org.huizong.cli.report.ResultReport;
import org.huizong.monthend.Beforehand;
import org.huizong.monthend.MonthEnd;
import org.huizong.results.MonthSummaries;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunRequest;

/** What run, retry and rerun have in common: open, show or do, watch, report. */
final class MonthCommand {

	private final Huizong root;

	MonthCommand(Huizong root) {
		this.root = root;
	}

	int call(RunRequest request, DryRun dryRun) {
		Terminal terminal = this.root.terminal();
		if (!dryRun.asked()) {
			Beforehand.begin();
		}
		try (OpenOffice context = this.root.open(request.scope().programme());
				Progress progress = Progress.on(terminal)) {
			MonthEnd monthEnd = context.getBean(MonthEnd.class);
			if (dryRun.asked()) {
				new PlanReport(terminal).print(monthEnd.plan(request));
				return 0;
			}
			this.root.caller().whenGone(() -> stop(monthEnd, request, progress));
			MonthEndResult result = monthEnd.perform(request, this.root.caller().user(), progress);
			progress.close();
			new ResultReport(terminal, this.root.home(), context.getBean(MonthSummaries.class)).print(result);
			return result.outcome().exitCode();
		}
	}

	/** Whoever goes away wants the run to stop, unless it is somebody else's. */
	private void stop(MonthEnd monthEnd, RunRequest request, Progress progress) {
		if (progress.begun() && !progress.ended()) {
			monthEnd.stop(request.scope().programme(), this.root.caller().user());
		}
	}

}
