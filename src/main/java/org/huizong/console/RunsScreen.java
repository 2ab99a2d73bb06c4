package org.huizong.console;

import java.security.Principal;
import java.time.Clock;
import java.util.List;

import org.huizong.batch.MonthEnd;
import org.huizong.batch.MonthRuns;
import org.huizong.batch.MonthStep;
import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Recovery;
import org.huizong.batch.RunCondition;
import org.huizong.batch.RunHistory;
import org.huizong.batch.RunRequest;
import org.huizong.batch.RunVerb;
import org.huizong.statistics.Role;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行: what ran, how it goes, and every way to set it going, stop it or clear up. */
@Screen
@RequestMapping("/runs/{programme}")
class RunsScreen {

	private final ProgrammeList programmes;

	private final RunHistory history;

	private final Recovery recovery;

	private final MonthEnd monthEnd;

	private final MonthRuns runs;

	private final LiveRuns live;

	private final Wording wording;

	private final Clock clock;

	RunsScreen(ProgrammeList programmes, RunHistory history, Recovery recovery, MonthEnd monthEnd, MonthRuns runs,
			LiveRuns live, Wording wording, Clock clock) {
		this.programmes = programmes;
		this.history = history;
		this.recovery = recovery;
		this.monthEnd = monthEnd;
		this.runs = runs;
		this.live = live;
		this.wording = wording;
		this.clock = clock;
	}

	@GetMapping
	@Needs(Role.VIEWER)
	String list(@PathVariable String programme, Model model) {
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("attempts", this.history.attempts(programme));
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
			@RequestParam(required = false) @Nullable Integer with, Model model) {
		Scope scope = Months.scope(programme, month);
		state(scope, attempt, model);
		model.addAttribute("attempts", this.history.attempts(scope));
		if (with != null) {
			model.addAttribute("comparison", this.history.compare(scope, with, attempt));
		}
		return "run";
	}

	/** What changes while a run goes. */
	@GetMapping("/{month}/{attempt}/state")
	@Needs(Role.VIEWER)
	String state(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt, Model model) {
		state(Months.scope(programme, month), attempt, model);
		return "run-state :: state";
	}

	private void state(Scope scope, int number, Model model) {
		RunHistory.Attempt attempt = this.history.attempt(scope, number);
		RunCondition condition = this.recovery.look(scope.programme());
		RunStore.Run open = condition.run();
		boolean current = open != null && open.scope().equals(scope) && open.attempt() == number;
		model.addAttribute("declared", this.programmes.get(scope.programme()));
		model.addAttribute("scope", scope);
		model.addAttribute("attempt", attempt);
		model.addAttribute("condition", condition);
		model.addAttribute("current", current);
		model.addAttribute("status", current ? status(condition.state()) : attempt.run().status());
		model.addAttribute("bars", StepBar.of(attempt, this.clock.instant()));
		model.addAttribute("log", this.history.log(scope, number));
		model.addAttribute("last", this.history.last(scope).map((one) -> one.run().attempt() == number).orElse(false));
	}

	private static String status(RunCondition.State state) {
		return switch (state) {
			case DEAD -> "CUT_OFF";
			case IDLE, RUNNING -> "RUNNING";
			case STOPPING -> "STOPPING";
			case SILENT -> "SILENT";
		};
	}

	/** What a verb would do, before it is done. */
	@GetMapping("/{month}/plan")
	@Needs(Role.OPERATOR)
	String plan(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from, Model model) {
		RunRequest request = request(programme, month, verb, from);
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("plan", this.monthEnd.plan(request));
		model.addAttribute("condition", this.recovery.look(programme));
		return "run-plan";
	}

	@PostMapping("/{month}/start")
	@Needs(Role.OPERATOR)
	String start(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from, Principal who, RedirectAttributes flash) {
		RunRequest request = request(programme, month, verb, from);
		this.runs.start(request, who.getName());
		flash.addFlashAttribute("done", this.wording.of("已开始。本页随运行自动更新。", "Started. This page follows the run."));
		return "redirect:/runs/" + programme;
	}

	private static RunRequest request(String programme, String month, RunVerb verb, @Nullable MonthStep from) {
		return new RunRequest(Months.scope(programme, month), verb, (verb == RunVerb.RERUN) ? from : null);
	}

	@PostMapping("/stop")
	@Needs(Role.OPERATOR)
	String stop(@PathVariable String programme, Principal who, RedirectAttributes flash) {
		boolean asked = this.monthEnd.stop(programme, who.getName()).isPresent();
		flash.addFlashAttribute("done", asked ? this.wording.of("正在停止：手头的一步做完后停下。", "Stopping after the work in hand.")
				: this.wording.of("没有正在进行的运行。", "Nothing is running."));
		return "redirect:/runs/" + programme;
	}

	/** Clears up after a dead run and goes on with its month. */
	@PostMapping("/recover")
	@Needs(Role.OPERATOR)
	String recover(@PathVariable String programme, @RequestParam(defaultValue = "false") boolean sure, Principal who,
			RedirectAttributes flash) {
		List<RunStore.Run> cutOff = this.recovery.recover(programme, sure, who.getName());
		if (cutOff.isEmpty()) {
			flash.addFlashAttribute("done", this.wording.of("没有需要恢复的运行。", "Nothing was cut off."));
		}
		else {
			this.runs.start(RunRequest.retry(cutOff.get(cutOff.size() - 1).scope()), who.getName());
			flash.addFlashAttribute("done", this.wording.of("已恢复并继续。", "Recovered; it goes on."));
		}
		return "redirect:/runs/" + programme;
	}

	@PostMapping("/abandon")
	@Needs(Role.OPERATOR)
	String abandon(@PathVariable String programme, @RequestParam(defaultValue = "false") boolean sure, Principal who,
			RedirectAttributes flash) {
		int given = this.recovery.abandon(programme, sure, who.getName()).size();
		flash.addFlashAttribute("done", this.wording.of("已放弃 " + given + " 次中断的运行。", "Given up: " + given + "."));
		return "redirect:/runs/" + programme;
	}

}
