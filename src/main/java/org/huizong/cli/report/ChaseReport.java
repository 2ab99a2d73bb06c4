package org.huizong.cli.report;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.chase.Chasing;
import org.huizong.cli.control.Terminal;
import org.huizong.inbox.Units;
import org.huizong.office.CsvLines;
import org.huizong.office.Scope;
import org.huizong.statistics.Chase;
import org.huizong.statistics.Reminder;
import org.jspecify.annotations.Nullable;

/** The chasing list of a month as text, CSV or JSON, times in the office's zone. */
public final class ChaseReport {

	private final Terminal terminal;

	private final Scope scope;

	private final Chasing chasing;

	private final Units units;

	private final DateTimeFormatter time;

	private final List<Chase> past;

	public ChaseReport(Terminal terminal, Scope scope, Chasing chasing, Units units, ZoneId zone) {
		this.terminal = terminal;
		this.scope = scope;
		this.chasing = chasing;
		this.units = units;
		this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
		this.past = chasing.past(scope);
	}

	/**
	 * Shows the list.
	 * @param csv file to write it to; null for none
	 */
	public void show(List<Reminder> reminders, @Nullable Path csv) {
		if (csv != null) {
			csv(reminders).write(csv);
			this.terminal.say("已写入 " + csv + "，共 " + reminders.size() + " 个单位。",
					"Wrote " + csv + ": " + reminders.size() + " units.");
		}
		else if (this.terminal.json()) {
			this.terminal.resultJson(reminders.stream().map(this::json).toList());
		}
		else if (reminders.isEmpty()) {
			this.terminal.result(this.terminal.in(this.scope.period() + " 各单位报表已收齐。",
					"Every return of " + this.scope.period() + " is in."));
		}
		else {
			reminders.forEach(this::print);
		}
	}

	private void print(Reminder one) {
		String late = (one.daysLate() > 0)
				? this.terminal.in("逾期 " + one.daysLate() + " 天", one.daysLate() + " days late") : "";
		this.terminal.result(Columns.pad(this.units.name(this.scope, one.unit()), 16)
				+ Columns.pad(this.terminal.in(one.stage().title()), 12) + Columns.pad(late, 16)
				+ this.terminal.in("今年迟报 " + one.lateBefore() + " 次，漏报 " + one.missingBefore() + " 次",
						"this year late " + one.lateBefore() + ", missing " + one.missingBefore())
				+ "  " + titles(one));
		of(one).forEach((chase) -> this.terminal.result("    " + this.terminal.in("催过：", "reminded: ") + told(chase)));
		one.text().lines().forEach((line) -> this.terminal.result("    " + line));
	}

	private String told(Chase chase) {
		return this.time.format(chase.at()) + " " + chase.by() + (chase.note().isEmpty() ? "" : "  " + chase.note());
	}

	private List<Chase> of(Reminder one) {
		return this.past.stream().filter((chase) -> chase.unit().equals(one.unit())).toList();
	}

	private String titles(Reminder one) {
		return one.forms()
			.stream()
			.map((form) -> this.chasing.title(this.scope, form))
			.collect(Collectors.joining("、"));
	}

	private CsvLines csv(List<Reminder> reminders) {
		CsvLines lines = new CsvLines();
		lines.row("报告期", "单位代码", "单位", "未报报表", "状态", "逾期天数", "今年迟报次数", "今年漏报次数", "催过", "催报文字");
		for (Reminder one : reminders) {
			lines.row(this.scope.period(), one.unit(), this.units.name(this.scope, one.unit()), titles(one),
					one.stage().title().zh(), Math.max(0, one.daysLate()), one.lateBefore(), one.missingBefore(),
					of(one).stream().map(this::told).collect(Collectors.joining("；")), one.text());
		}
		return lines;
	}

	private Map<String, Object> json(Reminder one) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("unit", one.unit());
		json.put("name", this.units.name(this.scope, one.unit()));
		json.put("forms", one.forms());
		json.put("stage", one.stage().name().toLowerCase(Locale.ROOT));
		json.put("daysLate", one.daysLate());
		json.put("lateThisYear", one.lateBefore());
		json.put("missingThisYear", one.missingBefore());
		json.put("chased",
				of(one).stream()
					.map((chase) -> JsonObject.of("at", chase.at().toString(), "by", chase.by(), "note", chase.note()))
					.toList());
		json.put("text", one.text());
		return json;
	}

}
