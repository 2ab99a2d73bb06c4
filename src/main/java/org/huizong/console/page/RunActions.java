package org.huizong.console.page;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.Wording;
import org.huizong.monthend.MonthEnd;
import org.huizong.monthend.MonthRuns;
import org.huizong.monthend.Recovery;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRequest;
import org.huizong.runs.RunStore;
import org.huizong.runs.RunVerb;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets months going, stops and clears up; each verb first shows what it would do, and
 * afterwards what it did is said, not what was hoped.
 */
@Screen
@RequestMapping("/runs/{programme}")
class RunActions {

	private final ProgrammeList programmes;

	private final Recovery recovery;

	private final MonthEnd monthEnd;

	private final MonthRuns runs;

	private final Wording wording;

	RunActions(ProgrammeList programmes, Recovery recovery, MonthEnd monthEnd, MonthRuns runs, Wording wording) {
		this.programmes = programmes;
		this.recovery = recovery;
		this.monthEnd = monthEnd;
		this.runs = runs;
		this.wording = wording;
	}

	/** What a verb would do, before it is done. */
	@GetMapping("/{month}/plan")
	@Needs(Role.OPERATOR)
	String plan(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from, Model model) {
		RunPlan plan = this.monthEnd.plan(request(programme, month, verb, from));
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("plan", plan);
		model.addAttribute("page", PlanPage.of(plan));
		model.addAttribute("condition", this.recovery.look(programme));
		return "run-plan";
	}

	@PostMapping("/{month}/start")
	@Needs(Role.OPERATOR)
	String start(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from, Principal who, RedirectAttributes flash) {
		RunRequest request = request(programme, month, verb, from);
		RunPlan plan = this.monthEnd.plan(request);
		if (plan.nothingToDo()) {
			flash.addFlashAttribute("done", this.wording.of("没有要做的：各月均已发布，没有变化。没有启动运行。",
					"Nothing to do: every month stands published, unchanged. No run was started."));
			return "redirect:/runs/" + programme;
		}
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

	/**
	 * Clears up after a dead run and goes on with the month that it had been asked for.
	 */
	@PostMapping("/recover")
	@Needs(Role.OPERATOR)
	String recover(@PathVariable String programme, @RequestParam(defaultValue = "false") boolean sure, Principal who,
			RedirectAttributes flash) {
		RunCondition before = this.recovery.look(programme);
		List<RunStore.Run> cutOff = this.recovery.recover(programme, sure, who.getName());
		LeaseStore.Lease lease = before.lease();
		if (lease == null && cutOff.isEmpty()) {
			flash.addFlashAttribute("done", this.wording.of("没有需要恢复的运行。", "Nothing was cut off."));
			return "redirect:/runs/" + programme;
		}
		Scope scope = (lease != null) ? lease.scope() : cutOff.get(cutOff.size() - 1).scope();
		flash.addFlashAttribute("done", goOn(RunRequest.retry(scope), who));
		return "redirect:/runs/" + programme;
	}

	/** What going on comes to. */
	private String goOn(RunRequest request, Principal who) {
		RunPlan plan = this.monthEnd.plan(request);
		if (plan.nothingToDo()) {
			return this.wording.of("已恢复；各月均已发布，没有要继续的，没有启动运行。",
					"Recovered; every month stands published, so nothing goes on and no run was started.");
		}
		this.runs.start(request, who.getName());
		RunPlan.Month first = plan.months()
			.stream()
			.filter((month) -> month.kind() != RunPlan.Kind.UNCHANGED)
			.findFirst()
			.orElseThrow();
		MonthStep at = first.at();
		String step = (at != null) ? this.wording.of(at.title()) : "";
		boolean resumed = first.kind() == RunPlan.Kind.RESUME;
		return this.wording.of(
				"已恢复：" + first.period() + " 第 " + first.attempt() + " 次运行" + (resumed ? "从「" + step + "」继续。" : "开始。"),
				"Recovered: attempt " + first.attempt() + " at " + first.period()
						+ (resumed ? " goes on from " + step + "." : " begins."));
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
