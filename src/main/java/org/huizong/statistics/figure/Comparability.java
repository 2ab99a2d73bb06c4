package org.huizong.statistics.figure;

import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;

/**
 * The month's coverage (口径) of every comparison: which are not over the same units, and
 * the trends over the same units where the months' own are not. Derived once by the
 * analysis; whoever prints a comparison asks here and nowhere else.
 *
 * @param unequal comparisons whose sides differ; one that is not here is plain
 * @param dispersion inequality by month over the units compared at the ends of quarters
 * and now; only of indicators of which some month's own units differ from these, and
 * without the months that lack one of them
 * @param growth the city's growth by month over the units compared now; only of
 * indicators of which some month's own units differ
 */
public record Comparability(List<ComparedUnits> unequal, List<Dispersion> dispersion, List<ComparableGrowth> growth) {

	/** Of a month in which every comparison is plain. */
	public static final Comparability PLAIN = new Comparability(List.of(), List.of(), List.of());

	public Comparability {
		unequal = List.copyOf(unequal);
		dispersion = List.copyOf(dispersion);
		growth = List.copyOf(growth);
	}

	/** The sides of a comparison that is not plain; empty for one that is. */
	public Optional<ComparedUnits> unequal(String indicator, Comparison comparison) {
		return this.unequal.stream()
			.filter((one) -> one.indicator().equals(indicator) && one.comparison() == comparison)
			.findFirst();
	}

	/** The sides of what a figure of the city compares, where it is not plain. */
	public Optional<ComparedUnits> unequal(Indicator indicator, Measure measure) {
		return Comparison.behind(indicator, measure).flatMap((comparison) -> unequal(indicator.code(), comparison));
	}

	/**
	 * The like-for-like trend of inequality by month, empty where the plain one holds.
	 */
	public List<Dispersion> dispersion(String indicator) {
		return this.dispersion.stream().filter((one) -> one.indicator().equals(indicator)).toList();
	}

	/** The like-for-like growth by month, empty where the plain one holds. */
	public List<ComparableGrowth> growth(String indicator) {
		return this.growth.stream().filter((one) -> one.indicator().equals(indicator)).toList();
	}

}
