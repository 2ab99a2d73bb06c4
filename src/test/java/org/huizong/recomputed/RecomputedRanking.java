package org.huizong.recomputed;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Standard competition ranks of the units that have a figure: one more than the units
 * that have a greater one, as printed.
 */
record RecomputedRanking(Map<String, BigDecimal> values) {

	/** Ranks the units by a measure. */
	static RecomputedRanking of(Recomputation month, Collection<String> units, String indicator, String measure) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		for (String unit : units) {
			Figure figure = month.figures().get(Recomputation.key(unit, indicator, measure));
			if (figure != null && figure.rounded() != null && !month.imputed(unit)) {
				values.put(unit, figure.rounded());
			}
		}
		return new RecomputedRanking(values);
	}

	/** Among these units alone. */
	RecomputedRanking among(Collection<String> units) {
		Map<String, BigDecimal> values = new LinkedHashMap<>(this.values);
		values.keySet().retainAll(units);
		return new RecomputedRanking(values);
	}

	boolean ranks(String unit) {
		return this.values.containsKey(unit);
	}

	int rank(String unit) {
		BigDecimal own = this.values.get(unit);
		return 1 + (int) this.values.values().stream().filter((other) -> other.compareTo(own) > 0).count();
	}

	boolean tied(String unit) {
		BigDecimal own = this.values.get(unit);
		return this.values.values().stream().filter((other) -> other.compareTo(own) == 0).count() > 1;
	}

}
