package org.huizong.recomputed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Months of a year beside each other, over the units that stand in all of them: how long
 * growth has kept its sign, how far units lie apart.
 *
 * @param year on the units of the month that is spoken of
 * @param months January to the month that is spoken of, in order
 */
record SameUnits(RawYear year, SortedMap<Integer, Recomputation> months) {

	private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_UP);

	/** Units with this year's and last year's figure in the month spoken of. */
	Set<String> compared(String indicator) {
		Set<String> units = new TreeSet<>(last().with(indicator, "ytd"));
		units.retainAll(last().with(indicator, "ytd-year-ago"));
		return units;
	}

	/** Months in a row, the last one among them, in which these units grew or shrank. */
	int run(String indicator) {
		Set<String> units = compared(indicator);
		int run = 0;
		Integer sign = null;
		for (int month = this.months.lastKey(); month >= 1; month--) {
			BigDecimal rate = rate(this.months.get(month), indicator, units);
			if (rate == null || (sign != null && rate.signum() != sign)) {
				break;
			}
			sign = rate.signum();
			run++;
		}
		return run;
	}

	/** To one decimal, as it is printed. */
	static @Nullable BigDecimal rate(Recomputation month, String indicator, Collection<String> units) {
		if (!month.with(indicator, "ytd").containsAll(units)
				|| !month.with(indicator, "ytd-year-ago").containsAll(units)) {
			return null;
		}
		return new Figure(
				Recomputation.growth(month.sum(units, indicator, "ytd"), month.sum(units, indicator, "ytd-year-ago")),
				1)
			.rounded();
	}

	/** Quarters' ends so far, and the month itself. */
	List<Integer> quarters() {
		List<Integer> quarters = new ArrayList<>();
		for (int month = 1; month <= this.months.lastKey(); month++) {
			if (month % 3 == 0 || month == this.months.lastKey()) {
				quarters.add(month);
			}
		}
		return quarters;
	}

	/** Units whose own figures stand in each of the quarters. */
	Set<String> inAllQuarters(String indicator) {
		Set<String> units = new TreeSet<>(this.months.get(this.months.lastKey()).reportedBy(indicator));
		quarters().forEach((month) -> units.retainAll(this.months.get(month).reportedBy(indicator)));
		return units;
	}

	/** Whether every quarter has just the same units. */
	boolean alike(String indicator) {
		return quarters().stream()
			.allMatch((month) -> this.months.get(month).reportedBy(indicator).equals(last().reportedBy(indicator)));
	}

	/**
	 * Population standard deviation over the mean: √(n·Σx² − (Σx)²) / Σx; null where a
	 * value is negative or nothing adds up.
	 */
	static @Nullable BigDecimal variation(Recomputation month, String indicator, Collection<String> units) {
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal squares = BigDecimal.ZERO;
		for (String unit : units) {
			BigDecimal value = month.raw(unit, indicator, "ytd");
			if (value == null || value.signum() < 0) {
				return null;
			}
			sum = sum.add(value);
			squares = squares.add(value.multiply(value));
		}
		return (sum.signum() == 0) ? null
				: BigDecimal.valueOf(units.size())
					.multiply(squares)
					.subtract(sum.multiply(sum))
					.sqrt(DIGITS)
					.divide(sum, DIGITS);
	}

	/** Whether units have become part of others in the year. */
	boolean merged() {
		return !this.year.called().equals(this.year.units());
	}

	/** Units of the month before, those among them that ended in it. */
	Set<String> then() {
		return this.months.get(this.months.lastKey() - 1).everybody();
	}

	Recomputation last() {
		return this.months.get(this.months.lastKey());
	}

}
