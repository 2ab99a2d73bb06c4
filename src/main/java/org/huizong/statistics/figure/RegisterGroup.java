package org.huizong.statistics.figure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One line of a register broken down by a column, city-wide.
 *
 * @param report code of the report that asks for the breakdown
 * @param label value of the grouping column; 未填 when blank
 * @param count rows
 * @param amount sum of the report's amount column, null when it has none or all are
 * missing
 * @param countShare of all rows in per cent, two decimals
 * @param amountShare of the sum in per cent, two decimals
 */
public record RegisterGroup(String report, String label, long count, @Nullable BigDecimal amount,
		@Nullable BigDecimal countShare, @Nullable BigDecimal amountShare) {
}
