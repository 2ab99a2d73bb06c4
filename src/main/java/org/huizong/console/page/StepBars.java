package org.huizong.console.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.huizong.runs.RunHistory;
import org.huizong.runs.StepState;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an attempt as bars of time. A step under way grows until the moment given;
 * in a run that died it ended when the run was last heard of.
 */
final class StepBars {

	/** Thousandths: a bar that can be seen. */
	private static final long SHORTEST = 4;

	private final RunHistory.Attempt attempt;

	private final Instant now;

	private final @Nullable String silent;

	/**
	 * Prepares the bars.
	 * @param now the moment, or when a dead or silent run was last heard of
	 * @param silent what a step under way is called in such a run, null while it lives
	 */
	StepBars(RunHistory.Attempt attempt, Instant now, @Nullable String silent) {
		this.attempt = attempt;
		this.now = now;
		this.silent = silent;
	}

	List<Bar> all() {
		Instant first = this.attempt.steps()
			.stream()
			.map(RunHistory.Step::started)
			.filter(Objects::nonNull)
			.min(Instant::compareTo)
			.orElse(this.now);
		Instant last = this.attempt.steps()
			.stream()
			.filter((step) -> step.started() != null)
			.map(this::end)
			.max(Instant::compareTo)
			.orElse(this.now);
		long whole = Math.max(1, Duration.between(first, last).toMillis());
		return this.attempt.steps().stream().map((step) -> bar(step, first, whole)).toList();
	}

	private Bar bar(RunHistory.Step step, Instant first, long whole) {
		Instant began = step.started();
		if (began == null) {
			return new Bar(step, step.status().name(), Duration.ZERO, 0, 0);
		}
		Duration took = Duration.between(began, end(step));
		long from = Duration.between(first, began).toMillis() * 1000 / whole;
		return new Bar(step, status(step), step.carried() ? Duration.ZERO : took, from,
				Math.max(SHORTEST, took.toMillis() * 1000 / whole));
	}

	private String status(RunHistory.Step step) {
		boolean broken = step.status() == StepState.RUNNING && this.silent != null;
		return broken ? this.silent : step.carried() ? "CARRIED" : step.status().name();
	}

	private Instant end(RunHistory.Step step) {
		Instant ended = step.ended();
		Instant began = step.started();
		Instant until = (ended != null) ? ended : this.now;
		return (began != null && until.isBefore(began)) ? began : until;
	}

	/**
	 * A step's bar.
	 *
	 * @param status as it is shown: also CARRIED and, in a run that is heard of no more,
	 * CUT_OFF or SILENT
	 * @param from and {@code length} in thousandths of the attempt's time
	 */
	public record Bar(RunHistory.Step step, String status, Duration took, long from, long length) {
	}

}
