package org.huizong.console.api;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.shared.HolidayYear;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.PlannedSchedules;
import org.huizong.office.ProgrammeList;
import org.huizong.renewal.Backfill;
import org.huizong.renewal.Backfilling;
import org.huizong.renewal.PlannedMonth;
import org.huizong.schedule.Schedule;
import org.huizong.schedule.ScheduleFire;
import org.huizong.schedule.Schedules;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** When months start by themselves, and months in arrears. */
@ApiCalls
class ApiSchedules {

	private static final String SCHEDULES = ApiCalls.PROGRAMME + "/schedules";

	private final ProgrammeList programmes;

	private final PlannedSchedules planned;

	private final Schedules schedules;

	private final Backfill backfill;

	ApiSchedules(ProgrammeList programmes, PlannedSchedules planned, Schedules schedules, Backfill backfill) {
		this.programmes = programmes;
		this.planned = planned;
		this.schedules = schedules;
		this.backfill = backfill;
	}

	@GetMapping(SCHEDULES)
	@Needs(Role.VIEWER)
	@Does(zh = "计划及以后五次的时间", en = "the schedules with their next five times")
	List<PlannedSchedules.Planned> list(@PathVariable String programme) {
		return this.planned.of(programme);
	}

	@PostMapping(SCHEDULES)
	@Needs(Role.ADMIN)
	@Does(zh = "建计划", en = "adds a schedule")
	Schedule add(@PathVariable String programme, @RequestBody Draft body, Principal who) {
		return this.schedules.add(who.getName(),
				new Schedules.Draft(programme, body.code(), body.cron(), body.zone(), body.day(),
						(body.nth() != null) ? body.nth() : 0, (body.monthsBack() != null) ? body.monthsBack() : 1,
						body.misfire()));
	}

	@PostMapping(SCHEDULES + "/{code}/pause")
	@Needs(Role.OPERATOR)
	@Does(zh = "暂停计划", en = "pauses a schedule")
	Schedule pause(@PathVariable String programme, @PathVariable String code, Principal who) {
		return this.schedules.pause(who.getName(), programme, code);
	}

	@PostMapping(SCHEDULES + "/{code}/resume")
	@Needs(Role.OPERATOR)
	@Does(zh = "恢复计划", en = "goes on with a schedule")
	Schedule resume(@PathVariable String programme, @PathVariable String code, Principal who) {
		return this.schedules.resume(who.getName(), programme, code);
	}

	@DeleteMapping(SCHEDULES + "/{code}")
	@Needs(Role.ADMIN)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Does(zh = "删计划", en = "removes a schedule")
	void remove(@PathVariable String programme, @PathVariable String code, Principal who) {
		this.schedules.remove(who.getName(), programme, code);
	}

	@GetMapping(SCHEDULES + "/history")
	@Needs(Role.VIEWER)
	@Does(zh = "每次到点后怎样，新的在前", en = "what became of each time, newest first")
	List<ScheduleFire> history(@PathVariable String programme, @RequestParam(defaultValue = "50") int last) {
		this.programmes.get(programme);
		return this.schedules.history(programme, last);
	}

	@GetMapping("/workdays")
	@Needs(Role.VIEWER)
	@Does(zh = "节假日和调休上班的日子，按年", en = "holidays and worked weekends, year by year")
	List<HolidayYear> workdays() {
		return HolidayYear.of(this.schedules.workdays());
	}

	@GetMapping(ApiCalls.PROGRAMME + "/backfill")
	@Needs(Role.VIEWER)
	@Does(zh = "补跑几个月将要做什么，什么都不改动；kind 为 null 的月份现在跑不了",
			en = "what running months in arrears would do; changes nothing; kind null where a month cannot be run")
	List<PlannedMonth> preview(@PathVariable String programme, @RequestParam String from, @RequestParam String to) {
		return this.backfill.preview(programme, Months.period(from), Months.period(to));
	}

	@PostMapping(ApiCalls.PROGRAMME + "/backfill")
	@Needs(Role.OPERATOR)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Does(zh = "补跑几个月，在后台按顺序进行，遇到没有发布成的就停",
			en = "runs months in arrears in order, up to the first that is not published")
	Backfilling fill(@PathVariable String programme, @RequestBody Range body, Principal who) {
		return this.backfill.start(programme, Months.period(body.from()), Months.period(body.to()), who.getName());
	}

	@GetMapping(ApiCalls.PROGRAMME + "/backfill/history")
	@Needs(Role.VIEWER)
	@Does(zh = "补跑进行得怎样，新的在前", en = "how months in arrears go and went, newest first")
	List<Backfilling> backfills(@PathVariable String programme, @RequestParam(defaultValue = "20") int last) {
		return this.backfill.last(programme, last);
	}

	/** A schedule to add; nth is 0 and monthsBack 1 unless given. */
	record Draft(String code, String cron, String zone, Schedule.Day day, @Nullable Integer nth,
			@Nullable Integer monthsBack, Schedule.Misfire misfire) {
	}

	/** From a month to a later one. */
	record Range(String from, String to) {
	}

}
