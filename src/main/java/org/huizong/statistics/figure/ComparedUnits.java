package org.huizong.statistics.figure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The units on the sides of a comparison (口径): this year and its base, sum and target,
 * numerator and denominator, this month and last, the months of a trend. A comparison is
 * plain only when the same units stand on every side; otherwise what is like for like
 * (可比口径) is over the units in common.
 *
 * @param indicator code of the indicator
 * @param sides at least two, each with codes in code-list order
 */
public record ComparedUnits(String indicator, Comparison comparison, List<List<String>> sides) {

	public ComparedUnits {
		if (sides.size() < 2) {
			throw new IllegalArgumentException("a comparison has two sides: " + sides);
		}
		sides = sides.stream().<List<String>>map(List::copyOf).toList();
	}

	/** Whether the same units stand on every side. */
	public boolean equal() {
		return out().isEmpty();
	}

	/** Units on every side, in the order of the first. */
	public List<String> common() {
		Set<String> common = new LinkedHashSet<>(first());
		this.sides.forEach((side) -> common.retainAll(new HashSet<>(side)));
		return List.copyOf(common);
	}

	/** Units on some side and not on all. */
	public List<String> out() {
		Set<String> out = new LinkedHashSet<>();
		this.sides.forEach(out::addAll);
		common().forEach(out::remove);
		return List.copyOf(out);
	}

	/** Units on any side: those in common first. */
	public List<String> all() {
		return Stream.concat(common().stream(), out().stream()).toList();
	}

	/** Units on the first side that are not on the last. */
	public List<String> onlyFirst() {
		return only(first(), last());
	}

	/** Units on the last side that are not on the first. */
	public List<String> onlyLast() {
		return only(last(), first());
	}

	/** Whether a side is without any unit, so that nothing can be compared. */
	public boolean oneSided() {
		return this.sides.stream().anyMatch(List::isEmpty);
	}

	/** Whether any of the units stands on some side and not on all. */
	public boolean touches(Collection<String> units) {
		return out().stream().anyMatch(units::contains);
	}

	private static List<String> only(List<String> units, List<String> others) {
		Set<String> there = new HashSet<>(others);
		return units.stream().filter(Predicate.not(there::contains)).toList();
	}

	private List<String> first() {
		return this.sides.get(0);
	}

	private List<String> last() {
		return this.sides.get(this.sides.size() - 1);
	}

}
