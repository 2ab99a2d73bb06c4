package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.jspecify.annotations.Nullable;

/**
 * One value of one measure of one indicator for one unit in one period.
 *
 * @param unit code of the reporting unit, of the city for totals, or of a sibling city in
 * the provincial table
 * @param value unrounded where computed; null exactly when the status carries none
 * @param remark why there is no plain rate, null when there is nothing to say
 * @param sources the cells the value was read or computed from, sorted; empty when it
 * rests on no cell
 */
public record Observation(ReferencePeriod period, String unit, String indicator, Measure measure,
		@Nullable BigDecimal value, ObservationStatus status, @Nullable Remark remark, List<Source> sources) {

	public Observation {
		if ((value == null) == status.hasValue()) {
			throw new IllegalArgumentException(
					"value " + value + " with status " + status + " for " + unit + " " + indicator + " " + measure);
		}
		sources = List.copyOf(sources);
	}

	public Key key() {
		return new Key(this.unit, this.indicator, this.measure);
	}

	/** A reported or computed value without remark. */
	public static Observation of(ReferencePeriod period, Key key, BigDecimal value, List<Source> sources) {
		return new Observation(period, key.unit(), key.indicator(), key.measure(), value, ObservationStatus.NORMAL,
				null, sources);
	}

	/** No value, with the status that says why. */
	public static Observation none(ReferencePeriod period, Key key, ObservationStatus status, @Nullable Remark remark,
			List<Source> sources) {
		return new Observation(period, key.unit(), key.indicator(), key.measure(), null, status, remark, sources);
	}

	/** What a value is about within its period. */
	public record Key(String unit, String indicator, Measure measure) {
	}

}
