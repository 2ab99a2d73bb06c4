package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;

/** The observations of one period, looked up by unit, indicator and measure. */
public final class Observations {

	private final ReferencePeriod period;

	private final Map<Observation.Key, Observation> byKey = new LinkedHashMap<>();

	/**
	 * Collects observations of one period.
	 * @throws IllegalArgumentException when two have the same key or one is of another
	 * period
	 */
	public Observations(ReferencePeriod period, Collection<Observation> observations) {
		this.period = period;
		for (Observation observation : observations) {
			if (!observation.period().equals(period)) {
				throw new IllegalArgumentException(observation.period() + " among observations of " + period);
			}
			if (this.byKey.put(observation.key(), observation) != null) {
				throw new IllegalArgumentException("observed twice: " + observation.key());
			}
		}
	}

	public ReferencePeriod period() {
		return this.period;
	}

	public List<Observation> all() {
		return List.copyOf(this.byKey.values());
	}

	public Optional<Observation> find(String unit, String indicator, Measure measure) {
		return Optional.ofNullable(this.byKey.get(new Observation.Key(unit, indicator, measure)));
	}

	/** Whether the same units, the city counted as one, have the value then as here. */
	public boolean sameUnits(Observations then, String indicator, Measure measure) {
		return valued(indicator, measure).equals(then.valued(indicator, measure));
	}

	private Set<String> valued(String indicator, Measure measure) {
		return this.byKey.values()
			.stream()
			.filter((one) -> one.indicator().equals(indicator) && one.measure() == measure)
			.filter((one) -> one.status().hasValue())
			.map(Observation::unit)
			.collect(Collectors.toSet());
	}

	/** The value, empty when there is no such observation or it carries none. */
	public Optional<BigDecimal> value(String unit, String indicator, Measure measure) {
		return find(unit, indicator, measure).map(Observation::value);
	}

}
