package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.jspecify.annotations.Nullable;

/**
 * Year-end forecast (全年预计) at the present rate: the year to date times 12/m, or over the
 * share of the year that the same months brought on average in the three years before,
 * where all three are known, month and December over the same units. What units that have
 * ended had reported is added as it is.
 */
final class Forecasts {

	private static final int MONTHS = 12;

	private static final int YEARS = 3;

	private final StatisticalProgramme programme;

	private final Map<ReferencePeriod, Observations> history;

	private final @Nullable Observations values;

	/** In a month in which no unit has ended. */
	Forecasts(StatisticalProgramme programme, Map<ReferencePeriod, Observations> history) {
		this(programme, history, null);
	}

	/**
	 * Prepares to forecast.
	 * @param values of the month: what ended units have in them does not grow any more
	 */
	Forecasts(StatisticalProgramme programme, Map<ReferencePeriod, Observations> history,
			@Nullable Observations values) {
		this.programme = programme;
		this.history = history;
		this.values = values;
	}

	/** Of a unit or of the city. */
	Observation yearEnd(Observation yearToDate) {
		boolean total = yearToDate.unit().equals(this.programme.city().code());
		return yearEnd(yearToDate, ended(yearToDate, (unit) -> total),
				(values, other) -> (!total || values.sameUnits(other, yearToDate.indicator(), Measure.YTD))
						? values.find(yearToDate.unit(), yearToDate.indicator(), Measure.YTD) : Optional.empty());
	}

	/** Of the city, from what these units have and had. */
	Observation yearEnd(Observation yearToDate, Indicator indicator, List<String> units) {
		return yearEnd(yearToDate, ended(yearToDate, units::contains),
				(values, other) -> new CommonTotals(this.programme, new Sides(this.programme, values)).of(indicator,
						Measure.YTD, units));
	}

	/** What units that have ended have in the year to date. */
	private BigDecimal ended(Observation yearToDate, Predicate<String> unit) {
		BigDecimal ended = BigDecimal.ZERO;
		for (Departure departure : this.programme.lineage().departed(yearToDate.period())) {
			String code = departure.unit().code();
			if (this.values != null && unit.test(code)) {
				ended = ended.add(this.values.value(code, yearToDate.indicator(), Measure.YTD).orElse(BigDecimal.ZERO));
			}
		}
		return ended;
	}

	private Observation yearEnd(Observation yearToDate, BigDecimal ended,
			BiFunction<Observations, Observations, Optional<Observation>> total) {
		List<Observation> years = earlierYears(yearToDate.period(), total);
		Derived derived = new Derived(Measure.FORECAST, yearToDate, years.toArray(Observation[]::new));
		return derived.forecast(() -> years.isEmpty() ? proportional(yearToDate, ended) : seasonal(yearToDate, years));
	}

	/** Multiplied before it is divided, so that a half stays a half. */
	private static BigDecimal proportional(Observation yearToDate, BigDecimal ended) {
		return Rounding
			.quotient(Derived.value(yearToDate).subtract(ended).multiply(BigDecimal.valueOf(MONTHS)),
					BigDecimal.valueOf(yearToDate.period().month()))
			.add(ended);
	}

	private static BigDecimal seasonal(Observation yearToDate, List<Observation> years) {
		BigDecimal shares = BigDecimal.ZERO;
		for (int i = 0; i < years.size(); i += 2) {
			shares = shares.add(Rounding.quotient(Derived.value(years.get(i)), Derived.value(years.get(i + 1))));
		}
		return Rounding.quotient(Derived.value(yearToDate).multiply(BigDecimal.valueOf(YEARS)), shares);
	}

	/**
	 * Same month's and December's year to date of the three years before, in pairs; empty
	 * unless all six are known and positive.
	 */
	private List<Observation> earlierYears(ReferencePeriod period,
			BiFunction<Observations, Observations, Optional<Observation>> total) {
		List<Observation> found = new ArrayList<>();
		for (int back = 1; back <= YEARS; back++) {
			int year = period.year() - back;
			Observations month = this.history.get(new ReferencePeriod(year, period.month()));
			Observations december = this.history.get(new ReferencePeriod(year, MONTHS));
			if (month != null && december != null) {
				total.apply(month, december).filter(Forecasts::positive).ifPresent(found::add);
				total.apply(december, month).filter(Forecasts::positive).ifPresent(found::add);
			}
		}
		return (found.size() == 2 * YEARS) ? found : List.of();
	}

	private static boolean positive(Observation observation) {
		return observation.value() != null && observation.value().signum() > 0;
	}

}
