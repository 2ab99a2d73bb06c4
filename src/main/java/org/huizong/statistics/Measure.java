package org.huizong.statistics;

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
	IMPUTED_SHARE("插补占比", "imputed share", Unit.PERCENT);

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
	 * The decimals at which this measure of the indicator is published and ranked.
	 */
	public int decimals(Indicator indicator) {
		return switch (this.unit) {
			case AMOUNT -> indicator.decimals();
			case PERCENT -> (this == GROWTH) ? 1 : 2;
			case POINTS -> 2;
		};
	}

	/** The unit of measure in which this measure of the indicator is published. */
	public Text unitOfMeasure(Indicator indicator) {
		boolean points = this.unit == Unit.POINTS || (this == DIFFERENCE && indicator.kind() == Indicator.Kind.RATIO);
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
