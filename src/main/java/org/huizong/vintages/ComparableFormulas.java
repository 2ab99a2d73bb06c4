package org.huizong.vintages;

import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Observation;
import org.huizong.vintages.Trace.Role;

/**
 * The formulas of what is like for like (可比口径): over the units on both sides, with the
 * names of who is out.
 */
final class ComparableFormulas {

	private final StatisticalProgramme programme;

	private final Comparability comparability;

	ComparableFormulas(StatisticalProgramme programme, Comparability comparability) {
		this.programme = programme;
		this.comparability = comparability;
	}

	/** The formula of one of the city's like-for-like measures. */
	Formula of(Observation figure) {
		Indicator indicator = this.programme.indicator(figure.indicator());
		List<String> units = units(indicator, figure.measure());
		return switch (figure.measure()) {
			case MONTH_COMPARABLE, YTD_COMPARABLE, YTD_YEAR_AGO_COMPARABLE -> ratio(figure, indicator, units);
			case DIFFERENCE_COMPARABLE -> difference(figure, indicator, units);
			case GROWTH_COMPARABLE -> over(
					said(figure, "增减额（可比口径）÷ 各单位上年同期累计之和 × 100",
							"change, like for like ÷ sum of the units' year to date a year ago × 100")
						.and(Role.NUMERATOR, figure.unit(), figure.indicator(), Measure.DIFFERENCE_COMPARABLE),
					Role.DENOMINATOR, units, figure.indicator(), Measure.YTD_YEAR_AGO);
			case SCHEDULE_GAP_COMPARABLE ->
				said(figure, "完成目标（可比口径，按公布的数）− 序时进度（" + figure.period().month() + " ÷ 12 × 100）",
						"completion, like for like, as published − schedule (" + figure.period().month()
								+ " ÷ 12 × 100)")
					.and(Role.MINUEND, figure.unit(), figure.indicator(), Measure.COMPLETION_COMPARABLE);
			default -> towardsTarget(figure, units);
		};
	}

	private Formula towardsTarget(Observation figure, List<String> units) {
		String indicator = figure.indicator();
		int month = figure.period().month();
		return switch (figure.measure()) {
			case NEEDED_PER_MONTH_COMPARABLE -> both(
					said(figure, "（各单位年度目标之和 − 本年累计之和）÷ 余下 " + (12 - month) + " 个月；已完成目标的为零",
							"(sum of the units' targets − sum of their year to date) ÷ " + (12 - month)
									+ " months left; zero once the target is reached"),
					Role.MINUEND, Measure.TARGET, Role.SUBTRAHEND, Measure.YTD, units, indicator);
			case FORECAST_COMPARABLE -> over(said(figure,
					"各单位本年累计之和 ÷ " + month + " × 12；前三年各月齐全的，改为本年累计 ÷ 前三年同期累计占全年比重的平均数",
					"sum of the units' year to date ÷ " + month
							+ " × 12; where the three years before are complete, ÷ the average share of the year that the same months then brought"),
					Role.BASIS, units, indicator, Measure.YTD);
			case FORECAST_COMPLETION_COMPARABLE -> over(
					said(figure, "全年预计（可比口径）÷ 各单位年度目标之和 × 100",
							"year-end forecast, like for like ÷ sum of the units' targets × 100")
						.and(Role.NUMERATOR, figure.unit(), indicator, Measure.FORECAST_COMPARABLE),
					Role.DENOMINATOR, units, indicator, Measure.TARGET);
			default -> both(
					said(figure, "各单位本年累计之和 ÷ 年度目标之和 × 100",
							"sum of the units' year to date ÷ sum of their annual targets × 100"),
					Role.NUMERATOR, Measure.YTD, Role.DENOMINATOR, Measure.TARGET, units, indicator);
		};
	}

	/** What a unit, or the city, adds to the growth over the units of both years. */
	Formula contribution(Observation figure) {
		boolean city = figure.unit().equals(this.programme.city().code());
		Measure change = city ? Measure.DIFFERENCE_COMPARABLE : Measure.DIFFERENCE;
		List<String> units = units(this.programme.indicator(figure.indicator()), Measure.GROWTH);
		return over(
				said(figure, "增减额 ÷ 各单位上年同期累计之和 × 100", "change ÷ sum of the units' year to date a year ago × 100")
					.and(Role.NUMERATOR, figure.unit(), figure.indicator(), change),
				Role.DENOMINATOR, units, figure.indicator(), Measure.YTD_YEAR_AGO);
	}

	private Formula difference(Observation figure, Indicator indicator, List<String> units) {
		if (indicator.derivation() instanceof Derivation.Ratio ratio) {
			Formula formula = said(figure, "各单位本年的比率 − 上年同期的比率", "the units' ratio this year − a year ago");
			for (Measure measure : List.of(Measure.YTD, Measure.YTD_YEAR_AGO)) {
				formula = over(formula, Role.NUMERATOR, units, ratio.numerator(), measure);
				formula = over(formula, Role.DENOMINATOR, units, ratio.denominator(), measure);
			}
			return formula;
		}
		return both(
				said(figure, "各单位本年累计之和 − 上年同期累计之和",
						"sum of the units' year to date − sum of their year to date a year ago"),
				Role.MINUEND, Measure.YTD, Role.SUBTRAHEND, Measure.YTD_YEAR_AGO, units, figure.indicator());
	}

	private Formula ratio(Observation figure, Indicator indicator, List<String> units) {
		if (!(indicator.derivation() instanceof Derivation.Ratio ratio)) {
			return said(figure, "各单位之和", "sum of the units");
		}
		Text above = this.programme.indicator(ratio.numerator()).name();
		Text below = this.programme.indicator(ratio.denominator()).name();
		Formula formula = said(figure, "各单位" + above.zh() + "之和 ÷ " + below.zh() + "之和 × 100",
				"sum of the units' " + above.en() + " ÷ sum of their " + below.en() + " × 100");
		formula = over(formula, Role.NUMERATOR, units, ratio.numerator(), figure.measure().plain());
		return over(formula, Role.DENOMINATOR, units, ratio.denominator(), figure.measure().plain());
	}

	private static Formula both(Formula formula, Role first, Measure one, Role second, Measure other,
			List<String> units, String indicator) {
		return over(over(formula, first, units, indicator, one), second, units, indicator, other);
	}

	private static Formula over(Formula formula, Role role, List<String> units, String indicator, Measure measure) {
		Formula extended = formula;
		for (String unit : units) {
			extended = extended.and(role, unit, indicator, measure);
		}
		return extended;
	}

	private List<String> units(Indicator indicator, Measure measure) {
		return this.comparability.unequal(indicator, measure).map(ComparedUnits::common).orElse(List.of());
	}

	private Formula said(Observation figure, String zh, String en) {
		Text measure = figure.measure().title();
		Text without = without(this.programme.indicator(figure.indicator()), figure.measure());
		return new Formula(measure.zh() + " = " + zh + without.zh(), measure.en() + " = " + en + without.en());
	}

	/** Who is out, in brackets; empty where nobody is. */
	private Text without(Indicator indicator, Measure measure) {
		return this.comparability.unequal(indicator, measure)
			.map((compared) -> compared.out().stream().map(this::name).toList())
			.map((names) -> new Text("；各单位不含" + String.join("、", names),
					"; the units are those on both sides, without " + String.join(", ", names)))
			.orElse(Text.same(""));
	}

	private String name(String unit) {
		return this.programme.unit(unit).map((one) -> one.name()).orElse(unit);
	}

}
