package org.huizong.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.start.MonthArgument;
import org.huizong.inbox.Units;
import org.huizong.office.Scope;
import org.huizong.staging.Templates;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the blank returns of a month. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Parameters(index = "2..*", paramLabel = "UNIT", descriptionKey = "units")
	private List<String> units = List.of();

	@Option(names = "--to", paramLabel = "DIR", descriptionKey = "to")
	private @Nullable Path to;

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.open()) {
			Units known = context.getBean(Units.class);
			List<String> codes = this.units.stream()
				.map((unit) -> known.reporting(scope, unit))
				.map(ReportingUnit::code)
				.toList();
			Templates templates = context.getBean(Templates.class);
			Path folder = (this.to != null) ? this.to.toAbsolutePath().normalize() : templates.folder(scope);
			Map<ReportingUnit, Path> written = templates.write(scope, codes, folder);
			if (terminal.json()) {
				terminal.resultJson(written.entrySet().stream().map(TemplateCommand::json).toList());
			}
			else {
				written.forEach((unit, file) -> terminal.result(file.getFileName() + "  " + unit.name()));
				terminal.result(terminal.in("报表模板 " + written.size() + " 份：", written.size() + " templates: ")
						+ ((this.to != null) ? folder : this.root.home().relativize(folder)));
			}
		}
		return 0;
	}

	private static Map<String, Object> json(Map.Entry<ReportingUnit, Path> one) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("unit", one.getKey().code());
		json.put("file", one.getValue().toString());
		return json;
	}

}
