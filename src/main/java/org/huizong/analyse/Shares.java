package org.huizong.analyse;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Remark;

/**
 * Share of the city (占全市比重) in per cent, unrounded; not applicable when the city's total
 * is zero or negative.
 */
final class Shares {

	private Shares() {
	}

	static Observation of(Observation part, Observation city) {
		Derived derived = new Derived(Measure.SHARE, part, city);
		if (!derived.complete()) {
			return derived.lacking();
		}
		return Remark.share(Derived.value(city))
			.map(derived::notApplicable)
			.orElseGet(() -> derived.compute(() -> Rounding.percent(Derived.value(part), Derived.value(city))));
	}

}
