package org.huizong.cli;

import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Progress;
import org.huizong.cli.report.RenewalReport;
import org.huizong.cli.report.ResultReport;
import org.huizong.monthend.MonthEnd;
import org.huizong.renewal.Renewal;
import org.huizong.renewal.Renewals;
import org.huizong.results.MonthSummaries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings every published month up that is out of date. */
@Command(name = "renew", mixinStandardHelpOptions = true)
final class RenewCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

	@Mixin
	private DryRun dryRun;

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		try (OpenOffice context = this.root.open(); Progress progress = Progress.on(terminal)) {
			Renewals renewals = context.getBean(Renewals.class);
			RenewalReport report = new RenewalReport(terminal,
					new ResultReport(terminal, this.root.home(), context.getBean(MonthSummaries.class)));
			if (this.dryRun.asked()) {
				report.due(renewals.due(this.programme));
				return 0;
			}
			MonthEnd monthEnd = context.getBean(MonthEnd.class);
			this.root.caller().whenGone(() -> stop(monthEnd, progress));
			Renewal renewal = renewals.run(this.programme, this.root.caller().user(), progress);
			progress.close();
			report.ended(renewal);
			return renewal.outcome().exitCode();
		}
	}

	/** Whoever goes away wants it to stop, unless it is somebody else's. */
	private void stop(MonthEnd monthEnd, Progress progress) {
		if (progress.begun() && !progress.ended()) {
			monthEnd.stop(this.programme, this.root.caller().user());
		}
	}

}
