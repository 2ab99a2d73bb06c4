package org.huizong.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Remark;

/**
 * Ratio indicators: numerator over denominator in per cent, unrounded, for each measure
 * that both have; the city's is the ratio of its sums. Zero over something is a share of
 * zero; over a denominator that is zero or negative there is none.
 */
final class Ratios {

	private static final List<Measure> MEASURES = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO);

	private static final List<ObservationStatus> GRAVEST_FIRST = List.of(ObservationStatus.NOT_COLLECTED,
			ObservationStatus.MISSING, ObservationStatus.NOT_APPLICABLE);

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	Ratios(StatisticalProgramme programme, ReferencePeriod period) {
		this.programme = programme;
		this.period = period;
	}

	/**
	 * The ratios of the units. A ratio may rest on another that is declared before it.
	 * @param units codes, the city's among them
	 */
	List<Observation> of(List<String> units, List<Observation> values) {
		Map<Key, Observation> known = new HashMap<>();
		values.forEach((value) -> known.put(value.key(), value));
		List<Observation> ratios = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			if (indicator.derivation() instanceof Indicator.Derivation.Ratio parts) {
				for (String unit : units) {
					MEASURES.forEach((measure) -> ratio(new Key(unit, indicator.code(), measure), parts, known)
						.ifPresent(ratios::add));
				}
				ratios.forEach((ratio) -> known.put(ratio.key(), ratio));
			}
		}
		return ratios;
	}

	private Optional<Observation> ratio(Key key, Indicator.Derivation.Ratio parts, Map<Key, Observation> known) {
		Observation numerator = known.get(new Key(key.unit(), parts.numerator(), key.measure()));
		Observation denominator = known.get(new Key(key.unit(), parts.denominator(), key.measure()));
		return (numerator == null || denominator == null) ? Optional.empty()
				: Optional.of(ratio(key, numerator, denominator));
	}

	private Observation ratio(Key key, Observation numerator, Observation denominator) {
		List<Source> sources = Stream.of(numerator, denominator)
			.flatMap((part) -> part.sources().stream())
			.distinct()
			.sorted()
			.toList();
		if (numerator.value() == null || denominator.value() == null) {
			Observation lacking = gravest(numerator, denominator);
			return Observation.none(this.period, key, lacking.status(), lacking.remark(), sources);
		}
		Optional<Remark> indivisible = Remark.denominator(denominator.value());
		if (indivisible.isPresent()) {
			return Observation.none(this.period, key, ObservationStatus.NOT_APPLICABLE, indivisible.get(), sources);
		}
		boolean imputed = numerator.status() == ObservationStatus.IMPUTED
				|| denominator.status() == ObservationStatus.IMPUTED;
		return new Observation(this.period, key.unit(), key.indicator(), key.measure(),
				Rounding.percent(numerator.value(), denominator.value()),
				imputed ? ObservationStatus.IMPUTED : ObservationStatus.NORMAL, null, sources);
	}

	private static Observation gravest(Observation numerator, Observation denominator) {
		return GRAVEST_FIRST.stream()
			.flatMap((status) -> Stream.of(numerator, denominator).filter((part) -> part.status() == status))
			.findFirst()
			.orElseThrow();
	}

}
