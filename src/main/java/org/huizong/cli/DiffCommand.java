package org.huizong.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.cli.report.Columns;
import org.huizong.cli.start.MonthArgument;
import org.huizong.cli.start.PlainWords;
import org.huizong.inbox.Versions;
import org.huizong.office.CsvLines;
import org.huizong.office.Scope;
import org.huizong.statistics.Source;
import org.huizong.statistics.received.ReturnDifference.Kind;
import org.huizong.statistics.received.ReturnDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows cell by cell in what two versions of a unit's return differ. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

	@ParentCommand
	private Huizong root;

	@Mixin
	private MonthArgument month;

	@Parameters(index = "2", paramLabel = "UNIT", descriptionKey = "unit")
	private String unit = "";

	@Parameters(index = "3", arity = "0..1", paramLabel = "BEFORE", descriptionKey = "before")
	private @Nullable Integer before;

	@Parameters(index = "4", arity = "0..1", paramLabel = "AFTER", descriptionKey = "after")
	private @Nullable Integer after;

	@Option(names = "--csv", descriptionKey = "csv", paramLabel = "FILE")
	private @Nullable Path csv;

	/** Made by plain words instead of the parser. */
	static Callable<Integer> plain(Huizong root, PlainWords words) {
		DiffCommand command = new DiffCommand();
		command.root = root;
		command.month = MonthArgument.plain(words);
		command.unit = words.at(2);
		return command;
	}

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.openTaken(scope)) {
			Versions versions = context.getBean(Versions.class);
			List<ReturnDifference> differences = (this.before == null) ? versions.latest(scope, this.unit) : versions
				.between(scope, this.unit, this.before, (this.after != null) ? this.after : this.before + 1);
			if (this.csv != null) {
				csv(differences).write(this.csv);
				terminal.say("已写入 " + this.csv + "，共 " + differences.size() + " 处不同。",
						"Wrote " + this.csv + ": " + differences.size() + " differences.");
			}
			else if (terminal.json()) {
				terminal.resultJson(differences.stream().map(DiffCommand::json).toList());
			}
			else {
				differences.forEach((one) -> terminal.result(line(terminal, one)));
				terminal.result(terminal.in("共 " + differences.size() + " 处不同。", differences.size() + " differences."));
			}
		}
		return 0;
	}

	private static String line(Terminal terminal, ReturnDifference one) {
		String what = Columns.pad(one.form(), 14) + Columns.pad(terminal.in(one.kind().title()), 9) + one.row();
		return (one.kind() != Kind.CHANGED) ? what + "  " + cell((one.after() != null) ? one.after() : one.before())
				: what + "  " + one.column() + "  " + cell(one.before()) + " " + shown(one.before()) + " → "
						+ cell(one.after()) + " " + shown(one.after());
	}

	private static String cell(@Nullable Source place) {
		return (place != null) ? place.sheet() + "!" + place.range() : "";
	}

	private static String shown(@Nullable Source place) {
		String text = text(place);
		return (text == null || text.isEmpty()) ? "（空）" : text;
	}

	private static @Nullable String text(@Nullable Source place) {
		return (place != null) ? place.raw() : null;
	}

	private static CsvLines csv(List<ReturnDifference> differences) {
		CsvLines lines = new CsvLines();
		lines.row("报表", "变动", "行", "栏目", "原单元格", "原值", "现单元格", "现值");
		for (ReturnDifference one : differences) {
			lines.row(one.form(), one.kind().title().zh(), one.row(), one.column(), cell(one.before()),
					text(one.before()), cell(one.after()), text(one.after()));
		}
		return lines;
	}

	private static Map<String, @Nullable Object> json(ReturnDifference one) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("form", one.form());
		json.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
		json.put("row", one.row());
		json.put("column", one.column());
		json.put("beforeCell", cell(one.before()));
		json.put("before", text(one.before()));
		json.put("afterCell", cell(one.after()));
		json.put("after", text(one.after()));
		return json;
	}

}
