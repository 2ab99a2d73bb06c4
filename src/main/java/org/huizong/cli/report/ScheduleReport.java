package org.huizong.cli.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.huizong.cli.control.Terminal;
import org.huizong.renewal.PlannedMonth;
import org.huizong.schedule.Schedule;
import org.huizong.schedule.ScheduleFire;
import org.huizong.schedule.Schedules;
import org.huizong.statistics.Language;
import org.jspecify.annotations.Nullable;

/** Prints schedules, what became of their times, and months to be run. */
public final class ScheduleReport {

	private final Terminal terminal;

	public ScheduleReport(Terminal terminal) {
		this.terminal = terminal;
	}

	public void list(List<Schedule> schedules, Function<Schedule, List<Schedules.Next>> next) {
		if (this.terminal.json()) {
			this.terminal.resultJson(schedules.stream().map((one) -> json(one, next.apply(one))).toList());
			return;
		}
		for (Schedule one : schedules) {
			this.terminal.result(one.programme() + " " + one.code() + "  " + one.cron() + "  " + one.zone() + "  "
					+ rule(one) + this.terminal.in("；", "; ") + this.terminal.in(one.misfire().title())
					+ (one.paused() ? this.terminal.in("；已暂停", "; paused") : "")
					+ (one.declared() ? this.terminal.in("（写在 programme.yaml）", " (declared in programme.yaml)") : ""));
			next.apply(one).forEach((time) -> this.terminal.result("    " + line(one, time)));
		}
		this.terminal.say("到点启动只在 serve 运行时进行；不用 serve 的，用 jobs/crontab 或 jobs/systemd。",
				"Only serve starts what is due; without it, use jobs/crontab or jobs/systemd.");
	}

	public void history(List<ScheduleFire> fires) {
		if (this.terminal.json()) {
			this.terminal.resultJson(fires.stream().map(ScheduleReport::json).toList());
			return;
		}
		for (ScheduleFire one : fires) {
			this.terminal.result(one.at() + "  " + Columns.pad(one.code(), 16) + one.period() + "  "
					+ Columns.pad(this.terminal.in(one.state().title()), 10) + one.message());
		}
	}

	public void planned(List<PlannedMonth> months) {
		if (this.terminal.json()) {
			this.terminal.resultJson(months.stream().map(this::json).toList());
			return;
		}
		months.forEach((one) -> this.terminal.result(one.period() + "  " + this.terminal.in(one.text())));
	}

	private String rule(Schedule one) {
		return (one.day() == Schedule.Day.NTH)
				? this.terminal.in("当月第 " + one.nth() + " 个工作日", "workday " + one.nth() + " of the month")
				: this.terminal.in(one.day().title());
	}

	private String line(Schedule schedule, Schedules.Next time) {
		return local(time.at(), schedule.zone()) + this.terminal.in("  汇总 " + time.period(), "  runs " + time.period())
				+ (time.holidaysKnown() ? "" : this.terminal.in("（workdays.csv 没有这一年，按周一至周五推算）",
						" (workdays.csv does not reach that year; Monday to Friday taken)"));
	}

	private String local(Instant at, ZoneId zone) {
		Locale locale = (this.terminal.language() == Language.ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm EEE", locale).format(at.atZone(zone));
	}

	private static Map<String, @Nullable Object> json(Schedule one, List<Schedules.Next> next) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("programme", one.programme());
		json.put("code", one.code());
		json.put("declared", one.declared());
		json.put("cron", one.cron());
		json.put("zone", one.zone().getId());
		json.put("day", one.day().name());
		json.put("nth", (one.day() == Schedule.Day.NTH) ? one.nth() : null);
		json.put("monthsBack", one.monthsBack());
		json.put("misfire", one.misfire().name());
		json.put("paused", one.paused());
		json.put("next",
				next.stream()
					.map((time) -> JsonObject.of("at", time.at().toString(), "period", time.period().toString()))
					.toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(ScheduleFire one) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", one.code());
		json.put("at", one.at().toString());
		json.put("period", one.period().toString());
		json.put("state", one.state().name());
		json.put("message", one.message());
		return json;
	}

	private Map<String, Object> json(PlannedMonth one) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("period", one.period().toString());
		json.put("possible", one.possible());
		json.put("text", this.terminal.in(one.text()));
		return json;
	}

}
