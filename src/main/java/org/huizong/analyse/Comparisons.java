package org.huizong.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;

/**
 * Which comparisons an indicator has. Year on year where a base is held; shares and
 * contributions where units add up to the city; completion where there are targets; the
 * schedule, what is still needed and the forecast only for flows and counts, because a
 * stock or a ratio does not grow in proportion to the months gone by.
 */
final class Comparisons {

	private final Observations values;

	private final String city;

	private final Forecasts forecasts;

	private final Sides sides;

	private final CommonTotals totals;

	/** What units add up to, the same for every one of them. */
	private final Map<Total, Optional<Observation>> common = new HashMap<>();

	Comparisons(Observations values, String city, Forecasts forecasts, Sides sides, CommonTotals totals) {
		this.values = values;
		this.city = city;
		this.forecasts = forecasts;
		this.sides = sides;
		this.totals = totals;
	}

	/** Every derived measure of the unit, none when it has no year to date. */
	List<Observation> of(Indicator indicator, String unit) {
		List<Observation> derived = new ArrayList<>();
		find(unit, indicator, Measure.YTD).ifPresent((now) -> {
			find(unit, indicator, Measure.YTD_YEAR_AGO)
				.ifPresent((base) -> derived.addAll(yearOnYear(indicator, now, base)));
			if (indicator.addsUp()) {
				find(this.city, indicator, Measure.YTD).ifPresent((total) -> derived.add(Shares.of(now, total)));
			}
			derived.addAll(towardsTarget(indicator, now));
		});
		return derived;
	}

	private List<Observation> yearOnYear(Indicator indicator, Observation now, Observation base) {
		List<Observation> derived = new ArrayList<>();
		derived.add(Growth.difference(now, base));
		if (indicator.kind() != Indicator.Kind.RATIO) {
			derived.add(Growth.rate(now, base));
		}
		if (indicator.addsUp()) {
			contribution(indicator, now, base).ifPresent(derived::add);
		}
		return derived;
	}

	/** Of the city's growth over the units that have both years, to which they add up. */
	private Optional<Observation> contribution(Indicator indicator, Observation now, Observation base) {
		boolean city = now.unit().equals(this.city);
		return total(indicator, Measure.YTD)
			.flatMap((cityNow) -> total(indicator, Measure.YTD_YEAR_AGO).map((cityBase) -> Growth
				.contribution(city ? cityNow : now, city ? cityBase : base, cityBase, Growth.rate(cityNow, cityBase))));
	}

	private Optional<Observation> total(Indicator indicator, Measure measure) {
		return this.common.computeIfAbsent(new Total(indicator.code(), measure), (key) -> summed(indicator, measure));
	}

	private Optional<Observation> summed(Indicator indicator, Measure measure) {
		Optional<ComparedUnits> compared = this.sides.yearOnYear(indicator);
		return compared.isPresent() ? this.totals.of(indicator, measure, compared.get().common())
				: find(this.city, indicator, measure);
	}

	private List<Observation> towardsTarget(Indicator indicator, Observation now) {
		List<Observation> derived = new ArrayList<>();
		Optional<Observation> target = find(now.unit(), indicator, Measure.TARGET);
		Optional<Observation> completion = target.map((aim) -> Schedule.completion(now, aim));
		completion.ifPresent(derived::add);
		if (!accumulates(indicator)) {
			return derived;
		}
		completion.ifPresent((done) -> derived.add(Schedule.gap(indicator, done)));
		target.ifPresent((aim) -> derived.add(Schedule.neededPerMonth(now, aim)));
		Observation forecast = this.forecasts.yearEnd(now);
		derived.add(forecast);
		target.ifPresent((aim) -> derived.add(Schedule.forecastCompletion(forecast, aim)));
		return derived;
	}

	/** Whether a year to date grows with the months. */
	static boolean accumulates(Indicator indicator) {
		return indicator.addsUp()
				&& (indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.COUNT);
	}

	private Optional<Observation> find(String unit, Indicator indicator, Measure measure) {
		return this.values.find(unit, indicator.code(), measure);
	}

	/** An indicator's total of the units compared. */
	private record Total(String indicator, Measure measure) {
	}

}
