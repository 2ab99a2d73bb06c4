package org.huizong.console.page;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.LiveRuns;
import org.huizong.console.shared.Months;
import org.huizong.monthend.Recovery;
import org.huizong.office.Page;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.planning.RunComparisons;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 运行: what ran and how it goes. What can be done about it is {@link RunActions}. */
@Screen
@RequestMapping("/runs/{programme}")
class RunsScreen {

	/** Attempts on a page. */
	private static final int PAGE = 50;

	private final ProgrammeList programmes;

	private final RunHistory history;

	private final Recovery recovery;

	private final RunComparisons comparisons;

	private final RunPages pages;

	private final LiveRuns live;

	RunsScreen(ProgrammeList programmes, RunHistory history, Recovery recovery, RunComparisons comparisons,
			RunPages pages, LiveRuns live) {
		this.programmes = programmes;
		this.history = history;
		this.recovery = recovery;
		this.comparisons = comparisons;
		this.pages = pages;
		this.live = live;
	}

	@GetMapping
	@Needs(Role.VIEWER)
	String list(@PathVariable String programme, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("declared", this.programmes.get(programme));
		Page<RunStore.Run> attempts = this.history.page(programme, Math.max(1, page), PAGE);
		model.addAttribute("attempts", attempts.entries());
		model.addAttribute("page", attempts);
		model.addAttribute("condition", this.recovery.look(programme));
		return "runs";
	}

	@GetMapping("/events")
	@Needs(Role.VIEWER)
	SseEmitter events(@PathVariable String programme) {
		this.programmes.get(programme);
		return this.live.open(programme);
	}

	@GetMapping("/{month}/{attempt}")
	@Needs(Role.VIEWER)
	String show(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt,
			@RequestParam(required = false) @Nullable Integer with,
			@RequestParam(required = false) @Nullable MonthStep step,
			@RequestParam(required = false) @Nullable Long before, Model model) {
		Scope scope = Months.scope(programme, month);
		this.pages.state(scope, attempt, model);
		this.pages.log(scope, attempt, step, before, model);
		model.addAttribute("attempts", this.history.attempts(scope, PAGE));
		if (with != null) {
			model.addAttribute("comparison",
					this.comparisons.of(scope, Math.min(with, attempt), Math.max(with, attempt)));
		}
		return "run";
	}

	/** What changes while a run goes. */
	@GetMapping("/{month}/{attempt}/state")
	@Needs(Role.VIEWER)
	String state(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt, Model model) {
		this.pages.state(Months.scope(programme, month), attempt, model);
		return "run-state :: state";
	}

	/** What the run says meanwhile. */
	@GetMapping("/{month}/{attempt}/log")
	@Needs(Role.VIEWER)
	String log(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt,
			@RequestParam(required = false) @Nullable MonthStep step,
			@RequestParam(required = false) @Nullable Long before, Model model) {
		this.pages.log(Months.scope(programme, month), attempt, step, before, model);
		return "run-log :: log";
	}

}
