package org.huizong.console;

import java.util.List;

import org.huizong.batch.Boards;
import org.huizong.batch.Chasing;
import org.huizong.batch.MonthStatuses;
import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Recovery;
import org.huizong.batch.RunCondition;
import org.huizong.batch.RunHistory;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 本期总览: how the returns of a year stand, and what this period waits for. */
@Screen
class PeriodsScreen {

	private final ProgrammeList programmes;

	private final Boards boards;

	private final MonthStatuses statuses;

	private final Chasing chasing;

	private final RunHistory history;

	private final Recovery recovery;

	PeriodsScreen(ProgrammeList programmes, Boards boards, MonthStatuses statuses, Chasing chasing, RunHistory history,
			Recovery recovery) {
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
		model.addAttribute("statuses", this.statuses.of(programme));
		model.addAttribute("unfinished",
				this.history.last(scope).map((one) -> !one.run().status().equals("COMPLETED")).orElse(false));
		RunCondition condition = this.recovery.look(programme);
		RunStore.Run running = condition.run();
		model.addAttribute("condition", condition);
		model.addAttribute("progress",
				(running != null && condition.state().busy()) ? this.history.attempt(running.scope(), running.attempt())
					.steps()
					.stream()
					.filter((step) -> step.status().equals("COMPLETED"))
					.count() : null);
		model.addAttribute("next", this.programmes.next(programme));
		model.addAttribute("reminders", this.chasing.list(scope, null));
		return "periods";
	}

}
