package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * The city's growth of the year to date in an earlier month or this one, over the units
 * that are compared this month.
 *
 * @param rate in per cent, unrounded; null where one of these units is out of that month,
 * or where there is no rate
 */
public record ComparableGrowth(ReferencePeriod month, String indicator, @Nullable BigDecimal rate) {

	/** −1, 0 or 1 as published; 0 without a rate. */
	public int sign(Indicator indicator) {
		return (this.rate == null) ? 0
				: Rounding.round(this.rate, Measure.GROWTH_COMPARABLE.decimals(indicator)).signum();
	}

	/** How many of the months, the last one last, have one sign; 0 where it has none. */
	public static int run(List<ComparableGrowth> months, Indicator indicator) {
		int sign = months.isEmpty() ? 0 : months.get(months.size() - 1).sign(indicator);
		int run = 0;
		while (sign != 0 && run < months.size() && months.get(months.size() - 1 - run).sign(indicator) == sign) {
			run++;
		}
		return run;
	}

}
