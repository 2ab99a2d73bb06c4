package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;

/**
 * City totals over some of the units only, as the two sides of a comparison need them.
 */
final class CommonTotals {

	private final StatisticalProgramme programme;

	private final Sides sides;

	CommonTotals(StatisticalProgramme programme, Sides sides) {
		this.programme = programme;
		this.sides = sides;
	}

	/**
	 * The total over exactly these units: a sum, or the ratio of sums. Empty without
	 * units, where one of them has no value, or over a denominator that is not positive.
	 */
	Optional<Observation> of(Indicator indicator, Measure measure, Collection<String> units) {
		if (indicator.derivation() instanceof Derivation.Ratio ratio) {
			return of(this.programme.indicator(ratio.numerator()), measure, units).flatMap(
					(above) -> of(this.programme.indicator(ratio.denominator()), measure, units)
						.filter((below) -> Derived.value(below).signum() > 0)
						.map((below) -> observation(indicator, measure,
								Rounding.percent(Derived.value(above), Derived.value(below)),
								Stream.of(above, below))));
		}
		List<Observation> parts = units.stream()
			.flatMap((unit) -> this.sides.value(unit, indicator, measure).stream())
			.toList();
		if (!indicator.addsUp() || units.isEmpty() || parts.size() < units.size()) {
			return Optional.empty();
		}
		BigDecimal sum = parts.stream().map(Derived::value).reduce(BigDecimal.ZERO, BigDecimal::add);
		return Optional.of(observation(indicator, measure, sum, parts.stream()));
	}

	private Observation observation(Indicator indicator, Measure measure, BigDecimal value, Stream<Observation> parts) {
		Key key = new Key(this.programme.city().code(), indicator.code(), measure);
		boolean imputed = parts.anyMatch((part) -> part.status() == ObservationStatus.IMPUTED);
		return new Observation(this.sides.period(), key.unit(), key.indicator(), key.measure(), value,
				imputed ? ObservationStatus.IMPUTED : ObservationStatus.NORMAL, null, List.of());
	}

}
