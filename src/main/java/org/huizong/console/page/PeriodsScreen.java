package org.huizong.console.page;

import java.security.Principal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.board.Boards;
import org.huizong.board.MonthStatuses;
import org.huizong.chase.Chasing;
import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.ChasedUnits;
import org.huizong.console.shared.LiveRuns;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.PlannedSchedules;
import org.huizong.console.shared.Wording;
import org.huizong.monthend.Recovery;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.renewal.Renewals;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.runs.StepState;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本期总览: how the returns of a year stand, and what this period waits for. */
@Screen
class PeriodsScreen {

	private final ProgrammeList programmes;

	private final Boards boards;

	private final MonthStatuses statuses;

	private final Chasing chasing;

	private final ChasedUnits chased;

	private final PlannedSchedules planned;

	private final LiveRuns live;

	private final Wording wording;

	private final RunHistory history;

	private final Recovery recovery;

	PeriodsScreen(ProgrammeList programmes, Boards boards, MonthStatuses statuses, Chasing chasing, ChasedUnits chased,
			PlannedSchedules planned, RunHistory history, Recovery recovery, LiveRuns live, Wording wording) {
		this.chased = chased;
		this.planned = planned;
		this.live = live;
		this.wording = wording;
		this.history = history;
		this.recovery = recovery;
		this.programmes = programmes;
		this.boards = boards;
		this.statuses = statuses;
		this.chasing = chasing;
	}

	@GetMapping("/")
	@Needs(Role.VIEWER)
	String first(Model model) {
		List<String> codes = this.programmes.codes();
		if (codes.size() == 1) {
			return "redirect:/periods/" + codes.get(0);
		}
		model.addAttribute("programmes", codes.stream().map(this.programmes::get).toList());
		return "programmes";
	}

	@GetMapping("/periods/{programme}")
	@Needs(Role.VIEWER)
	String board(@PathVariable String programme, @RequestParam(required = false) @Nullable Integer year, Model model) {
		ReferencePeriod latest = this.boards.latest(programme);
		int shown = (year != null) ? year : latest.year();
		Scope scope = new Scope(programme, latest);
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("board", this.boards.of(programme, shown));
		model.addAttribute("latest", latest);
		model.addAttribute("first", this.programmes.get(programme).firstPeriod().year());
		List<MonthStatuses.MonthStatus> statuses = this.statuses.seen(programme);
		model.addAttribute("statuses", statuses);
		model.addAttribute("byMonth",
				statuses.stream().collect(Collectors.toMap((one) -> one.scope().period(), Function.identity())));
		model.addAttribute("due", Renewals.due(statuses));
		model.addAttribute("unfinished",
				this.history.last(scope).map((one) -> one.run().status() != RunState.COMPLETED).orElse(false));
		RunCondition condition = this.recovery.look(programme);
		RunStore.Run running = condition.run();
		model.addAttribute("condition", condition);
		model.addAttribute("progress",
				(running != null && condition.state().busy()) ? this.history.attempt(running.scope(), running.attempt())
					.steps()
					.stream()
					.filter((step) -> step.status() == StepState.COMPLETED)
					.count() : null);
		model.addAttribute("doing", condition.state().busy() ? this.live.last(programme) : null);
		model.addAttribute("zone", this.programmes.zone(programme));
		model.addAttribute("schedules", this.planned.of(programme));
		model.addAttribute("reminders", this.chased.of(scope));
		return "periods";
	}

	/** Keeps that units were reminded; all on the list when none is ticked. */
	@PostMapping("/periods/{programme}/{month}/reminders")
	@Needs(Role.OPERATOR)
	String reminded(@PathVariable String programme, @PathVariable String month,
			@RequestParam(defaultValue = "") List<String> unit, @RequestParam(defaultValue = "") String note,
			Principal who, RedirectAttributes flash) {
		int kept = this.chasing.record(Months.scope(programme, month), unit, who.getName(), note).size();
		flash.addFlashAttribute("done",
				this.wording.of("已记下催报 " + kept + " 个单位。", "Kept that " + kept + " units were reminded."));
		return "redirect:/periods/" + programme;
	}

}
