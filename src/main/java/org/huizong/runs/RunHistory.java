package org.huizong.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.huizong.office.AbsentException;
import org.huizong.office.Page;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.RunRecordStore.Counts;
import org.huizong.runs.RunRecordStore.Line;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** What was run, how each step went and what it said. */
@Service
public class RunHistory {

	private final RunStore runs;

	private final RunRecordStore records;

	RunHistory(RunStore runs, RunRecordStore records) {
		this.runs = runs;
		this.records = records;
	}

	/** Every attempt at every month of the programme, newest month and attempt first. */
	public List<RunStore.Run> attempts(String programme) {
		return this.runs.all(programme);
	}

	/**
	 * A page of every attempt at every month, newest month and attempt first.
	 * @param number of the page, from 1
	 */
	public Page<RunStore.Run> page(String programme, int number, int most) {
		return new Page<>(this.runs.page(programme, (number - 1L) * most, most), number, most,
				this.runs.count(programme));
	}

	/**
	 * The last lines that an attempt said.
	 * @param step only of this step, null for all
	 * @param before only lines with a lower number
	 */
	public Lines lines(Scope scope, int attempt, @Nullable MonthStep step, long before, int most) {
		String name = (step != null) ? step.stepName() : null;
		List<Line> lines = this.records.lastLines(scope, attempt, name, before, most + 1);
		boolean more = lines.size() > most;
		return new Lines(more ? lines.subList(1, lines.size()) : lines, this.records.lines(scope, attempt, name), more);
	}

	/** When an attempt last said something, empty when it said nothing. */
	public Optional<Instant> lastSaid(Scope scope, int attempt) {
		return this.records.lastSaid(scope, attempt);
	}

	/** Every attempt at the month, the last first. */
	public List<RunStore.Run> attempts(Scope scope) {
		return this.runs.all(scope);
	}

	/** The last attempts at the month, the last first. */
	public List<RunStore.Run> attempts(Scope scope, int most) {
		return this.runs.last(scope, most);
	}

	/**
	 * One attempt with its steps.
	 * @throws RefusedException when there is none of that number
	 */
	public Attempt attempt(Scope scope, int number) {
		RunStore.Run run = this.runs.find(scope, number)
			.orElseThrow(() -> new AbsentException(scope + " 没有第 " + number + " 次运行。",
					scope + " has no attempt " + number + "."));
		List<RunRecordStore.Step> recorded = this.records.steps(scope, number);
		List<Step> steps = new ArrayList<>();
		for (MonthStep step : MonthStep.values()) {
			steps.add(recorded.stream()
				.filter((one) -> one.name().equals(step.stepName()))
				.findFirst()
				.map((one) -> new Step(step, one.status(), one.started(), one.ended(), one.counts(), one.carried()))
				.orElse(new Step(step, StepState.WAITING, null, null, Counts.NONE, false)));
		}
		return new Attempt(run, steps);
	}

	/** The last attempt at the month, empty when there was none. */
	public Optional<Attempt> last(Scope scope) {
		return this.runs.last(scope).map((run) -> attempt(scope, run.attempt()));
	}

	/** What an attempt said, of all its steps. */
	public List<Line> log(Scope scope, int attempt) {
		return log(scope, attempt, null, 0, Integer.MAX_VALUE);
	}

	/**
	 * What an attempt said, in order.
	 * @param step only of this step, null for all
	 * @param after only lines with a higher number, 0 for all
	 * @param most of the first of them
	 */
	public List<Line> log(Scope scope, int attempt, @Nullable MonthStep step, long after, int most) {
		return this.records.log(scope, attempt, (step != null) ? step.stepName() : null, after, most);
	}

	/** Two attempts at the same month, step by step. */
	public Comparison compare(Scope scope, int before, int after) {
		Attempt one = attempt(scope, before);
		Attempt other = attempt(scope, after);
		List<StepPair> pairs = new ArrayList<>();
		for (int i = 0; i < one.steps().size(); i++) {
			pairs.add(new StepPair(one.steps().get(i), other.steps().get(i)));
		}
		return new Comparison(one.run(), other.run(), pairs);
	}

	/**
	 * Lines of a log.
	 *
	 * @param total how many there are of those asked for
	 * @param earlier whether there are lines before these
	 */
	public record Lines(List<Line> lines, long total, boolean earlier) {

		public Lines {
			lines = List.copyOf(lines);
		}

	}

	/** An attempt with all its steps, those that have not begun too. */
	public record Attempt(RunStore.Run run, List<Step> steps) {

		public Attempt {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * A step of an attempt.
	 *
	 * @param status WAITING, RUNNING, COMPLETED, FAILED, STOPPED or CUT_OFF
	 * @param started null while waiting
	 * @param carried whether it was kept from before instead of done
	 */
	public record Step(MonthStep step, StepState status, @Nullable Instant started, @Nullable Instant ended,
			Counts counts, boolean carried) {

		/** How long it took, so far where it has no end yet; zero while waiting. */
		public Duration took(Instant now) {
			if (this.started == null) {
				return Duration.ZERO;
			}
			return Duration.between(this.started, (this.ended != null) ? this.ended : now);
		}

	}

	/** The same step of two attempts. */
	public record StepPair(Step before, Step after) {

		/** Whether rows or files differ. */
		public boolean differs() {
			return !this.before.counts().equals(this.after.counts())
					|| !this.before.status().equals(this.after.status());
		}

	}

	/** Two attempts side by side. */
	public record Comparison(RunStore.Run before, RunStore.Run after, List<StepPair> steps) {

		public Comparison {
			steps = List.copyOf(steps);
		}

		/** Whether both rest on the same inputs, declaration and program. */
		public boolean sameInputs() {
			return this.before.fingerprint() != null
					&& Objects.equals(this.before.fingerprint(), this.after.fingerprint());
		}

	}

}
