package org.huizong.runs;

import java.time.Instant;

import org.huizong.office.Scope;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run just now.
 *
 * @param attempt 0 while the month has no attempt
 * @param step null where the event is not a step's
 * @param unit whose return was read, null for other events
 * @param done of {@code total}: returns read so far, or the month's place among the
 * run's; both 0 for other events
 * @param text in words, the same as in the log
 */
public record RunEvent(Kind kind, Scope scope, int attempt, @Nullable MonthStep step, @Nullable String unit, int done,
		int total, Text text, Instant at) {

	/** What kind of thing. */
	public enum Kind {

		RUN_BEGAN, MONTH_BEGAN, MONTH_UNCHANGED, ATTEMPT_BEGAN, STEP_BEGAN, STEP_KEPT, RETURN_READ, STEP_DONE,
		STEP_NOT_DONE, NOTICE, STOPPING, ATTEMPT_ENDED, RUN_ENDED

	}

}
