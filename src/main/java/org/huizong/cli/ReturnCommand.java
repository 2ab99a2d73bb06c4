package org.huizong.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.chase.ReturnedWorkbooks;
import org.huizong.cli.control.Terminal;
import org.huizong.cli.start.MonthArgument;
import org.huizong.inbox.Units;
import org.huizong.office.Scope;
import org.huizong.runs.ReturnedFile;
import org.huizong.statistics.ReportingUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the workbooks that go back to the units, marked. */
@Command(name = "return", mixinStandardHelpOptions = true)
final class ReturnCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Parameters(index = "2..*", paramLabel = "UNIT", descriptionKey = "units")
	private List<String> units = List.of();

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.open()) {
			Units known = context.getBean(Units.class);
			List<String> codes = this.units.stream()
				.map((unit) -> known.of(scope, unit))
				.map(ReportingUnit::code)
				.toList();
			ReturnedWorkbooks workbooks = context.getBean(ReturnedWorkbooks.class);
			List<ReturnedFile> written = workbooks.write(scope, codes);
			if (terminal.json()) {
				terminal.resultJson(written.stream().map(this::json).toList());
			}
			else {
				print(terminal, written, workbooks.folder(scope));
			}
		}
		return 0;
	}

	private void print(Terminal terminal, List<ReturnedFile> written, Path folder) {
		for (ReturnedFile one : written) {
			terminal.result(one.file().getFileName() + "  "
					+ terminal.in(one.findings() + " 条", one.findings() + " findings") + "  " + one.received());
		}
		terminal.result(written.isEmpty() ? terminal.in("没有要退回的报表。", "Nothing is to go back.")
				: terminal.in("退回件 " + written.size() + " 份：", written.size() + " workbooks: ") + relative(folder));
	}

	private Map<String, Object> json(ReturnedFile one) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("unit", one.unit());
		json.put("received", one.received());
		json.put("file", relative(one.file()).toString());
		json.put("findings", one.findings());
		return json;
	}

	private Path relative(Path file) {
		return this.root.home().relativize(file);
	}

}
