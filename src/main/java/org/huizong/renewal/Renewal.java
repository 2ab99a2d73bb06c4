package org.huizong.renewal;

import java.util.List;

import org.huizong.office.Outcome;
import org.huizong.planning.Outdated;
import org.huizong.runs.MonthEndResult;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of the months that were out of date.
 *
 * @param months oldest first; none where all were up to date
 */
public record Renewal(String programme, List<Month> months) {

	public Renewal {
		months = List.copyOf(months);
	}

	/** The outcome of the first month that failed; else whether units were left out. */
	public Outcome outcome() {
		return this.months.stream()
			.filter((month) -> month.state() == State.FAILED)
			.map(Month::outcome)
			.findFirst()
			.orElse(this.months.stream().anyMatch((month) -> month.outcome() == Outcome.DONE_WITH_EXCLUSIONS)
					? Outcome.DONE_WITH_EXCLUSIONS : Outcome.DONE);
	}

	/**
	 * One month.
	 *
	 * @param text what became of it, or what it waits for
	 * @param result how its run ended, null where it was not run or could not begin
	 */
	public record Month(ReferencePeriod period, State state, Outcome outcome, Text text,
			@Nullable MonthEndResult result) {
	}

	/** What became of a month. */
	public enum State {

		/** A new vintage is published. */
		RENEWED,
		/** The vintage that stands says what would be said now. */
		VERIFIED,
		/** It does not rest on what was renewed after all. */
		UNCHANGED,
		/** Something stands in its way. */
		FAILED,
		/** It rests on a month that failed. */
		WAITING

	}

	/**
	 * A month that is out of date or may come to be.
	 *
	 * @param causes empty where it is up to date until an earlier month has a new vintage
	 */
	public record Due(ReferencePeriod period, List<Outdated> causes) {

		public Due {
			causes = List.copyOf(causes);
		}

	}

}
