package org.huizong.vintages;

import java.util.List;
import java.util.Optional;

import org.huizong.programme.Imputation;
import org.huizong.programme.NotReporting;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Lineage.Departure;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.vintages.Trace.Role;

/** The formulas of published figures in words, as aggregation and analysis apply them. */
final class Formulas {

	private final StatisticalProgramme programme;

	private final Comparability comparability;

	/**
	 * Prepares the formulas of a vintage.
	 * @param comparability which of its comparisons are not over the same units
	 */
	Formulas(StatisticalProgramme programme, Comparability comparability) {
		this.programme = programme;
		this.comparability = comparability;
	}

	/** The formula behind a figure. */
	Formula of(Observation figure) {
		return switch (figure.measure()) {
			case MONTH, YTD, YTD_YEAR_AGO -> amount(figure, this.programme.indicator(figure.indicator()));
			case TARGET ->
				figure.sources().isEmpty() ? units(figure, Measure.TARGET, "各单位目标之和", "sum of the units' targets")
						: new Formula("市里下达的年度目标，读自下面的单元格", "annual target set by the city, read from the cells below");
			case MONTH_REPORTED -> asReported(figure, Measure.MONTH);
			case YTD_REPORTED -> asReported(figure, Measure.YTD);
			case IMPUTED_SHARE -> units(figure, Measure.YTD, "插补的各单位之和 ÷ 全市本年累计 × 100",
					"sum of the imputed units ÷ the city's year to date × 100")
				.only(ObservationStatus.IMPUTED)
				.and(Role.DENOMINATOR, figure.unit(), figure.indicator(), Measure.YTD);
			default -> comparison(figure);
		};
	}

	private Formula comparison(Observation figure) {
		ComparableFormulas alike = new ComparableFormulas(this.programme, this.comparability);
		if (figure.measure().plain() != figure.measure()) {
			return alike.of(figure);
		}
		boolean unequal = figure.measure() == Measure.CONTRIBUTION
				&& this.comparability.unequal(this.programme.indicator(figure.indicator()), figure.measure())
					.isPresent();
		Formula plain = new ComparisonFormulas(this.programme.city().code()).of(figure);
		return unequal ? alike.contribution(figure)
				: (figure.measure() == Measure.FORECAST) ? forecast(figure, plain) : plain;
	}

	/** What ended units have in the city's year to date does not grow any more. */
	private Formula forecast(Observation figure, Formula formula) {
		List<Departure> departed = this.programme.lineage().departed(figure.period());
		if (!figure.unit().equals(this.programme.city().code()) || departed.isEmpty()) {
			return formula;
		}
		Formula with = new Formula(
				new Text(formula.words().zh() + "；已撤销单位的数不按进度推算，照加",
						formula.words().en() + "; what ended units had reported is added as it is"),
				formula.terms(), formula.only());
		for (Departure departure : departed) {
			with = with.and(Role.BASIS, departure.unit().code(), figure.indicator(), Measure.YTD);
		}
		return with;
	}

	private Formula amount(Observation figure, Indicator indicator) {
		if (indicator.derivation() instanceof Derivation.Ratio ratio) {
			return ratio(figure, ratio);
		}
		Optional<Departure> departed = departed(figure);
		if (departed.isPresent()) {
			return left(departed.get(), figure);
		}
		if (figure.unit().equals(this.programme.city().code())) {
			return units(figure, figure.measure(), "有数的各单位之和", "sum of the units that have a value");
		}
		if (figure.status() == ObservationStatus.IMPUTED) {
			return imputed(this.programme.policies().imputation().of(indicator.code()));
		}
		return (indicator.derivation() instanceof Derivation.Register register) ? register(register)
				: new Formula("单位报送，读自下面的单元格", "reported by the unit, read from the cells below");
	}

	private Optional<Departure> departed(Observation figure) {
		return this.programme.lineage()
			.departed(figure.period())
			.stream()
			.filter((one) -> one.unit().code().equals(figure.unit()))
			.findFirst();
	}

	private Formula left(Departure departure, Observation figure) {
		Text why = NotReporting.of(this.programme, departure.unit(), figure.period());
		String share = departure.whole() ? "" : " × " + departure.share().stripTrailingZeros().toPlainString();
		return new Formula(why.zh() + "：撤销前最后一次报送的累计数" + share + "，计入全市累计，直到年底", why.en()
				+ ": the last year to date that it reported" + share + "; it stays in the city's until December");
	}

	private Formula ratio(Observation figure, Derivation.Ratio ratio) {
		Text above = this.programme.indicator(ratio.numerator()).name();
		Text below = this.programme.indicator(ratio.denominator()).name();
		Text own = this.programme.indicator(figure.indicator()).name();
		return new Formula(own.zh() + " = " + above.zh() + " ÷ " + below.zh() + " × 100",
				own.en() + " = " + above.en() + " ÷ " + below.en() + " × 100")
			.and(Role.NUMERATOR, figure.unit(), ratio.numerator(), figure.measure())
			.and(Role.DENOMINATOR, figure.unit(), ratio.denominator(), figure.measure());
	}

	private static Formula imputed(List<Imputation.Method> methods) {
		List<Text> titles = methods.stream().map(Formulas::title).toList();
		return new Formula(
				"单位未报，插补：依次用" + String.join("、", titles.stream().map(Text::zh).toList()) + "，取先成立的一种；依据下面的单元格",
				"not reported, imputed by the first of these that applies: "
						+ String.join(", ", titles.stream().map(Text::en).toList()) + "; it rests on the cells below");
	}

	private static Text title(Imputation.Method method) {
		return switch (method) {
			case DEDUCTIVE -> new Text("由已知数推出", "deduction from what is known");
			case RATIO_YEAR_AGO -> new Text("上年同月数按其他单位的变动推算", "figure a year ago moved as the others moved");
			case RATIO_LAST_MONTH -> new Text("上月数按其他单位的变动推算", "figure of last month moved as the others moved");
			case CARRY_FORWARD -> new Text("沿用上月数", "figure of last month carried forward");
		};
	}

	private Formula register(Derivation.Register register) {
		Text form = this.programme.form(register.form()).title();
		String where = register.where();
		String zh = "《" + form.zh() + "》" + ((where != null) ? "中“" + where + "”的各行" : "的全部各行");
		String en = "rows of “" + form.en() + "”" + ((where != null) ? " with " + where : "");
		return (register.column() == null) ? new Formula(zh + "，计数", "number of " + en)
				: new Formula(zh + "，“" + register.column() + "”之和", "sum of " + register.column() + " over " + en);
	}

	private Formula asReported(Observation figure, Measure measure) {
		return units(figure, measure, "上报的各单位之和", "sum of the units that reported").only(ObservationStatus.NORMAL);
	}

	private Formula units(Observation figure, Measure measure, String zh, String en) {
		Formula formula = new Formula(zh, en);
		for (ReportingUnit unit : this.programme.everyUnit(figure.period())) {
			formula = formula.and(Role.ADDEND, unit.code(), figure.indicator(), measure);
		}
		return formula;
	}

}
