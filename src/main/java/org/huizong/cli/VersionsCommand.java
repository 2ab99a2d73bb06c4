package org.huizong.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Columns;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.PlainWords;
import org.huizong.inbox.Units;
import org.huizong.inbox.Versions;
import org.huizong.office.Scope;
import org.huizong.statistics.received.ReturnVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the versions of the returns of a month. */
@Command(name = "versions", mixinStandardHelpOptions = true)
final class VersionsCommand implements Callable<Integer> {

	private static final int HASH = 12;

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Parameters(index = "2", arity = "0..1", paramLabel = "UNIT", descriptionKey = "unit")
	private @Nullable String unit;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		VersionsCommand command = new VersionsCommand();
		command.root = root;
		command.month = MonthArgument.plain(words);
		command.unit = words.perhaps(2);
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.openTaken(scope)) {
			Units units = context.getBean(Units.class);
			String code = (this.unit != null) ? units.of(scope, this.unit).code() : null;
			List<ReturnVersion> versions = context.getBean(Versions.class)
				.of(scope)
				.all()
				.stream()
				.filter((one) -> code == null || one.unit().equals(code))
				.toList();
			if (terminal.json()) {
				terminal.resultJson(versions.stream().map(VersionsCommand::json).toList());
			}
			else {
				versions.forEach((one) -> print(terminal, scope, one, units));
			}
		}
		return 0;
	}

	private static void print(Terminal terminal, Scope scope, ReturnVersion one, Units units) {
		terminal.result(Columns.pad(units.name(scope, one.unit()), 16) + Columns.pad(one.form(), 14)
				+ Columns.pad(terminal.in("第 " + one.number() + " 版", "version " + one.number()), 10)
				+ one.sha256().substring(0, HASH) + "  "
				+ one.arrival().toString().replace('T', ' ').replace("Z", " UTC") + "  " + one.path());
	}

	private static Map<String, Object> json(ReturnVersion one) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("unit", one.unit());
		json.put("form", one.form());
		json.put("version", one.number());
		json.put("sha256", one.sha256());
		json.put("firstSeen", one.firstSeen().toString());
		json.put("file", one.path());
		return json;
	}

}
