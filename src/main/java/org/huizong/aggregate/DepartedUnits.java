package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;

/**
 * Years to date of units that ended earlier in the year, as far as nobody has taken them
 * over: what they had when they last reported, this year and the year before alike, so
 * that both sides of the city's growth have the same months.
 */
final class DepartedUnits {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final SortedMap<ReferencePeriod, Observations> history;

	/**
	 * Prepares to tell what is left of them.
	 * @param history values of earlier months as published, on the units of their time
	 */
	DepartedUnits(StatisticalProgramme programme, ReferencePeriod period,
			SortedMap<ReferencePeriod, Observations> history) {
		this.programme = programme;
		this.period = period;
		this.history = history;
	}

	/** Years to date, and those a year ago where units are asked for them. */
	List<Observation> values() {
		List<Observation> values = new ArrayList<>();
		for (Departure departure : departures()) {
			for (Indicator indicator : this.programme.indicators()) {
				if (Departure.keeps(indicator)) {
					departure.lastReported(this.history, indicator.code())
						.ifPresent((last) -> values.addAll(values(departure, indicator, last)));
				}
			}
		}
		return values;
	}

	List<Departure> departures() {
		return this.programme.lineage().departed(this.period);
	}

	private List<Observation> values(Departure departure, Indicator indicator, Observation last) {
		List<Observation> values = new ArrayList<>(List.of(left(departure, indicator, last)));
		Optional.ofNullable(this.history.get(last.period()))
			.flatMap((then) -> then.find(last.unit(), indicator.code(), Measure.YTD_YEAR_AGO))
			.ifPresent((base) -> values.add(left(departure, indicator, base)));
		return values;
	}

	private Observation left(Departure departure, Indicator indicator, Observation was) {
		Key key = new Key(departure.unit().code(), indicator.code(), was.measure());
		BigDecimal value = was.value();
		if (value == null) {
			return Observation.none(this.period, key, ObservationStatus.MISSING, was.remark(), was.sources());
		}
		BigDecimal left = departure.whole() ? value
				: Rounding.round(value.multiply(departure.share()), indicator.decimals());
		return new Observation(this.period, key.unit(), key.indicator(), key.measure(), left, was.status(), null,
				was.sources());
	}

}
