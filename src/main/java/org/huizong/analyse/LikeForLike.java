package org.huizong.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Observation;

/**
 * The city's comparisons over the units that both sides have in common (可比口径), for those
 * that are not plain; nothing where there is no such unit.
 */
final class LikeForLike {

	private final Sides sides;

	private final CommonTotals totals;

	private final Forecasts forecasts;

	private final List<String> expected;

	LikeForLike(Sides sides, CommonTotals totals, Forecasts forecasts, List<String> expected) {
		this.sides = sides;
		this.totals = totals;
		this.forecasts = forecasts;
		this.expected = expected;
	}

	/** Every comparison of the indicator within the month whose sides differ. */
	List<ComparedUnits> unequal(Indicator indicator) {
		return Stream
			.of(this.sides.yearOnYear(indicator), target(indicator),
					this.sides.ratio(indicator, Comparison.RATIO_MONTH, Measure.MONTH),
					this.sides.ratio(indicator, Comparison.RATIO, Measure.YTD),
					this.sides.ratio(indicator, Comparison.RATIO_YEAR_AGO, Measure.YTD_YEAR_AGO),
					this.sides.share(indicator, this.expected), this.sides.topThree(indicator))
			.flatMap(Optional::stream)
			.toList();
	}

	/** The like-for-like counterparts of what is not plain. */
	List<Observation> of(Indicator indicator) {
		List<Observation> found = new ArrayList<>();
		ratio(indicator, Comparison.RATIO_MONTH, Measure.MONTH).ifPresent(found::add);
		ratio(indicator, Comparison.RATIO, Measure.YTD).ifPresent(found::add);
		ratio(indicator, Comparison.RATIO_YEAR_AGO, Measure.YTD_YEAR_AGO).ifPresent(found::add);
		found.addAll(yearOnYear(indicator));
		found.addAll(towardsTarget(indicator));
		return found.stream().map(LikeForLike::comparable).toList();
	}

	private Optional<Observation> ratio(Indicator indicator, Comparison comparison, Measure measure) {
		return this.sides.ratio(indicator, comparison, measure)
			.flatMap((compared) -> this.totals.of(indicator, measure, compared.common()));
	}

	private List<Observation> yearOnYear(Indicator indicator) {
		List<Observation> found = new ArrayList<>();
		this.sides.yearOnYear(indicator).map(ComparedUnits::common).ifPresent((units) -> {
			Optional<Observation> base = this.totals.of(indicator, Measure.YTD_YEAR_AGO, units);
			this.totals.of(indicator, Measure.YTD, units).ifPresent((now) -> base.ifPresent((then) -> {
				found.add(Growth.difference(now, then));
				if (indicator.kind() != Indicator.Kind.RATIO) {
					found.add(Growth.rate(now, then));
				}
			}));
		});
		return found;
	}

	private List<Observation> towardsTarget(Indicator indicator) {
		List<Observation> found = new ArrayList<>();
		target(indicator).filter((any) -> indicator.addsUp()).map(ComparedUnits::common).ifPresent((units) -> {
			Optional<Observation> aim = this.totals.of(indicator, Measure.TARGET, units);
			this.totals.of(indicator, Measure.YTD, units)
				.ifPresent((now) -> aim.ifPresent((target) -> towardsTarget(indicator, now, target, units, found)));
		});
		return found;
	}

	private void towardsTarget(Indicator indicator, Observation now, Observation target, List<String> units,
			List<Observation> found) {
		Observation completion = Schedule.completion(now, target);
		if (!completion.status().hasValue()) {
			return;
		}
		found.add(completion);
		if (Comparisons.accumulates(indicator)) {
			Observation forecast = this.forecasts.yearEnd(now, indicator, units);
			found.add(Schedule.gap(indicator, completion));
			found.add(Schedule.neededPerMonth(now, target));
			found.add(forecast);
			found.add(Schedule.forecastCompletion(forecast, target));
		}
	}

	private Optional<ComparedUnits> target(Indicator indicator) {
		return this.sides.target(indicator, this.expected);
	}

	private static Observation comparable(Observation one) {
		return new Observation(one.period(), one.unit(), one.indicator(), one.measure().comparable().orElseThrow(),
				one.value(), one.status(), one.remark(), one.sources());
	}

}
