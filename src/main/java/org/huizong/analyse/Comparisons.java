package org.huizong.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.Observations;

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

	Comparisons(Observations values, String city, Forecasts forecasts) {
		this.values = values;
		this.city = city;
		this.forecasts = forecasts;
	}

	/** Every derived measure of the unit, none when it has no year to date. */
	List<Observation> of(Indicator indicator, String unit) {
		List<Observation> derived = new ArrayList<>();
		find(unit, indicator, Measure.YTD).ifPresent((now) -> {
			find(unit, indicator, Measure.YTD_YEAR_AGO)
				.ifPresent((base) -> derived.addAll(yearOnYear(indicator, now, base)));
			if (additive(indicator)) {
				find(this.city, indicator, Measure.YTD).ifPresent((total) -> derived.add(Shares.of(now, total)));
			}
			derived.addAll(towardsTarget(indicator, now));
		});
		return derived;
	}

	/** Whether the units' values add up to the city's. */
	static boolean additive(Indicator indicator) {
		return indicator.derivation() instanceof Indicator.Derivation.Reported
				|| indicator.derivation() instanceof Indicator.Derivation.Register;
	}

	private List<Observation> yearOnYear(Indicator indicator, Observation now, Observation base) {
		List<Observation> derived = new ArrayList<>();
		derived.add(Growth.difference(now, base));
		if (indicator.kind() != Indicator.Kind.RATIO) {
			derived.add(Growth.rate(now, base));
		}
		if (additive(indicator)) {
			contribution(indicator, now, base).ifPresent(derived::add);
		}
		return derived;
	}

	private Optional<Observation> contribution(Indicator indicator, Observation now, Observation base) {
		return find(this.city, indicator, Measure.YTD)
			.flatMap((cityNow) -> find(this.city, indicator, Measure.YTD_YEAR_AGO)
				.map((cityBase) -> Growth.contribution(now, base, cityBase, Growth.rate(cityNow, cityBase))));
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

	private static boolean accumulates(Indicator indicator) {
		return additive(indicator)
				&& (indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.COUNT);
	}

	private Optional<Observation> find(String unit, Indicator indicator, Measure measure) {
		return this.values.find(unit, indicator.code(), measure);
	}

}
