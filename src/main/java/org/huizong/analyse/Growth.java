package org.huizong.analyse;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Remark;

/**
 * Year on year (同比): x/b − 1 in per cent for a positive base b, otherwise only the
 * difference x − b with the remark that says why. A share's change is in percentage
 * points, so it has a difference and no rate.
 */
final class Growth {

	private Growth() {
	}

	/**
	 * The rate in per cent, unrounded; MISSING with {@link Remark#BASE_MISSING} when only
	 * the base is missing.
	 */
	static Observation rate(Observation now, Observation base) {
		Derived derived = new Derived(Measure.GROWTH, now, base);
		if (onlyBaseMissing(now, base)) {
			return derived.none(ObservationStatus.MISSING, Remark.BASE_MISSING);
		}
		if (!derived.complete()) {
			return derived.lacking();
		}
		return Remark.growth(Derived.value(now), Derived.value(base))
			.map(derived::notApplicable)
			.orElseGet(() -> derived.compute(
					() -> Rounding.percent(Derived.value(now).subtract(Derived.value(base)), Derived.value(base))));
	}

	/** Now less base, in the indicator's unit of measure. */
	static Observation difference(Observation now, Observation base) {
		Derived derived = new Derived(Measure.DIFFERENCE, now, base);
		if (onlyBaseMissing(now, base)) {
			return derived.none(ObservationStatus.MISSING, Remark.BASE_MISSING);
		}
		return derived.compute(() -> Derived.value(now).subtract(Derived.value(base)));
	}

	/**
	 * What the unit's change adds to the city's rate (拉动), in percentage points of the
	 * city's base; exists exactly where the city's rate does.
	 */
	static Observation contribution(Observation now, Observation base, Observation cityBase, Observation cityRate) {
		Derived derived = new Derived(Measure.CONTRIBUTION, now, base);
		if (onlyBaseMissing(now, base)) {
			return derived.none(ObservationStatus.MISSING, Remark.BASE_MISSING);
		}
		if (!derived.complete()) {
			return derived.lacking();
		}
		if (!cityRate.status().hasValue()) {
			return derived.none(cityRate.status(), cityRate.remark());
		}
		return derived
			.compute(() -> Rounding.percent(Derived.value(now).subtract(Derived.value(base)), Derived.value(cityBase)));
	}

	private static boolean onlyBaseMissing(Observation now, Observation base) {
		return now.status().hasValue() && base.status() == ObservationStatus.MISSING;
	}

}
