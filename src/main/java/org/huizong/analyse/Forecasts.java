package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.Observations;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;

/**
 * Year-end forecast (全年预计) at the present rate: the year to date times 12/m, or over the
 * share of the year that the same months brought on average in the three years before,
 * where all three are known.
 */
final class Forecasts {

	private static final int MONTHS = 12;

	private static final int YEARS = 3;

	private final Map<ReferencePeriod, Observations> history;

	Forecasts(Map<ReferencePeriod, Observations> history) {
		this.history = history;
	}

	Observation yearEnd(Observation yearToDate) {
		List<Observation> years = earlierYears(yearToDate);
		Derived derived = new Derived(Measure.FORECAST, yearToDate, years.toArray(Observation[]::new));
		return derived.forecast(() -> years.isEmpty() ? proportional(yearToDate) : seasonal(yearToDate, years));
	}

	/** Multiplied before it is divided, so that a half stays a half. */
	private static BigDecimal proportional(Observation yearToDate) {
		return Rounding.quotient(Derived.value(yearToDate).multiply(BigDecimal.valueOf(MONTHS)),
				BigDecimal.valueOf(yearToDate.period().month()));
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
	private List<Observation> earlierYears(Observation yearToDate) {
		ReferencePeriod period = yearToDate.period();
		List<Observation> found = new ArrayList<>();
		for (int back = 1; back <= YEARS; back++) {
			int year = period.year() - back;
			at(new ReferencePeriod(year, period.month()), yearToDate).ifPresent(found::add);
			at(new ReferencePeriod(year, MONTHS), yearToDate).ifPresent(found::add);
		}
		return (found.size() == 2 * YEARS) ? found : List.of();
	}

	private Optional<Observation> at(ReferencePeriod period, Observation like) {
		return Optional.ofNullable(this.history.get(period))
			.flatMap((values) -> values.find(like.unit(), like.indicator(), Measure.YTD))
			.filter((observation) -> observation.value() != null && observation.value().signum() > 0);
	}

}
