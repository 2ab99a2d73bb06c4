package org.huizong.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.huizong.chase.Chasing;
import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.ChaseReport;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.Signature;
import org.huizong.inbox.Intake;
import org.huizong.inbox.Units;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Lists who has not reported, how late that is, and the letter to send; keeps who was
 * reminded.
 */
@Command(name = "chase", mixinStandardHelpOptions = true)
final class ChaseCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "YYYY-MM-DD")
	private @Nullable LocalDate asOf;

	@Option(names = "--csv", descriptionKey = "csv", paramLabel = "FILE")
	private @Nullable Path csv;

	@Option(names = "--record", descriptionKey = "chase.record")
	private boolean record;

	@Option(names = "--unit", descriptionKey = "chase.unit", paramLabel = "UNIT")
	private List<String> units = List.of();

	@Option(names = "--note", descriptionKey = "chase.note", paramLabel = "TEXT", defaultValue = "")
	private String note = "";

	@Mixin
	private Signature signature;

	@Override
	public Integer call() {
		Scope scope = this.month.scope();
		Terminal terminal = this.root.terminal();
		try (OpenOffice context = this.record ? this.root.open() : this.root.openTaken(scope)) {
			Chasing chasing = context.getBean(Chasing.class);
			if (this.record) {
				context.getBean(Intake.class).take(scope);
				int kept = chasing.record(scope, this.units, this.signature.by(), this.note).size();
				terminal.say("已记下催报 " + kept + " 个单位。", "Kept that " + kept + " units were reminded.");
			}
			ChaseReport report = new ChaseReport(terminal, scope, chasing, context.getBean(Units.class),
					context.getBean(ProgrammeList.class).zone(scope.programme()));
			report.show(chasing.list(scope, this.asOf), this.csv);
		}
		return 0;
	}

}
