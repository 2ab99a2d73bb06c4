package org.huizong.statistics.figure;

import java.math.BigDecimal;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Inequality (离散程度) of an indicator's year to date between units, in one month. Each
 * figure is unrounded, and null where undefined (no positive total, fewer than two
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

	/** The figure, unrounded. */
	public @Nullable BigDecimal value(Statistic statistic) {
		return switch (statistic) {
			case VARIATION -> this.variation;
			case GINI -> this.gini;
			case THEIL -> this.theil;
			case MAX_TO_MEDIAN -> this.maxToMedian;
			case TOP_THREE_SHARE -> this.topThreeShare;
			case GAP -> this.gap;
		};
	}

	/** The figure as it is published, and compared from month to month. */
	public @Nullable BigDecimal published(Statistic statistic, Indicator indicator) {
		BigDecimal value = value(statistic);
		return (value != null) ? Rounding.round(value, statistic.decimals(indicator)) : null;
	}

	/** The measures of inequality, each with the decimals at which it is published. */
	public enum Statistic {

		VARIATION("变异系数", "coefficient of variation", 4), GINI("基尼系数", "Gini", 4), THEIL("泰尔指数", "Theil T", 4),
		MAX_TO_MEDIAN("最大值与中位数之比", "greatest to median", 2), TOP_THREE_SHARE("前三位比重", "share of the first three", 2),
		/** At the decimals of the indicator. */
		GAP("首末差距", "gap", 0);

		private final Text title;

		private final int decimals;

		Statistic(String zh, String en, int decimals) {
			this.title = new Text(zh, en);
			this.decimals = decimals;
		}

		public Text title() {
			return this.title;
		}

		public int decimals(Indicator indicator) {
			return (this == GAP) ? indicator.decimals() : this.decimals;
		}

	}

}
