package org.huizong.validate.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;

import org.huizong.programme.Check;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.validate.measure.Middle;
import org.huizong.validate.measure.UnitSlip;
import org.jspecify.annotations.Nullable;

/**
 * What a month's amount is held against: the unit's own months since, the same month last
 * year, and what of the year's target was due by now.
 *
 * @param own the eleven months before, as far as they are known and above zero
 * @param lastYear the same month last year; null when not known or not above zero
 * @param due the target's share, against which the year to date stands; null for none
 */
record SlipReferences(List<BigDecimal> own, @Nullable BigDecimal lastYear, @Nullable BigDecimal due) {

	private static final int TRAILING = 12;

	static SlipReferences of(NavigableMap<ReferencePeriod, BigDecimal> months, ReferencePeriod now,
			@Nullable BigDecimal due) {
		List<BigDecimal> own = new ArrayList<>();
		for (int back = TRAILING - 1; back > 0; back--) {
			BigDecimal figure = positive(months.get(now.plusMonths(-back)));
			if (figure != null) {
				own.add(figure);
			}
		}
		return new SlipReferences(own, positive(months.get(now.yearAgo())), positive(due));
	}

	private static @Nullable BigDecimal positive(@Nullable BigDecimal figure) {
		return (figure != null && figure.signum() > 0) ? figure : null;
	}

	/** The months of the twelve up to now, last year's first. */
	List<BigDecimal> months() {
		List<BigDecimal> months = new ArrayList<>();
		if (this.lastYear != null) {
			months.add(this.lastYear);
		}
		months.addAll(this.own);
		return months;
	}

	/** The power of ten by which the figure is away from its usual months. */
	OptionalInt power(BigDecimal figure, Check.Slip check) {
		return power(figure, months(), check);
	}

	/** The power by which the year to date is above what was due of the target. */
	OptionalInt powerAboveTarget(@Nullable BigDecimal yearToDate, Check.Slip check) {
		if (this.due == null || positive(yearToDate) == null) {
			return OptionalInt.empty();
		}
		OptionalInt power = power(yearToDate, List.of(this.due), check);
		return (power.isPresent() && power.getAsInt() > 0) ? power : OptionalInt.empty();
	}

	/**
	 * Whether two of the references say so and none says otherwise: only then is the slip
	 * sure enough to stop the month.
	 */
	boolean agree(BigDecimal figure, @Nullable BigDecimal yearToDate, Check.Slip check) {
		if (check.sureFrom() == 0) {
			return false;
		}
		int saying = powerAboveTarget(yearToDate, check).isPresent() ? 1 : 0;
		if (this.own.size() >= check.sureFrom()) {
			if (power(figure, this.own, check).isEmpty()) {
				return false;
			}
			saying++;
		}
		if (this.lastYear != null) {
			if (power(figure, List.of(this.lastYear), check).isEmpty()) {
				return false;
			}
			saying++;
		}
		return saying > 1;
	}

	private static OptionalInt power(BigDecimal figure, Collection<BigDecimal> references, Check.Slip check) {
		BigDecimal reference = Middle.median(references);
		OptionalInt above = UnitSlip.power(figure, reference, check.powers(), check.withinAbove());
		return (above.isPresent() && above.getAsInt() > 0) ? above
				: UnitSlip.power(figure, reference, check.powers(), check.within());
	}

}
