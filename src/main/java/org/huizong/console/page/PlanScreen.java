package org.huizong.console.page;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.HolidayYear;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.PlannedSchedules;
import org.huizong.console.shared.Wording;
import org.huizong.notify.Notices;
import org.huizong.office.ProgrammeList;
import org.huizong.renewal.Backfill;
import org.huizong.renewal.PlannedMonth;
import org.huizong.schedule.Schedule;
import org.huizong.schedule.Schedules;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 计划·通知: when months run by themselves, and who is told. */
@Screen
@RequestMapping("/plan/{programme}")
class PlanScreen {

	private static final int BACKFILLS = 3;

	private static final int PAST = 20;

	private final ProgrammeList programmes;

	private final PlannedSchedules planned;

	private final Schedules schedules;

	private final Backfill backfill;

	private final Notices notices;

	private final Wording wording;

	PlanScreen(ProgrammeList programmes, PlannedSchedules planned, Schedules schedules, Backfill backfill,
			Notices notices, Wording wording) {
		this.programmes = programmes;
		this.planned = planned;
		this.schedules = schedules;
		this.backfill = backfill;
		this.notices = notices;
		this.wording = wording;
	}

	@GetMapping
	@Needs(Role.VIEWER)
	String plan(@PathVariable String programme, @RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to, Model model) {
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("schedules", this.planned.of(programme));
		model.addAttribute("history", this.schedules.history(programme, PAST));
		model.addAttribute("holidays", HolidayYear.of(this.schedules.workdays()));
		model.addAttribute("days", Schedule.Day.values());
		model.addAttribute("misfires", Schedule.Misfire.values());
		model.addAttribute("ways", this.notices.ways());
		model.addAttribute("told", this.notices.last(PAST));
		model.addAttribute("backfills", this.backfill.last(programme, BACKFILLS));
		if (from != null && to != null) {
			List<PlannedMonth> preview = this.backfill.preview(programme, Months.period(from), Months.period(to));
			model.addAttribute("preview", preview);
			model.addAttribute("stop", preview.stream().filter((one) -> !one.possible()).findFirst().orElse(null));
		}
		return "plan";
	}

	@PostMapping
	@Needs(Role.ADMIN)
	String add(@PathVariable String programme, @RequestParam String code, @RequestParam String cron,
			@RequestParam String zone, @RequestParam Schedule.Day day, @RequestParam(defaultValue = "0") int nth,
			@RequestParam(defaultValue = "1") int monthsBack, @RequestParam Schedule.Misfire misfire, Principal who) {
		this.schedules.add(who.getName(),
				new Schedules.Draft(programme, code, cron, zone, day, nth, monthsBack, misfire));
		return "redirect:/plan/" + programme;
	}

	/** Runs months in arrears, as the preview says. */
	@PostMapping("/backfill")
	@Needs(Role.OPERATOR)
	String fill(@PathVariable String programme, @RequestParam String from, @RequestParam String to, Principal who,
			RedirectAttributes flash) {
		this.backfill.start(programme, Months.period(from), Months.period(to), who.getName());
		flash.addFlashAttribute("done", this.wording.of("已开始补跑。进度见下，随运行自动更新。", "Started; see below how it goes."));
		return "redirect:/plan/" + programme;
	}

	@PostMapping("/pause")
	@Needs(Role.OPERATOR)
	String pause(@PathVariable String programme, @RequestParam String code,
			@RequestParam(defaultValue = "false") boolean board, Principal who) {
		this.schedules.pause(who.getName(), programme, code);
		return (board ? "redirect:/periods/" : "redirect:/plan/") + programme;
	}

	@PostMapping("/resume")
	@Needs(Role.OPERATOR)
	String resume(@PathVariable String programme, @RequestParam String code,
			@RequestParam(defaultValue = "false") boolean board, Principal who) {
		this.schedules.resume(who.getName(), programme, code);
		return (board ? "redirect:/periods/" : "redirect:/plan/") + programme;
	}

	@PostMapping("/remove")
	@Needs(Role.ADMIN)
	String remove(@PathVariable String programme, @RequestParam String code, Principal who) {
		this.schedules.remove(who.getName(), programme, code);
		return "redirect:/plan/" + programme;
	}

	@PostMapping("/notify")
	@Needs(Role.ADMIN)
	String test(@PathVariable String programme, @RequestParam String channel, Principal who, RedirectAttributes flash) {
		Notices.Told told = this.notices.test(who.getName(), channel);
		flash.addFlashAttribute("done", this.wording.of("测试消息已发出：" + told.deliveries().size() + " 条，结果见下。",
				"Test sent: " + told.deliveries().size() + "; see below."));
		return "redirect:/plan/" + programme;
	}

}
