package org.huizong.console.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.FigurePage;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Shown;
import org.huizong.console.shared.Wording;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion.Statistic;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.huizong.vintages.Trace;
import org.huizong.vintages.Traces;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Says where values and measures of inequality come from. */
@Component
@ConditionalOnWebApplication
class ValuePages {

	private static final int MOST_CELLS = 12;

	/** Decimals of what is shown unrounded, enough to tell how it was rounded. */
	private static final int EXACT = 6;

	private final Results results;

	private final Traces traces;

	private final CoverageNotes coverage;

	private final Numerals numerals;

	private final Wording wording;

	private final WaivedSentences waived;

	ValuePages(Results results, Traces traces, CoverageNotes coverage, Numerals numerals, Wording wording,
			WaivedSentences waived) {
		this.waived = waived;
		this.results = results;
		this.traces = traces;
		this.coverage = coverage;
		this.numerals = numerals;
		this.wording = wording;
	}

	FigurePage of(StatisticalProgramme programme, Vintage vintage, Observation.Key key) {
		Trace trace = this.traces.of(programme, vintage, key);
		Observation figure = trace.figure();
		Indicator indicator = programme.indicator(figure.indicator());
		String measure = this.wording.of(figure.measure().title());
		FigurePage.Fact fact = new FigurePage.Fact(measure, this.numerals.of(Published.of(figure, indicator)),
				this.wording.of(figure.measure().unitOfMeasure(indicator)), this.wording.of(trace.formula()));
		List<Source> sources = trace.terms().isEmpty() ? figure.sources() : List.of();
		return new FigurePage(
				vintage.period() + " " + name(programme, figure.unit(), vintage) + " "
						+ this.wording.of(indicator.name()) + " " + measure,
				note(figure) + unequal(programme, vintage, figure, indicator), List.of(fact),
				trace.terms().stream().map((term) -> line(programme, vintage, figure, term)).toList(), sources,
				this.traces.cells(vintage, sources, MOST_CELLS), this.waived.of(programme, trace.waived()));
	}

	/** The value before it was rounded, and what there is to say of how it stands. */
	private String note(Observation figure) {
		String status = this.wording.of(figure.status().title());
		String remark = (figure.remark() != null) ? this.wording.of("：", ": ") + this.wording.of(figure.remark().text())
				: "";
		BigDecimal value = figure.value();
		String exact = (value != null)
				? this.wording.of("舍入前 ", "before rounding ") + exact(value) + this.wording.of("，", ", ") : "";
		return exact + this.wording.of("状态：", "status: ") + status + remark;
	}

	/** Who is out of what a figure of the city compares. */
	private String unequal(StatisticalProgramme programme, Vintage vintage, Observation figure, Indicator indicator) {
		boolean city = figure.unit().equals(programme.city().code());
		String told = (city || figure.measure() == Measure.CONTRIBUTION)
				? this.coverage.of(programme, this.results.comparability(vintage), indicator, figure.measure()) : "";
		return told.isEmpty() ? "" : this.wording.of("。", ". ") + told;
	}

	private static String exact(BigDecimal value) {
		return (value.scale() > EXACT) ? Rounding.round(value, EXACT).toPlainString() + "…" : value.toPlainString();
	}

	private FigurePage.Line line(StatisticalProgramme programme, Vintage vintage, Observation whole, Trace.Term term) {
		Observation part = term.figure();
		Indicator indicator = programme.indicator(part.indicator());
		List<String> name = new ArrayList<>();
		if (!term.vintage().equals(vintage)) {
			name.add(part.period().toString());
		}
		if (!part.unit().equals(whole.unit())) {
			name.add(name(programme, part.unit(), vintage));
		}
		if (!part.indicator().equals(whole.indicator())) {
			name.add(this.wording.of(indicator.name()));
		}
		name.add(this.numerals.titled(part.measure(), indicator));
		String value = this.numerals.of(Published.of(part, indicator));
		return new FigurePage.Line(this.wording.of(term.role().title()), String.join(" ", name),
				new Shown(value, FigureLinks.figure(term.vintage(), part.key())), cells(part.sources()));
	}

	/** The cell, or how many there are. */
	String cells(List<Source> sources) {
		return switch (sources.size()) {
			case 0 -> this.wording.of("（由其分项得出）", "(made of parts)");
			case 1 -> sources.get(0).reference();
			default -> this.wording.of("共 " + sources.size() + " 处", sources.size() + " places");
		};
	}

	static String name(StatisticalProgramme programme, String unit, Vintage vintage) {
		return programme.unit(unit, vintage.period()).map(ReportingUnit::name).orElse(unit);
	}

	/** Inequality of an indicator in the vintage's month, with the units' values. */
	FigurePage dispersion(StatisticalProgramme programme, Vintage vintage, Indicator indicator) {
		Dispersion found = this.results.dispersion(List.of(vintage))
			.stream()
			.filter((one) -> one.indicator().equals(indicator.code()))
			.findFirst()
			.orElseThrow(() -> FiguresScreen.absent(indicator.code()));
		String title = this.wording.of("离散程度", "inequality between the units");
		String note = this.wording.of("按 " + found.units() + " 个单位上报的本年累计计算；插补的数不计入。",
				"From the year to date that " + found.units() + " units reported; imputed figures are left out.");
		return new FigurePage(vintage.period() + " " + this.wording.of(indicator.name()) + " " + title, note,
				facts(found, indicator), units(programme, vintage, indicator, (unit) -> true), List.of(), List.of());
	}

	/**
	 * Inequality in a month of the year between the units that the vintage compares in
	 * all of them.
	 */
	FigurePage dispersion(StatisticalProgramme programme, Vintage vintage, Indicator indicator, ReferencePeriod of) {
		Comparability comparability = this.results.comparability(vintage);
		Dispersion found = comparability.dispersion(indicator.code())
			.stream()
			.filter((one) -> one.period().equals(of))
			.findFirst()
			.orElseThrow(() -> FiguresScreen.absent(indicator.code() + " " + of));
		Vintage month = this.results.year(vintage)
			.stream()
			.filter((one) -> one.period().equals(of))
			.findFirst()
			.orElseThrow(() -> FiguresScreen.absent(of.toString()));
		String title = this.wording.of("离散程度（可比口径）", "inequality between the units, like for like");
		String note = String.join(this.wording.of("", " "), this.coverage.of(programme, comparability, indicator));
		return new FigurePage(of + " " + this.wording.of(indicator.name()) + " " + title, note, facts(found, indicator),
				units(programme, month, indicator, compared(comparability, vintage, indicator)::contains), List.of(),
				List.of());
	}

	/** The units of the vintage's trend: those in common, or all that it has itself. */
	private Set<String> compared(Comparability comparability, Vintage vintage, Indicator indicator) {
		return comparability.unequal(indicator.code(), Comparison.DISPERSION)
			.map((unequal) -> Set.copyOf(unequal.common()))
			.orElseGet(() -> this.results.values(vintage)
				.all()
				.stream()
				.filter((one) -> one.indicator().equals(indicator.code()) && one.measure() == Measure.YTD)
				.filter((one) -> one.status() == ObservationStatus.NORMAL)
				.map(Observation::unit)
				.collect(Collectors.toSet()));
	}

	private List<FigurePage.Fact> facts(Dispersion one, Indicator indicator) {
		return List.of(
				fact("变异系数", "Coefficient of variation", one, Statistic.VARIATION, indicator, "", "总体标准差 ÷ 平均数",
						"population standard deviation ÷ mean"),
				fact("基尼系数", "Gini", one, Statistic.GINI, indicator, "", "两两相差的平均数 ÷（2 × 平均数）× n ÷（n − 1）",
						"mean absolute difference ÷ (2 × mean) × n ÷ (n − 1)"),
				fact("泰尔指数", "Theil T", one, Statistic.THEIL, indicator, "", "Σ 比重 × ln（数值 ÷ 平均数），零值按零计",
						"Σ share × ln(value ÷ mean), zero values count zero"),
				fact("最大与中位之比", "Greatest to median", one, Statistic.MAX_TO_MEDIAN, indicator, "", "最大值 ÷ 中位数",
						"greatest ÷ median"),
				fact("前三位比重", "Share of the first three", one, Statistic.TOP_THREE_SHARE, indicator, "%",
						"最大三个之和 ÷ 各单位之和 × 100", "sum of the three greatest ÷ sum of the units × 100"),
				fact("首末差距", "Gap", one, Statistic.GAP, indicator, indicator.unitOfMeasure(), "最大值 − 最小值",
						"greatest − least"));
	}

	private FigurePage.Fact fact(String zh, String en, Dispersion one, Statistic statistic, Indicator indicator,
			String unit, String formula, String english) {
		return new FigurePage.Fact(this.wording.of(zh, en),
				this.numerals.amount(one.value(statistic), statistic.decimals(indicator)), unit,
				this.wording.of(formula, english));
	}

	private List<FigurePage.Line> units(StatisticalProgramme programme, Vintage vintage, Indicator indicator,
			Predicate<String> compared) {
		Observations values = this.results.values(vintage);
		return programme.unitsIn(vintage.period())
			.stream()
			.filter((unit) -> compared.test(unit.code()))
			.flatMap((unit) -> values.find(unit.code(), indicator.code(), Measure.YTD).stream())
			.filter((one) -> one.status() == ObservationStatus.NORMAL)
			.map((one) -> new FigurePage.Line("", name(programme, one.unit(), vintage),
					this.numerals.of(vintage, values, indicator, one.unit(), Measure.YTD), cells(one.sources())))
			.toList();
	}

}
