package org.huizong.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Terminal;
import org.huizong.findings.RuleTrials.Month;
import org.huizong.findings.RuleTrials.Trial;
import org.huizong.findings.RuleTrials;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tries a rule against its examples and the months that are staged. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RuleTestCommand implements Callable<Integer> {

	private static final int SHOWN = 5;

	@ParentCommand
	private RuleCommand parent;

	@Parameters(index = "0", paramLabel = "PROGRAMME", descriptionKey = "programme")
	private String programme = "";

	@Parameters(index = "1", paramLabel = "CODE", descriptionKey = "rule")
	private String code = "";

	@Option(names = "--from", paramLabel = "PERIOD", descriptionKey = "from", required = true)
	private String from = "";

	@Option(names = "--to", paramLabel = "PERIOD", descriptionKey = "to.trial")
	private @Nullable String to;

	@Option(names = "--file", paramLabel = "FILE", descriptionKey = "file")
	private @Nullable Path file;

	@Override
	public Integer call() throws SQLException {
		Terminal terminal = this.parent.root().terminal();
		try (OpenOffice context = this.parent.root().open()) {
			ReferencePeriod first = period(this.from);
			Trial trial = context.getBean(RuleTrials.class)
				.of(this.programme, this.code, this.file, first, (this.to != null) ? period(this.to) : first);
			if (terminal.json()) {
				terminal.resultJson(json(terminal, trial));
			}
			else {
				print(terminal, trial);
			}
			return (trial.right() == trial.scenes()) ? 0 : Outcome.USAGE.exitCode();
		}
	}

	private static ReferencePeriod period(String text) {
		try {
			return ReferencePeriod.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(Outcome.USAGE, "「" + text + "」不是报告期。应写成 2009-09 的形式。",
					text + " is no reference period. Write it like 2009-09.");
		}
	}

	private void print(Terminal terminal, Trial trial) {
		terminal.result(trial.rule().code() + " " + terminal.in(trial.rule().title()));
		terminal.result(terminal.in("例子 " + trial.scenes() + " 个，答案相符 " + trial.right() + " 个",
				trial.scenes() + " examples, " + trial.right() + " answered as they say"));
		trial.months().forEach((month) -> print(terminal, month));
		if (trial.months().stream().anyMatch((month) -> !month.staged())) {
			terminal.say("没有数据的月份请先运行 run " + this.programme + " 月份，读入报表后再试。",
					"Run the months without data first, so that their returns are read: run " + this.programme
							+ " PERIOD.");
		}
	}

	private static void print(Terminal terminal, Month month) {
		if (!month.staged()) {
			terminal.result(month.period() + "  " + terminal.in("没有数据", "no data"));
			return;
		}
		terminal.result(month.period() + "  "
				+ terminal.in("检查 " + month.examined() + "，查出 " + month.findings().size() + "，未检查 " + month.undecided(),
						"examined " + month.examined() + ", flagged " + month.findings().size() + ", undecided "
								+ month.undecided()));
		month.findings()
			.stream()
			.limit(SHOWN)
			.forEach((finding) -> terminal.result("  " + terminal.in(finding.message())));
		if (month.findings().size() > SHOWN) {
			terminal.result(terminal.in("  …… 另有 " + (month.findings().size() - SHOWN) + " 条",
					"  … and " + (month.findings().size() - SHOWN) + " more"));
		}
	}

	private static Map<String, Object> json(Terminal terminal, Trial trial) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("rule", trial.rule().code());
		json.put("examples", trial.scenes());
		json.put("right", trial.right());
		json.put("months", trial.months().stream().map((month) -> json(terminal, month)).toList());
		return json;
	}

	private static Map<String, Object> json(Terminal terminal, Month month) {
		List<Map<String, @Nullable Object>> cells = month.findings()
			.stream()
			.limit(SHOWN)
			.map((finding) -> cell(terminal, finding))
			.toList();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("period", month.period().toString());
		json.put("staged", month.staged());
		json.put("examined", month.examined());
		json.put("flagged", month.findings().size());
		json.put("undecided", month.undecided());
		json.put("cells", cells);
		return json;
	}

	private static Map<String, @Nullable Object> cell(Terminal terminal, Finding finding) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("unit", finding.unit());
		json.put("place", (finding.place() != null) ? finding.place().reference() : null);
		json.put("message", terminal.in(finding.message()));
		return json;
	}

}
