package org.huizong.console.api;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.shared.Months;
import org.huizong.monthend.Intervention;
import org.huizong.monthend.Interventions;
import org.huizong.monthend.MonthEnd;
import org.huizong.monthend.MonthRuns;
import org.huizong.monthend.Recovery;
import org.huizong.office.Outcome;
import org.huizong.office.ProgrammeList;
import org.huizong.office.RefusedException;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunRequest;
import org.huizong.runs.RunStore;
import org.huizong.runs.RunVerb;
import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Runs: what there was, what a verb would do, and every verb. */
@ApiCalls
class ApiRuns {

	private final ProgrammeList programmes;

	private final RunHistory history;

	private final Interventions interventions;

	private final Recovery recovery;

	private final MonthEnd monthEnd;

	private final MonthRuns runs;

	ApiRuns(ProgrammeList programmes, RunHistory history, Interventions interventions, Recovery recovery,
			MonthEnd monthEnd, MonthRuns runs) {
		this.programmes = programmes;
		this.history = history;
		this.interventions = interventions;
		this.recovery = recovery;
		this.monthEnd = monthEnd;
		this.runs = runs;
	}

	@GetMapping(ApiCalls.PROGRAMME + "/runs")
	@Needs(Role.VIEWER)
	@Does(zh = "各月的各次运行，新的在前；可按页取：page 从 1 起，每页 most 次",
			en = "every run of every month, newest first; a page of them with page, from 1, and most")
	List<RunStore.Run> list(@PathVariable String programme, @RequestParam(required = false) @Nullable Integer page,
			@RequestParam(defaultValue = "50") int most) {
		this.programmes.get(programme);
		return (page != null) ? this.history.page(programme, Math.max(1, page), Math.max(1, most)).entries()
				: this.history.attempts(programme);
	}

	@GetMapping(ApiCalls.MONTH + "/runs/{attempt}")
	@Needs(Role.VIEWER)
	@Does(zh = "一次运行和它的步骤", en = "a run with its steps")
	RunHistory.Attempt run(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt) {
		return this.history.attempt(Months.scope(programme, month), attempt);
	}

	@GetMapping(ApiCalls.MONTH + "/runs/{attempt}/log")
	@Needs(Role.VIEWER)
	@Does(zh = "一次运行的日志；可只要一个步骤、某行（after）以后的，至多 most 行",
			en = "what a run said; of one step, after a line (after), at most so many lines (most)")
	List<RunRecordStore.Line> log(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt,
			@RequestParam(required = false) @Nullable MonthStep step, @RequestParam(defaultValue = "0") long after,
			@RequestParam(required = false) @Nullable Integer most) {
		return this.history.log(Months.scope(programme, month), attempt, step, after,
				(most != null) ? Math.max(1, most) : Integer.MAX_VALUE);
	}

	@GetMapping(ApiCalls.MONTH + "/runs/{attempt}/comparison")
	@Needs(Role.VIEWER)
	@Does(zh = "与同月另一次运行（with）逐步比较", en = "compared with another run (with) of the month, step by step")
	RunHistory.Comparison comparison(@PathVariable String programme, @PathVariable String month,
			@PathVariable int attempt, @RequestParam int with) {
		return this.history.compare(Months.scope(programme, month), with, attempt);
	}

	@GetMapping(ApiCalls.MONTH + "/plan")
	@Needs(Role.OPERATOR)
	@Does(zh = "运行、重试、重跑将要做什么，什么都不改动", en = "what run, retry or rerun would do; changes nothing")
	RunPlan plan(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from) {
		return this.monthEnd.plan(request(programme, month, verb, from));
	}

	@PostMapping(ApiCalls.MONTH + "/runs")
	@Needs(Role.OPERATOR)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Does(zh = "开始运行、重试或重跑，在后台进行", en = "begins a run, retry or rerun, which goes on by itself")
	RunCondition start(@PathVariable String programme, @PathVariable String month, @RequestBody Wanted body,
			Principal who) {
		this.runs.start(request(programme, month, body.verb(), body.from()), who.getName());
		return this.recovery.look(programme);
	}

	@GetMapping(ApiCalls.PROGRAMME + "/stop")
	@Needs(Role.OPERATOR)
	@Does(zh = "停止将会怎样，什么都不改动", en = "what stop would do; changes nothing")
	Intervention wouldStop(@PathVariable String programme) {
		return this.interventions.stop(programme);
	}

	@PostMapping(ApiCalls.PROGRAMME + "/stop")
	@Needs(Role.OPERATOR)
	@Does(zh = "停止：手头的工作做完即停", en = "stops after the work in hand")
	Stopping stop(@PathVariable String programme, Principal who) {
		this.programmes.get(programme);
		return new Stopping(this.monthEnd.stop(programme, who.getName()).isPresent());
	}

	@GetMapping(ApiCalls.PROGRAMME + "/recover")
	@Needs(Role.OPERATOR)
	@Does(zh = "恢复将会怎样，什么都不改动", en = "what recover would do; changes nothing")
	Intervention wouldRecover(@PathVariable String programme) {
		return this.interventions.recover(programme);
	}

	@PostMapping(ApiCalls.PROGRAMME + "/recover")
	@Needs(Role.OPERATOR)
	@Does(zh = "恢复中断的运行，goOn 为 true 时接着做；返回中断的各次运行",
			en = "clears up after a dead run and, with goOn, goes on; gives what was cut off")
	List<RunStore.Run> recover(@PathVariable String programme, @RequestBody Sure body, Principal who) {
		this.programmes.get(programme);
		List<RunStore.Run> cutOff = this.recovery.recover(programme, body.sure(), who.getName());
		if (body.goOn() && !cutOff.isEmpty()) {
			this.runs.start(RunRequest.retry(cutOff.get(cutOff.size() - 1).scope()), who.getName());
		}
		return cutOff;
	}

	@PostMapping(ApiCalls.PROGRAMME + "/abandon")
	@Needs(Role.OPERATOR)
	@Does(zh = "放弃中断的运行，下次从头做", en = "gives a dead run up; the next begins anew")
	List<RunStore.Run> abandon(@PathVariable String programme, @RequestBody Sure body, Principal who) {
		this.programmes.get(programme);
		return this.recovery.abandon(programme, body.sure(), who.getName());
	}

	private static RunRequest request(String programme, String month, RunVerb verb, @Nullable MonthStep from) {
		if (from != null && verb != RunVerb.RERUN) {
			throw new RefusedException(Outcome.USAGE, "只有重跑（RERUN）可以指定从哪一步做起。", "Only RERUN begins at a step.");
		}
		return new RunRequest(Months.scope(programme, month), verb, from);
	}

	/** What is to be done, from which step on. */
	record Wanted(RunVerb verb, @Nullable MonthStep from) {
	}

	/**
	 * How to clear up.
	 *
	 * @param sure whether a person has made sure that a run on another host has ended
	 * @param goOn whether the month is retried then
	 */
	record Sure(boolean sure, boolean goOn) {
	}

	/** Whether anything was there to stop. */
	record Stopping(boolean stopping) {
	}

}
