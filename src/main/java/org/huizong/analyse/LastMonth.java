package org.huizong.analyse;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Earlier months on the units of now (按现行区划还原): values by shares, and last month's ranks
 * as they would have been among these units.
 */
final class LastMonth {

	private final Analyst.Input input;

	LastMonth(Analyst.Input input) {
		this.input = input;
	}

	/** The same input where no unit has changed. */
	Analyst.Input onUnitsOfNow() {
		ReferencePeriod now = this.input.period();
		SortedMap<ReferencePeriod, Observations> history = this.input.programme()
			.restatement()
			.of(this.input.history(), now);
		return new Analyst.Input(this.input.programme(), now, this.input.coverage(), this.input.values(), history,
				rankings(history.get(now.previous())), this.input.province(), this.input.previousStandings());
	}

	private List<Ranking> rankings(@Nullable Observations then) {
		ReferencePeriod now = this.input.period();
		boolean same = !this.input.programme().lineage().changed(now.previous(), now);
		if (same || then == null || this.input.previousRankings().isEmpty()) {
			return this.input.previousRankings();
		}
		List<String> units = Stream.concat(this.input.coverage().expected().stream(), ended(now).stream()).toList();
		return Analyst
			.analyse(new Analyst.Input(this.input.programme(), then.period(),
					new Coverage(units, units, List.of(), List.of()), then, new TreeMap<>(), List.of(), List.of(),
					List.of()))
			.rankings();
	}

	/** Units that were ranked last month and have ended, with nobody in their place. */
	private List<String> ended(ReferencePeriod now) {
		return this.input.programme()
			.lineage()
			.departed(now)
			.stream()
			.filter((departure) -> departure.whole() && departure.last().equals(now.previous()))
			.map((departure) -> departure.unit().code())
			.toList();
	}

}
