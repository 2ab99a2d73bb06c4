package org.huizong.statistics.figure;

import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;

/**
 * A kind of statement that sets one thing beside another, of an indicator of the city.
 */
public enum Comparison {

	/** This year's to date with last year's: growth, change, contributions to it. */
	YEAR_ON_YEAR,
	/**
	 * Year to date with the annual target: completion, schedule, what is still needed.
	 */
	TARGET,
	/** Numerator with denominator of the month. */
	RATIO_MONTH,
	/** Numerator with denominator of the year to date. */
	RATIO,
	/** Numerator with denominator of the year to date a year ago. */
	RATIO_YEAR_AGO,
	/** The units that are shown with those in the city's total. */
	SHARE,
	/** The units compared in the inequality of the month with those in the total. */
	TOP_THREE,
	/** The units ranked by total this month with those ranked last month. */
	MOVEMENT_BY_TOTAL,
	/** The same by completion. */
	MOVEMENT_BY_COMPLETION,
	/** The same by growth. */
	MOVEMENT_BY_GROWTH,
	/** The same by value. */
	MOVEMENT_BY_VALUE,
	/** The sibling cities ranked this month with those ranked last month. */
	PROVINCE_MOVEMENT,
	/** Inequality at the ends of the year's quarters and now. */
	DISPERSION,
	/** Growth in the months of a run in one direction. */
	GROWTH_RUN,
	/** The city's total from January to the month. */
	LEVEL;

	/** Movement in a ranking on that basis. */
	public static Comparison movement(RankingBasis basis) {
		return switch (basis) {
			case TOTAL -> MOVEMENT_BY_TOTAL;
			case COMPLETION -> MOVEMENT_BY_COMPLETION;
			case GROWTH -> MOVEMENT_BY_GROWTH;
			case VALUE -> MOVEMENT_BY_VALUE;
		};
	}

	/** What a figure of the city compares; empty for a plain amount. */
	public static Optional<Comparison> behind(Indicator indicator, Measure measure) {
		boolean ratio = indicator.derivation() instanceof Indicator.Derivation.Ratio;
		return Optional.ofNullable(switch (measure) {
			case GROWTH, DIFFERENCE, CONTRIBUTION, GROWTH_COMPARABLE, DIFFERENCE_COMPARABLE -> YEAR_ON_YEAR;
			case COMPLETION, SCHEDULE_GAP, NEEDED_PER_MONTH, FORECAST, FORECAST_COMPLETION, COMPLETION_COMPARABLE,
					SCHEDULE_GAP_COMPARABLE, NEEDED_PER_MONTH_COMPARABLE, FORECAST_COMPARABLE,
					FORECAST_COMPLETION_COMPARABLE ->
				TARGET;
			case MONTH, MONTH_COMPARABLE -> ratio ? RATIO_MONTH : null;
			case YTD, YTD_COMPARABLE -> ratio ? RATIO : null;
			case YTD_YEAR_AGO, YTD_YEAR_AGO_COMPARABLE -> ratio ? RATIO_YEAR_AGO : null;
			case SHARE -> SHARE;
			case TARGET, MONTH_REPORTED, YTD_REPORTED, IMPUTED_SHARE -> null;
		});
	}

}
