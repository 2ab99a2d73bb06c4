package org.huizong.console.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.huizong.findings.Hindrances;
import org.huizong.monthend.Recovery;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.planning.RunProgress;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.runs.StepState;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one attempt shows. */
@Component
@ConditionalOnWebApplication
class RunPages {

	/** Lines of a log that are shown at once. */
	private static final int LINES = 500;

	private final ProgrammeList programmes;

	private final RunHistory history;

	private final Recovery recovery;

	private final RunProgress progress;

	private final Hindrances hindrances;

	private final Clock clock;

	RunPages(ProgrammeList programmes, RunHistory history, Recovery recovery, RunProgress progress,
			Hindrances hindrances, Clock clock) {
		this.programmes = programmes;
		this.history = history;
		this.recovery = recovery;
		this.progress = progress;
		this.hindrances = hindrances;
		this.clock = clock;
	}

	/** How the attempt stands, with its steps and what may be done about it. */
	void state(Scope scope, int number, Model model) {
		RunHistory.Attempt attempt = this.history.attempt(scope, number);
		RunCondition condition = this.recovery.look(scope.programme());
		boolean current = current(condition, scope, number);
		String code = current ? status(condition.state()) : attempt.run().status().name();
		boolean last = this.history.last(scope).map((one) -> one.run().attempt() == number).orElse(false);
		List<StepBars.Bar> bars = new StepBars(attempt, moment(condition, current, attempt), silent(condition, current))
			.all();
		model.addAttribute("declared", this.programmes.get(scope.programme()));
		model.addAttribute("scope", scope);
		model.addAttribute("attempt", attempt);
		model.addAttribute("condition", condition);
		model.addAttribute("current", current);
		model.addAttribute("status", code);
		model.addAttribute("bars", bars);
		model.addAttribute("last", last);
		model.addAttribute("actable", last && condition.state() == RunCondition.State.IDLE);
		model.addAttribute("progress", progress(scope, bars, code));
		model.addAttribute("hindrances", (last && closed(attempt)) ? this.hindrances.of(scope) : List.of());
	}

	/** What the attempt said, by step; what belongs to no step comes first. */
	void log(Scope scope, int number, @Nullable MonthStep only, @Nullable Long before, Model model) {
		List<Group> groups = new ArrayList<>();
		RunHistory.Lines lines = this.history.lines(scope, number, only,
				Objects.requireNonNullElse(before, Long.MAX_VALUE), LINES);
		List<RunRecordStore.Line> all = lines.lines();
		model.addAttribute("lines", lines);
		model.addAttribute("before", before);
		model.addAttribute("earlier", lines.earlier() ? all.get(0).number() : null);
		if (only == null) {
			add(groups, null, all.stream().filter((line) -> line.step() == null).toList());
		}
		for (MonthStep step : MonthStep.values()) {
			add(groups, step, all.stream().filter((line) -> step.stepName().equals(line.step())).toList());
		}
		model.addAttribute("scope", scope);
		model.addAttribute("number", number);
		model.addAttribute("only", only);
		model.addAttribute("groups", groups);
	}

	private static void add(List<Group> groups, @Nullable MonthStep step, List<RunRecordStore.Line> lines) {
		if (!lines.isEmpty()) {
			groups.add(new Group(step, lines));
		}
	}

	/** Whether the attempt is the one that the condition speaks of. */
	static boolean current(RunCondition condition, Scope scope, int number) {
		RunStore.Run open = condition.run();
		return open != null && open.scope().equals(scope) && open.attempt() == number;
	}

	/** How an open attempt is called. */
	static String status(RunCondition.State state) {
		return switch (state) {
			case DEAD -> "CUT_OFF";
			case IDLE, RUNNING -> RunState.RUNNING.name();
			case STOPPING -> "STOPPING";
			case SILENT -> "SILENT";
		};
	}

	private static @Nullable String silent(RunCondition condition, boolean current) {
		return (current
				&& (condition.state() == RunCondition.State.DEAD || condition.state() == RunCondition.State.SILENT))
						? status(condition.state()) : null;
	}

	/** Now, or when a run that is gone was last heard of. */
	private Instant moment(RunCondition condition, boolean current, RunHistory.Attempt attempt) {
		if (silent(condition, current) == null) {
			return this.clock.instant();
		}
		LeaseStore.Lease lease = condition.lease();
		RunStore.Run run = attempt.run();
		return (lease != null) ? lease.beat() : this.history.lastSaid(run.scope(), run.attempt()).orElse(run.started());
	}

	private @Nullable Progress progress(Scope scope, List<StepBars.Bar> bars, String code) {
		if (!code.equals("RUNNING") && !code.equals("STOPPING")) {
			return null;
		}
		StepBars.Bar at = bars.stream()
			.filter((bar) -> bar.step().status() == StepState.RUNNING)
			.findFirst()
			.orElseGet(() -> next(bars));
		return new Progress(at.step().step().ordinal() + 1, bars.size(), at.step().step(),
				this.progress.of(scope).orElse(null));
	}

	private static StepBars.Bar next(List<StepBars.Bar> bars) {
		return bars.stream()
			.filter((bar) -> bar.step().status() != StepState.COMPLETED)
			.findFirst()
			.orElse(bars.get(bars.size() - 1));
	}

	private static boolean closed(RunHistory.Attempt attempt) {
		return attempt.steps()
			.stream()
			.anyMatch((step) -> step.step() == MonthStep.GATE && step.status() == StepState.FAILED);
	}

	/**
	 * How far a run has come.
	 *
	 * @param number of the step in hand, from 1
	 * @param read null where that is not known
	 */
	public record Progress(int number, int total, MonthStep step, RunProgress.@Nullable Read read) {
	}

	/** What was said at a step; step null for the attempt as a whole. */
	public record Group(@Nullable MonthStep step, List<RunRecordStore.Line> lines) {

		public Group {
			lines = List.copyOf(lines);
		}

	}

}
