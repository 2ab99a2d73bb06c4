package org.huizong.disseminate.month;

import java.util.Optional;

import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Observation;

/** Something that a sentence may quote and that stands in a table of the workbook. */
public sealed interface Cited {

	/** What is shown for it where no table has the thing itself. */
	default Optional<Cited> instead() {
		return Optional.empty();
	}

	/** A figure of a unit or of the city. */
	record Figure(Observation.Key key) implements Cited {
	}

	/** A unit's place in a ranking. */
	record Rank(String unit, String indicator, RankingBasis basis) implements Cited {
	}

	/** The city's place among its sibling cities, and how far the next ones are. */
	record Standing(String indicator, Place place) implements Cited {

		public enum Place {

			RANK, VALUE, BELOW_THE_NEXT, ABOVE_THE_NEXT

		}

	}

	/** How far apart the units were from January to a month. */
	record Spread(String indicator, ReferencePeriod month, Statistic statistic) implements Cited {

		public enum Statistic {

			VARIATION, VARIATION_COMPARABLE, TOP_THREE_SHARE

		}

	}

	/** The growth of the year to date, month by month; else this month's. */
	record Trend(Observation.Key growth) implements Cited {

		@Override
		public Optional<Cited> instead() {
			return Optional.of(new Figure(this.growth));
		}

	}

}
