package org.huizong.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a value of an indicator says. Amounts ({@link Unit#AMOUNT}) are in the indicator's
 * unit of measure and decimals, percentages and percentage points have two decimals,
 * growth is ranked and published at one.
 */
public enum Measure {

	MONTH("本月", "month", Unit.AMOUNT), YTD("本年累计", "year to date", Unit.AMOUNT),
	YTD_YEAR_AGO("上年同期累计", "year to date a year ago", Unit.AMOUNT), DIFFERENCE("增减额", "change", Unit.AMOUNT),
	GROWTH("同比增幅", "growth", Unit.PERCENT), SHARE("占全市比重", "share of the city", Unit.PERCENT),
	CONTRIBUTION("对全市增长的拉动", "contribution to the city's growth", Unit.POINTS),
	TARGET("年度目标", "annual target", Unit.AMOUNT), COMPLETION("完成目标", "completion", Unit.PERCENT),
	SCHEDULE_GAP("比序时进度", "gap to schedule", Unit.POINTS), NEEDED_PER_MONTH("后续月均需完成", "needed per month", Unit.AMOUNT),
	FORECAST("全年预计", "year-end forecast", Unit.AMOUNT),
	FORECAST_COMPLETION("全年预计完成目标", "forecast completion", Unit.PERCENT),
	/** Of the city only, and only where something was imputed. */
	MONTH_REPORTED("本月（上报）", "month as reported", Unit.AMOUNT),
	/** Of the city only, and only where something was imputed. */
	YTD_REPORTED("本年累计（上报）", "year to date as reported", Unit.AMOUNT),
	/** Imputed part of the city's year to date, only where something was imputed. */
	IMPUTED_SHARE("插补占比", "imputed share", Unit.PERCENT),
	/** Of the city's ratios: numerator and denominator over the same units. */
	MONTH_COMPARABLE("本月（可比口径）", "month, like for like", Unit.AMOUNT),
	/** Of the city's ratios: numerator and denominator over the same units. */
	YTD_COMPARABLE("本年累计（可比口径）", "year to date, like for like", Unit.AMOUNT),
	/** Of the city's ratios: numerator and denominator over the same units. */
	YTD_YEAR_AGO_COMPARABLE("上年同期累计（可比口径）", "year to date a year ago, like for like", Unit.AMOUNT),
	/** Of the city only, over the units that have this year's and last year's. */
	DIFFERENCE_COMPARABLE("增减额（可比口径）", "change, like for like", Unit.AMOUNT),
	/** Of the city only, over the units that have this year's and last year's. */
	GROWTH_COMPARABLE("同比增幅（可比口径）", "growth, like for like", Unit.PERCENT),
	/** Of the city only, over the units that have a figure and a target. */
	COMPLETION_COMPARABLE("完成目标（可比口径）", "completion, like for like", Unit.PERCENT),
	/** Of the city only, over the units that have a figure and a target. */
	SCHEDULE_GAP_COMPARABLE("比序时进度（可比口径）", "gap to schedule, like for like", Unit.POINTS),
	/** Of the city only, over the units that have a figure and a target. */
	NEEDED_PER_MONTH_COMPARABLE("后续月均需完成（可比口径）", "needed per month, like for like", Unit.AMOUNT),
	/** Of the city only, over the units that have a figure and a target. */
	FORECAST_COMPARABLE("全年预计（可比口径）", "year-end forecast, like for like", Unit.AMOUNT),
	/** Of the city only, over the units that have a figure and a target. */
	FORECAST_COMPLETION_COMPARABLE("全年预计完成目标（可比口径）", "forecast completion, like for like", Unit.PERCENT);

	private final Text title;

	private final Unit unit;

	Measure(String zh, String en, Unit unit) {
		this.title = new Text(zh, en);
		this.unit = unit;
	}

	public Text title() {
		return this.title;
	}

	public Unit unit() {
		return this.unit;
	}

	/**
	 * The like-for-like (可比口径) counterpart of the city's measure; empty for what is not
	 * compared, and for shares and contributions, which are always over the same units.
	 */
	public Optional<Measure> comparable() {
		return Optional.ofNullable(switch (this) {
			case MONTH -> MONTH_COMPARABLE;
			case YTD -> YTD_COMPARABLE;
			case YTD_YEAR_AGO -> YTD_YEAR_AGO_COMPARABLE;
			case DIFFERENCE -> DIFFERENCE_COMPARABLE;
			case GROWTH -> GROWTH_COMPARABLE;
			case COMPLETION -> COMPLETION_COMPARABLE;
			case SCHEDULE_GAP -> SCHEDULE_GAP_COMPARABLE;
			case NEEDED_PER_MONTH -> NEEDED_PER_MONTH_COMPARABLE;
			case FORECAST -> FORECAST_COMPARABLE;
			case FORECAST_COMPLETION -> FORECAST_COMPLETION_COMPARABLE;
			default -> null;
		});
	}

	/** The measure of which this is the like-for-like counterpart, else itself. */
	public Measure plain() {
		return Arrays.stream(values())
			.filter((one) -> one.comparable().filter(this::equals).isPresent())
			.findFirst()
			.orElse(this);
	}

	/**
	 * The decimals at which this measure of the indicator is published and ranked.
	 */
	public int decimals(Indicator indicator) {
		return switch (this.unit) {
			case AMOUNT -> indicator.decimals();
			case PERCENT -> (plain() == GROWTH) ? 1 : 2;
			case POINTS -> 2;
		};
	}

	/** The unit of measure in which this measure of the indicator is published. */
	public Text unitOfMeasure(Indicator indicator) {
		boolean points = this.unit == Unit.POINTS
				|| (plain() == DIFFERENCE && indicator.kind() == Indicator.Kind.RATIO);
		return points ? new Text("百分点", "percentage points")
				: Text.same((this.unit == Unit.PERCENT) ? "%" : indicator.unitOfMeasure());
	}

	/** The kind of unit a measure is published in. */
	public enum Unit {

		/** In the indicator's own unit of measure. */
		AMOUNT,
		/** Per cent. */
		PERCENT,
		/** Percentage points (百分点). */
		POINTS

	}

}
