package org.huizong.console;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.huizong.batch.AnsweredFinding;
import org.huizong.batch.Answering;
import org.huizong.batch.Board;
import org.huizong.batch.Boards;
import org.huizong.batch.Corrections;
import org.huizong.batch.Excluding;
import org.huizong.batch.MonthEnd;
import org.huizong.batch.MonthRuns;
import org.huizong.batch.MonthStep;
import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Recovery;
import org.huizong.batch.Results;
import org.huizong.batch.RunHistory;
import org.huizong.batch.RunPlan;
import org.huizong.batch.RunRequest;
import org.huizong.batch.RunVerb;
import org.huizong.batch.Units;
import org.huizong.batch.Versions;
import org.huizong.statistics.Answer;
import org.huizong.statistics.Exclusion;
import org.huizong.statistics.ReturnVersion;
import org.huizong.statistics.Role;
import org.huizong.store.RunRecordStore;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the console can do, as JSON for other programs, each call in the name of the
 * person whose token it bears. Refusals answer 409 with a text in both languages.
 */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
class Api {

	private static final String MONTH = "/programmes/{programme}/periods/{month}";

	private final ProgrammeList programmes;

	private final Boards boards;

	private final RunHistory history;

	private final Recovery recovery;

	private final MonthEnd monthEnd;

	private final MonthRuns runs;

	private final Answering answering;

	private final Versions versions;

	private final Corrections corrections;

	private final Excluding excluding;

	private final Results results;

	private final Units units;

	Api(ProgrammeList programmes, Boards boards, RunHistory history, Recovery recovery, MonthEnd monthEnd,
			MonthRuns runs, Answering answering, Versions versions, Corrections corrections, Excluding excluding,
			Results results, Units units) {
		this.programmes = programmes;
		this.boards = boards;
		this.history = history;
		this.recovery = recovery;
		this.monthEnd = monthEnd;
		this.runs = runs;
		this.answering = answering;
		this.versions = versions;
		this.corrections = corrections;
		this.excluding = excluding;
		this.results = results;
		this.units = units;
	}

	@GetMapping("/programmes")
	@Needs(Role.VIEWER)
	List<Map<String, Object>> programmes() {
		return this.programmes.codes().stream().map((code) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("code", code);
			one.put("title", this.programmes.get(code).title());
			one.put("office", this.programmes.get(code).office());
			return one;
		}).toList();
	}

	@GetMapping("/programmes/{programme}/board")
	@Needs(Role.VIEWER)
	Board board(@PathVariable String programme, @RequestParam(required = false) @Nullable Integer year) {
		return this.boards.of(programme, (year != null) ? year : this.boards.latest(programme).year());
	}

	@GetMapping("/programmes/{programme}/runs")
	@Needs(Role.VIEWER)
	List<RunStore.Run> runs(@PathVariable String programme) {
		this.programmes.get(programme);
		return this.history.attempts(programme);
	}

	@GetMapping("/programmes/{programme}/condition")
	@Needs(Role.VIEWER)
	Map<String, @Nullable Object> condition(@PathVariable String programme) {
		Map<String, @Nullable Object> condition = new LinkedHashMap<>();
		condition.put("state", this.recovery.look(programme).state());
		condition.put("run", this.recovery.look(programme).run());
		return condition;
	}

	@GetMapping(MONTH + "/runs/{attempt}")
	@Needs(Role.VIEWER)
	RunHistory.Attempt run(@PathVariable String programme, @PathVariable String month, @PathVariable int attempt) {
		return this.history.attempt(Months.scope(programme, month), attempt);
	}

	@GetMapping(MONTH + "/runs/{attempt}/log")
	@Needs(Role.VIEWER)
	List<RunRecordStore.Line> log(@PathVariable String programme, @PathVariable String month,
			@PathVariable int attempt) {
		return this.history.log(Months.scope(programme, month), attempt);
	}

	@GetMapping(MONTH + "/plan")
	@Needs(Role.OPERATOR)
	RunPlan plan(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from) {
		return this.monthEnd.plan(new RunRequest(Months.scope(programme, month), verb, from));
	}

	@PostMapping(MONTH + "/runs")
	@Needs(Role.OPERATOR)
	@ResponseStatus(HttpStatus.ACCEPTED)
	void start(@PathVariable String programme, @PathVariable String month, @RequestParam RunVerb verb,
			@RequestParam(required = false) @Nullable MonthStep from, Principal who) {
		this.runs.start(new RunRequest(Months.scope(programme, month), verb, from), who.getName());
	}

	@PostMapping("/programmes/{programme}/stop")
	@Needs(Role.OPERATOR)
	Map<String, Object> stop(@PathVariable String programme, Principal who) {
		this.programmes.get(programme);
		return Map.of("stopping", this.monthEnd.stop(programme, who.getName()).isPresent());
	}

	@PostMapping("/programmes/{programme}/recover")
	@Needs(Role.OPERATOR)
	List<RunStore.Run> recover(@PathVariable String programme, @RequestParam(defaultValue = "false") boolean sure,
			Principal who) {
		this.programmes.get(programme);
		return this.recovery.recover(programme, sure, who.getName());
	}

	@PostMapping("/programmes/{programme}/abandon")
	@Needs(Role.OPERATOR)
	List<RunStore.Run> abandon(@PathVariable String programme, @RequestParam(defaultValue = "false") boolean sure,
			Principal who) {
		this.programmes.get(programme);
		return this.recovery.abandon(programme, sure, who.getName());
	}

	@GetMapping(MONTH + "/findings")
	@Needs(Role.VIEWER)
	List<Found> findings(@PathVariable String programme, @PathVariable String month) {
		return this.answering.findings(Months.scope(programme, month)).stream().map(Found::of).toList();
	}

	@PostMapping(MONTH + "/findings/{id}/answers")
	@Needs(Role.OPERATOR)
	List<Found> answer(@PathVariable String programme, @PathVariable String month, @PathVariable String id,
			@RequestParam Answer.Kind kind, @RequestParam String reason, Principal who) {
		return this.answering.say(Months.scope(programme, month), kind, List.of(id), who.getName(), reason)
			.stream()
			.map(Found::of)
			.toList();
	}

	@GetMapping(MONTH + "/returns/{unit}/versions")
	@Needs(Role.VIEWER)
	List<ReturnVersion> versions(@PathVariable String programme, @PathVariable String month,
			@PathVariable String unit) {
		Scope scope = Months.scope(programme, month);
		return this.versions.of(scope).of(this.units.of(scope, unit).code());
	}

	@PostMapping(MONTH + "/returns/{unit}")
	@Needs(Role.OPERATOR)
	Corrections.Taken upload(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam MultipartFile file, Principal who) throws IOException {
		return this.corrections.take(Months.scope(programme, month), unit,
				Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream(), who.getName());
	}

	@PostMapping(MONTH + "/returns/{unit}/exclude")
	@Needs(Role.OPERATOR)
	Exclusion exclude(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam String reason, Principal who) {
		return this.excluding.propose(Months.scope(programme, month), unit, who.getName(), reason);
	}

	@PostMapping(MONTH + "/returns/{unit}/exclude/confirm")
	@Needs(Role.OPERATOR)
	Exclusion confirm(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			Principal who) {
		return this.excluding.confirm(Months.scope(programme, month), unit, who.getName());
	}

	@PostMapping(MONTH + "/returns/{unit}/include")
	@Needs(Role.OPERATOR)
	Exclusion include(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam String reason, Principal who) {
		return this.excluding.include(Months.scope(programme, month), unit, who.getName(), reason);
	}

	@GetMapping(MONTH + "/vintages")
	@Needs(Role.VIEWER)
	List<Results.Edition> vintages(@PathVariable String programme, @PathVariable String month) {
		return this.results.editions(Months.scope(programme, month));
	}

	@GetMapping(MONTH + "/vintages/{number}/file")
	@Needs(Role.VIEWER)
	ResponseEntity<Resource> file(@PathVariable String programme, @PathVariable String month, @PathVariable int number,
			@RequestParam String path) {
		return ReturnScreen
			.download(this.results.file(this.results.vintage(Months.scope(programme, month), number), path));
	}

	/** A finding with its number and how it stands. */
	record Found(String id, AnsweredFinding answered) {

		static Found of(AnsweredFinding one) {
			return new Found(one.finding().id(), one);
		}

	}

}
