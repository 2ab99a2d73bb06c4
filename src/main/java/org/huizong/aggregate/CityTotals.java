package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Remark;

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
	public List<Observation> add(List<Observation> units) {
		Map<Key, List<Observation>> parts = new LinkedHashMap<>();
		for (Observation unit : units) {
			if (this.programme.indicator(unit.indicator()).addsUp()) {
				Key key = new Key(this.programme.city().code(), unit.indicator(), unit.measure());
				parts.computeIfAbsent(key, (first) -> new ArrayList<>()).add(unit);
			}
		}
		return parts.entrySet().stream().map((total) -> total(total.getKey(), total.getValue())).toList();
	}

	/**
	 * Where a part of a total is imputed: what was reported of it, and which part of the
	 * year to date is imputed, in per cent unrounded.
	 */
	List<Observation> asReported(List<Observation> units) {
		List<Observation> found = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			List<Observation> own = units.stream().filter((one) -> one.indicator().equals(indicator.code())).toList();
			if (indicator.addsUp() && own.stream().anyMatch(CityTotals::imputed)) {
				found.addAll(asReported(indicator, own));
			}
		}
		return found;
	}

	private List<Observation> asReported(Indicator indicator, List<Observation> units) {
		List<Observation> found = new ArrayList<>();
		reported(units, Measure.MONTH).ifPresent((sum) -> found.add(city(indicator, Measure.MONTH_REPORTED, sum)));
		List<Observation> yearToDate = units.stream().filter((one) -> one.measure() == Measure.YTD).toList();
		BigDecimal total = sum(yearToDate);
		BigDecimal part = sum(yearToDate.stream().filter(CityTotals::imputed).toList());
		reported(units, Measure.YTD).ifPresent((sum) -> found.add(city(indicator, Measure.YTD_REPORTED, sum)));
		found.add(Remark.share(total)
			.map((remark) -> Observation.none(this.period, key(indicator, Measure.IMPUTED_SHARE),
					ObservationStatus.NOT_APPLICABLE, remark, List.of()))
			.orElseGet(() -> city(indicator, Measure.IMPUTED_SHARE, Rounding.percent(part, total))));
		return found;
	}

	private static Optional<BigDecimal> reported(List<Observation> units, Measure measure) {
		List<Observation> own = units.stream()
			.filter((one) -> one.measure() == measure && one.status() == ObservationStatus.NORMAL)
			.toList();
		return own.isEmpty() ? Optional.empty() : Optional.of(sum(own));
	}

	private static boolean imputed(Observation one) {
		return one.status() == ObservationStatus.IMPUTED
				&& (one.measure() == Measure.YTD || one.measure() == Measure.MONTH);
	}

	private Observation city(Indicator indicator, Measure measure, BigDecimal value) {
		return Observation.of(this.period, key(indicator, measure), value, List.of());
	}

	private Key key(Indicator indicator, Measure measure) {
		return new Key(this.programme.city().code(), indicator.code(), measure);
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

}
