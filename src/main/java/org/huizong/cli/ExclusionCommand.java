package org.huizong.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.huizong.batch.Excluding;
import org.huizong.batch.Units;
import org.huizong.statistics.Exclusion;
import org.huizong.store.ExclusionStore.Decision;
import org.huizong.store.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Signs for a unit to be left out of a month, or taken in again. */
abstract class ExclusionCommand implements Callable<Integer> {

	private final boolean withdrawing;

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

	ExclusionCommand(boolean withdrawing) {
		this.withdrawing = withdrawing;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.open()) {
			Excluding excluding = context.getBean(Excluding.class);
			Exclusion signed = this.dryRun.deed(context,
					() -> this.withdrawing ? excluding.include(scope, this.unit, this.signature.by(), this.reason)
							: excluding.exclude(scope, this.unit, this.signature.by(), this.reason));
			Decision decision = new Decision(signed, this.withdrawing);
			if (terminal.json()) {
				terminal.resultJson(ExclusionReport.json(decision));
			}
			else {
				new ExclusionReport(terminal, context.getBean(Units.class)).print(scope, List.of(decision));
				if (!this.dryRun.asked()) {
					terminal.say("已记录。用 retry 继续本月。", "Recorded. retry goes on with the month.");
				}
			}
			this.dryRun.tell(terminal);
		}
		return 0;
	}

	/** 剔除: leaves the unit out. */
	@Command(name = "exclude", mixinStandardHelpOptions = true)
	static final class Exclude extends ExclusionCommand {

		Exclude() {
			super(false);
		}

	}

	/** 恢复计入: takes the unit in again. */
	@Command(name = "include", mixinStandardHelpOptions = true)
	static final class Include extends ExclusionCommand {

		Include() {
			super(true);
		}

	}

}
