package org.huizong.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.huizong.batch.Chasing;
import org.huizong.batch.CsvLines;
import org.huizong.batch.Units;
import org.huizong.statistics.Reminder;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists who has not reported, how late that is, and the letter to send. */
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

	@Override
	public Integer call() {
		Terminal terminal = this.root.terminal();
		Scope scope = this.month.scope();
		try (OpenOffice context = this.root.open()) {
			Chasing chasing = context.getBean(Chasing.class);
			Units units = context.getBean(Units.class);
			List<Reminder> reminders = chasing.list(scope, this.asOf);
			if (this.csv != null) {
				csv(scope, reminders, chasing, units).write(this.csv);
				terminal.say("已写入 " + this.csv + "，共 " + reminders.size() + " 个单位。",
						"Wrote " + this.csv + ": " + reminders.size() + " units.");
			}
			else if (terminal.json()) {
				terminal.resultJson(reminders.stream().map((one) -> json(scope, one, units)).toList());
			}
			else {
				print(terminal, scope, reminders, chasing, units);
			}
		}
		return 0;
	}

	private static void print(Terminal terminal, Scope scope, List<Reminder> reminders, Chasing chasing, Units units) {
		if (reminders.isEmpty()) {
			terminal
				.result(terminal.in(scope.period() + " 各单位报表已收齐。", "Every return of " + scope.period() + " is in."));
		}
		for (Reminder one : reminders) {
			String late = (one.daysLate() > 0)
					? terminal.in("逾期 " + one.daysLate() + " 天", one.daysLate() + " days late") : "";
			terminal.result(Columns.pad(units.name(scope, one.unit()), 16)
					+ Columns.pad(terminal.in(one.stage().title()), 12) + Columns.pad(late, 16)
					+ terminal.in("今年迟报 " + one.lateBefore() + " 次，漏报 " + one.missingBefore() + " 次",
							"this year late " + one.lateBefore() + ", missing " + one.missingBefore())
					+ "  " + titles(scope, one, chasing));
			one.text().lines().forEach((line) -> terminal.result("    " + line));
		}
	}

	private static String titles(Scope scope, Reminder one, Chasing chasing) {
		return one.forms().stream().map((form) -> chasing.title(scope, form)).collect(Collectors.joining("、"));
	}

	private static CsvLines csv(Scope scope, List<Reminder> reminders, Chasing chasing, Units units) {
		CsvLines lines = new CsvLines();
		lines.row("报告期", "单位代码", "单位", "未报报表", "状态", "逾期天数", "今年迟报次数", "今年漏报次数", "催报文字");
		for (Reminder one : reminders) {
			lines.row(scope.period(), one.unit(), units.name(scope, one.unit()), titles(scope, one, chasing),
					one.stage().title().zh(), Math.max(0, one.daysLate()), one.lateBefore(), one.missingBefore(),
					one.text());
		}
		return lines;
	}

	private static Map<String, Object> json(Scope scope, Reminder one, Units units) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("unit", one.unit());
		json.put("name", units.name(scope, one.unit()));
		json.put("forms", one.forms());
		json.put("stage", one.stage().name().toLowerCase(Locale.ROOT));
		json.put("daysLate", one.daysLate());
		json.put("lateThisYear", one.lateBefore());
		json.put("missingThisYear", one.missingBefore());
		json.put("text", one.text());
		return json;
	}

}
