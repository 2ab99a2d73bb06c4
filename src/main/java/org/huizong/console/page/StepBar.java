package org.huizong.console.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.huizong.runs.RunHistory;

/**
 * A step's bar.
 *
 * @param from where it begins, in thousandths of the attempt's time
 * @param length in thousandths too
 * @param took in seconds; empty while waiting
 */
public record StepBar(RunHistory.Step step, long from, long length, String took) {

	/**
	 * Where each step began and how long it took, in parts of a thousand of the whole.
	 */
	static List<StepBar> of(RunHistory.Attempt attempt, Instant now) {
		Instant first = attempt.steps()
			.stream()
			.map(RunHistory.Step::started)
			.filter(Objects::nonNull)
			.min(Instant::compareTo)
			.orElse(now);
		Instant last = attempt.steps()
			.stream()
			.filter((step) -> step.started() != null)
			.map((step) -> (step.ended() != null) ? step.ended() : now)
			.max(Instant::compareTo)
			.orElse(now);
		long whole = Math.max(1, Duration.between(first, last).toMillis());
		return attempt.steps().stream().map((step) -> {
			Instant began = step.started();
			long from = (began != null) ? Duration.between(first, began).toMillis() * 1000 / whole : 0;
			long length = (began != null) ? Math.max(4, step.took(now).toMillis() * 1000 / whole) : 0;
			return new StepBar(step, from, length, seconds(step.took(now)));
		}).toList();
	}

	private static String seconds(Duration took) {
		return took.isZero() ? "" : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
	}

}
