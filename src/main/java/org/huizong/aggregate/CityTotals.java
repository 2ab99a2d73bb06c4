package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ObservationStatus;
import org.huizong.statistics.Observation.Key;
import org.huizong.statistics.ReferencePeriod;

/**
 * City totals: the sum over the units that have a value, as reported; MISSING when none
 * has. Who is not in them the coverage says. They rest on the units' values, not on cells
 * of their own.
 */
final class CityTotals {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	CityTotals(StatisticalProgramme programme, ReferencePeriod period) {
		this.programme = programme;
		this.period = period;
	}

	/** A total for each indicator that adds up and each measure its units have. */
	List<Observation> add(List<Observation> units) {
		Map<Key, List<Observation>> parts = new LinkedHashMap<>();
		for (Observation unit : units) {
			if (addsUp(this.programme.indicator(unit.indicator()))) {
				Key key = new Key(this.programme.city().code(), unit.indicator(), unit.measure());
				parts.computeIfAbsent(key, (first) -> new ArrayList<>()).add(unit);
			}
		}
		return parts.entrySet().stream().map((total) -> total(total.getKey(), total.getValue())).toList();
	}

	private Observation total(Key key, List<Observation> parts) {
		List<Observation> valued = parts.stream().filter((part) -> part.status().hasValue()).toList();
		if (valued.isEmpty()) {
			return Observation.none(this.period, key, ObservationStatus.MISSING, null, List.of());
		}
		boolean imputed = valued.stream().anyMatch((part) -> part.status() == ObservationStatus.IMPUTED);
		return new Observation(this.period, key.unit(), key.indicator(), key.measure(), sum(valued),
				imputed ? ObservationStatus.IMPUTED : ObservationStatus.NORMAL, null, List.of());
	}

	/** The sum of the values that there are. */
	static BigDecimal sum(List<Observation> parts) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Observation part : parts) {
			sum = (part.value() != null) ? sum.add(part.value()) : sum;
		}
		return sum;
	}

	/** Whether the units' values of the indicator add up to the city's. */
	static boolean addsUp(Indicator indicator) {
		return indicator.derivation() instanceof Indicator.Derivation.Reported
				|| indicator.derivation() instanceof Indicator.Derivation.Register;
	}

}
