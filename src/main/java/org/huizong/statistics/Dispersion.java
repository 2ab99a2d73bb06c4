package org.huizong.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Inequality (离散程度) of an indicator's year to date between units, in one month. Each
 * figure has four decimals and is null where undefined (no positive total, fewer than two
 * units).
 *
 * @param units units with a value
 * @param variation coefficient of variation with the population standard deviation
 * @param gini Gini coefficient corrected by n/(n−1)
 * @param theil Theil T with natural logarithms; zero values contribute zero
 * @param maxToMedian greatest over median
 * @param topThreeShare share of the three greatest in per cent
 * @param gap greatest less least, in the indicator's unit of measure
 */
public record Dispersion(ReferencePeriod period, String indicator, int units, @Nullable BigDecimal variation,
		@Nullable BigDecimal gini, @Nullable BigDecimal theil, @Nullable BigDecimal maxToMedian,
		@Nullable BigDecimal topThreeShare, @Nullable BigDecimal gap) {
}
