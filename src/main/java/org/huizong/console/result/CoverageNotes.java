package org.huizong.console.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.console.shared.Wording;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Says which comparisons are not over the same units (口径不一), and who is out. */
@Component
@ConditionalOnWebApplication
class CoverageNotes {

	private final Wording wording;

	CoverageNotes(Wording wording) {
		this.wording = wording;
	}

	/** A note a comparison of the indicator; none where all are plain. */
	List<String> of(StatisticalProgramme programme, Comparability comparability, Indicator indicator) {
		return comparability.unequal()
			.stream()
			.filter((compared) -> compared.indicator().equals(indicator.code()))
			.filter((compared) -> !movement(compared.comparison()))
			.map((compared) -> this.wording.of(told(programme, compared)))
			.toList();
	}

	/** Of one figure of the city; empty where it is plain. */
	String of(StatisticalProgramme programme, Comparability comparability, Indicator indicator, Measure measure) {
		return comparability.unequal(indicator, measure)
			.map((compared) -> this.wording.of(told(programme, compared)))
			.orElse("");
	}

	/** Between whom ranks moved; empty where the same were ranked last month. */
	String movement(StatisticalProgramme programme, Comparability comparability, String indicator,
			Comparison movement) {
		return comparability.unequal(indicator, movement)
			.map((compared) -> this.wording.of(told(programme, compared)))
			.orElse("");
	}

	private static boolean movement(Comparison comparison) {
		return switch (comparison) {
			case MOVEMENT_BY_TOTAL, MOVEMENT_BY_COMPLETION, MOVEMENT_BY_GROWTH, MOVEMENT_BY_VALUE, PROVINCE_MOVEMENT ->
				true;
			default -> false;
		};
	}

	private static Text told(StatisticalProgramme programme, ComparedUnits compared) {
		Text what = what(compared);
		List<String> zh = new ArrayList<>();
		List<String> en = new ArrayList<>();
		List<String> first = compared.sides().get(0);
		side(programme, compared.out().stream().filter(first::contains).toList(), first(compared.comparison()), zh, en);
		side(programme, compared.out().stream().filter((unit) -> !first.contains(unit)).toList(),
				last(compared.comparison()), zh, en);
		return new Text(what.zh() + String.join("，", zh) + "。", what.en() + String.join(", ", en) + ".");
	}

	private static void side(StatisticalProgramme programme, List<String> units, Text words, List<String> zh,
			List<String> en) {
		if (!units.isEmpty()) {
			List<String> names = units.stream().map((unit) -> name(programme, unit)).toList();
			zh.add(String.join("、", names) + words.zh());
			en.add(String.join(", ", names) + words.en());
		}
	}

	private static String name(StatisticalProgramme programme, String code) {
		Optional<String> unit = programme.unit(code).map(ReportingUnit::shortName);
		return unit.orElseGet(() -> ProvinceResults.name(programme, code));
	}

	private static Text what(ComparedUnits compared) {
		int common = compared.common().size();
		return switch (compared.comparison()) {
			case YEAR_ON_YEAR -> new Text("同比口径不一：", "Year on year, not the same units: ");
			case TARGET -> new Text("完成数与目标口径不一：", "Sum and target, not the same units: ");
			case RATIO_MONTH ->
				new Text("本月分子与分母口径不一：", "Numerator and denominator of the month, not the same units: ");
			case RATIO ->
				new Text("本年累计分子与分母口径不一：", "Numerator and denominator of the year to date, not the same units: ");
			case RATIO_YEAR_AGO ->
				new Text("上年同期分子与分母口径不一：", "Numerator and denominator a year ago, not the same units: ");
			case SHARE -> new Text("比重：", "Shares: ");
			case TOP_THREE -> new Text("前三位比重只按上报各单位计算：", "Share of the first three, of what was reported: ");
			case DISPERSION ->
				new Text("各月差距按 " + common + " 个单位比较：", "Gaps are compared between " + common + " units: ");
			case GROWTH_RUN -> new Text("连续增长或下降的月数按 " + common + " 个单位计算：",
					"Months of growth in a row are counted over " + common + " units: ");
			case LEVEL -> new Text("各月合计不在同一口径：", "The months' totals are not over the same units: ");
			default -> new Text("较上月按两月都参加排位的 " + common + " 个比较：",
					"Since last month, among the " + common + " ranked in both months: ");
		};
	}

	private static Text first(Comparison comparison) {
		return switch (comparison) {
			case YEAR_ON_YEAR -> new Text("缺上年同期数", " without last year's figure");
			case TARGET -> new Text("没有目标", " without a target");
			case RATIO_MONTH, RATIO, RATIO_YEAR_AGO -> new Text("只计入分子", " only in the numerator");
			case DISPERSION, GROWTH_RUN, LEVEL -> new Text("不是各月都有数", " not in every month");
			case SHARE, TOP_THREE -> new Text("", "");
			default -> new Text("上月未参加排位", " not ranked last month");
		};
	}

	private static Text last(Comparison comparison) {
		return switch (comparison) {
			case YEAR_ON_YEAR -> new Text("缺本年数", " without this year's figure");
			case TARGET -> new Text("计入目标而未计入完成数", " in the target and not in the sum");
			case RATIO_MONTH, RATIO, RATIO_YEAR_AGO -> new Text("只计入分母", " only in the denominator");
			case DISPERSION, GROWTH_RUN, LEVEL -> new Text("不是各月都有数", " not in every month");
			case SHARE -> new Text("计入全市而未单列", " in the city's total and not listed");
			case TOP_THREE -> new Text("计入全市而不参加比较", " in the city's total and not compared");
			default -> new Text("本月未参加排位", " not ranked this month");
		};
	}

}
