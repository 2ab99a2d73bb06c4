package org.huizong.vintages;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;
import org.huizong.vintages.Trace.Role;

/** The formulas of what analysis derives from a year to date, in words. */
final class ComparisonFormulas {

	private final String city;

	/**
	 * Prepares formulas of a city's figures.
	 * @param city the city's code
	 */
	ComparisonFormulas(String city) {
		this.city = city;
	}

	Formula of(Observation figure) {
		return switch (figure.measure()) {
			case DIFFERENCE, GROWTH, SHARE, CONTRIBUTION -> yearOnYear(figure);
			case COMPLETION, SCHEDULE_GAP, NEEDED_PER_MONTH -> schedule(figure);
			case FORECAST_COMPLETION -> said(figure, "全年预计 ÷ 年度目标 × 100", "year-end forecast ÷ annual target × 100")
				.and(Role.NUMERATOR, figure.unit(), figure.indicator(), Measure.FORECAST)
				.and(Role.DENOMINATOR, figure.unit(), figure.indicator(), Measure.TARGET);
			default -> forecast(figure);
		};
	}

	private Formula yearOnYear(Observation figure) {
		String unit = figure.unit();
		String indicator = figure.indicator();
		return switch (figure.measure()) {
			case GROWTH -> said(figure, "增减额 ÷ 上年同期累计 × 100", "change ÷ year to date a year ago × 100")
				.and(Role.NUMERATOR, unit, indicator, Measure.DIFFERENCE)
				.and(Role.DENOMINATOR, unit, indicator, Measure.YTD_YEAR_AGO);
			case SHARE -> said(figure, "本年累计 ÷ 全市本年累计 × 100", "year to date ÷ the city's year to date × 100")
				.and(Role.NUMERATOR, unit, indicator, Measure.YTD)
				.and(Role.DENOMINATOR, this.city, indicator, Measure.YTD);
			case CONTRIBUTION ->
				said(figure, "增减额 ÷ 全市上年同期累计 × 100", "change ÷ the city's year to date a year ago × 100")
					.and(Role.NUMERATOR, unit, indicator, Measure.DIFFERENCE)
					.and(Role.DENOMINATOR, this.city, indicator, Measure.YTD_YEAR_AGO);
			default -> said(figure, "本年累计 − 上年同期累计", "year to date − year to date a year ago")
				.and(Role.MINUEND, unit, indicator, Measure.YTD)
				.and(Role.SUBTRAHEND, unit, indicator, Measure.YTD_YEAR_AGO);
		};
	}

	private static Formula schedule(Observation figure) {
		String unit = figure.unit();
		String indicator = figure.indicator();
		int month = figure.period().month();
		return switch (figure.measure()) {
			case SCHEDULE_GAP -> said(figure, "完成目标（按公布的数）− 序时进度（" + month + " ÷ 12 × 100）",
					"completion as published − schedule (" + month + " ÷ 12 × 100)")
				.and(Role.MINUEND, unit, indicator, Measure.COMPLETION);
			case NEEDED_PER_MONTH -> said(figure, "（年度目标 − 本年累计）÷ 余下 " + (12 - month) + " 个月；已完成目标的为零",
					"(annual target − year to date) ÷ " + (12 - month)
							+ " months left; zero once the target is reached")
				.and(Role.MINUEND, unit, indicator, Measure.TARGET)
				.and(Role.SUBTRAHEND, unit, indicator, Measure.YTD);
			default -> said(figure, "本年累计 ÷ 年度目标 × 100", "year to date ÷ annual target × 100")
				.and(Role.NUMERATOR, unit, indicator, Measure.YTD)
				.and(Role.DENOMINATOR, unit, indicator, Measure.TARGET);
		};
	}

	private static Formula forecast(Observation figure) {
		int month = figure.period().month();
		return said(figure, "本年累计 ÷ " + month + " × 12；前三年各月齐全的，改为本年累计 ÷ 前三年同期累计占全年比重的平均数", "year to date ÷ " + month
				+ " × 12; where the three years before are complete, year to date ÷ the average share of the year that the same months then brought")
			.and(Role.BASIS, figure.unit(), figure.indicator(), Measure.YTD);
	}

	private static Formula said(Observation figure, String zh, String en) {
		Text measure = figure.measure().title();
		return new Formula(measure.zh() + " = " + zh, measure.en() + " = " + en);
	}

}
