package org.huizong.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.ExclusionReport;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.Signature;
import org.huizong.findings.Excluding;
import org.huizong.findings.ExclusionStore.Decision;
import org.huizong.inbox.Units;
import org.huizong.office.Scope;
import org.huizong.statistics.finding.Exclusion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Signs for a unit to be left out of a month, or taken in again. */
abstract class ExclusionCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Parameters(index = "2", paramLabel = "UNIT", descriptionKey = "unit")
	private String unit = "";

	@Option(names = "--reason", descriptionKey = "reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private Signature signature;

	@Mixin
	private DryRun dryRun;

	@Override
	public Integer call() {
		try (OpenOffice context = this.root.open()) {
			Excluding excluding = context.getBean(Excluding.class);
			Terminal terminal = this.root.terminal();
			ExclusionReport report = new ExclusionReport(terminal, context.getBean(Units.class), this.dryRun.asked());
			this.dryRun.deed(context, () -> {
				sign(excluding, report, this.month.scope());
				return this;
			});
			this.dryRun.tell(terminal);
		}
		return 0;
	}

	abstract void sign(Excluding excluding, ExclusionReport report, Scope scope);

	String unit() {
		return this.unit;
	}

	String reason() {
		return this.reason;
	}

	String by() {
		return this.signature.by();
	}

	/** 剔除: leaves the unit out, or proposes it where a second person decides. */
	@Command(name = "exclude", mixinStandardHelpOptions = true)
	static final class Exclude extends ExclusionCommand {

		@Option(names = "--confirm", descriptionKey = "exclude.confirm")
		private boolean confirm;

		@Option(names = "--reject", descriptionKey = "exclude.reject")
		private boolean reject;

		@Override
		void sign(Excluding excluding, ExclusionReport report, Scope scope) {
			if (this.reject) {
				excluding.reject(scope, unit(), by());
				report.rejected(scope, unit());
			}
			else if (this.confirm) {
				report.recorded(scope, new Decision(excluding.confirm(scope, unit(), by()), false));
			}
			else if (excluding.request(scope, unit(), by(), reason())) {
				report.recorded(scope, standing(excluding, scope, report.code(scope, unit())));
			}
			else {
				report.proposed(scope, excluding.proposal(scope, unit()).orElseThrow());
			}
		}

		private static Decision standing(Excluding excluding, Scope scope, String code) {
			List<Exclusion> all = excluding.inForce(scope);
			return new Decision(all.stream().filter((one) -> one.unit().equals(code)).findFirst().orElseThrow(), false);
		}

	}

	/** 恢复计入: takes the unit in again. */
	@Command(name = "include", mixinStandardHelpOptions = true)
	static final class Include extends ExclusionCommand {

		@Override
		void sign(Excluding excluding, ExclusionReport report, Scope scope) {
			report.recorded(scope, new Decision(excluding.include(scope, unit(), by(), reason()), true));
		}

	}

}
