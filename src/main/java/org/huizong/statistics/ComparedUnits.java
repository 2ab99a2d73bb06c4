package org.huizong.statistics;

import java.util.Collection;
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
		return this.sides.get(0)
			.stream()
			.filter((unit) -> this.sides.stream().allMatch((side) -> side.contains(unit)))
			.toList();
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
		return first().stream().filter(Predicate.not(last()::contains)).toList();
	}

	/** Units on the last side that are not on the first. */
	public List<String> onlyLast() {
		return last().stream().filter(Predicate.not(first()::contains)).toList();
	}

	/** Whether a side is without any unit, so that nothing can be compared. */
	public boolean oneSided() {
		return this.sides.stream().anyMatch(List::isEmpty);
	}

	/** Whether any of the units stands on some side and not on all. */
	public boolean touches(Collection<String> units) {
		return out().stream().anyMatch(units::contains);
	}

	private List<String> first() {
		return this.sides.get(0);
	}

	private List<String> last() {
		return this.sides.get(this.sides.size() - 1);
	}

}
