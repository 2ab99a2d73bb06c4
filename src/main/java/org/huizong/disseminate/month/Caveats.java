package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.ProvinceStanding;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the city's totals must be told: which comparisons are not over the
 * same units, what they are like for like, and how much of a total is imputed.
 */
public final class Caveats {

	private final Month month;

	private final Basis basis;

	public Caveats(Month month) {
		this.month = month;
		this.basis = new Basis(month);
	}

	/** A note for each indicator that needs one, for a table of these measures. */
	public List<String> of(List<Indicator> indicators, List<Measure> measures) {
		List<String> notes = new ArrayList<>();
		if (measures.stream().anyMatch((measure) -> measure != Measure.MONTH)) {
			notes.addAll(new Departed(this.month).notes(indicators));
		}
		for (Indicator indicator : indicators) {
			unequal(indicator, measures).forEach(notes::add);
			imputed(indicator).ifPresent(notes::add);
		}
		return notes;
	}

	/** A note for those of which some months' totals are over other units. */
	public List<String> ofTrends(List<Indicator> indicators) {
		Map<String, List<String>> named = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			this.basis.unequal(indicator.code(), Comparison.LEVEL)
				.ifPresent((sides) -> named.computeIfAbsent(this.basis.names(sides.out()), (key) -> new ArrayList<>())
					.add(indicator.name().zh()));
		}
		return Stream
			.concat(new Departed(this.month).notes(indicators).stream(),
					named.entrySet()
						.stream()
						.map((one) -> one.getKey() + "不是各月都计入全市数（" + String.join("、", one.getValue())
								+ "），各月的数不在同一口径；可比口径的增幅按本月两年都有数的单位计算。"))
			.toList();
	}

	/** A note for each standing whose movement is not among the cities of both months. */
	public List<String> ofStandings(List<ProvinceStanding> standings) {
		return standings.stream()
			.flatMap((one) -> this.basis.changed(one.indicator(), Comparison.PROVINCE_MOVEMENT)
				.map((changed) -> this.month.programme().indicator(one.indicator()).name().zh() + "：较上月按两月都有数的设区市比较（"
						+ changed + "）。")
				.stream())
			.toList();
	}

	/** A note for those of which the months are not between the same units. */
	public List<String> ofDispersion(List<Indicator> indicators) {
		Map<String, List<String>> named = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			List<Dispersion> alike = this.basis.dispersion(indicator);
			if (!alike.isEmpty()) {
				String out = this.basis.unequal(indicator.code(), Comparison.DISPERSION)
					.map((sides) -> "（" + this.basis.without(sides) + "）")
					.orElse("");
				named.computeIfAbsent(alike.get(0).units() + "个单位" + out, (key) -> new ArrayList<>())
					.add(indicator.name().zh());
			}
		}
		return named.entrySet()
			.stream()
			.map((one) -> String.join("、", one.getValue()) + "各月参加比较的单位不同；可比口径的变异系数都按" + one.getKey()
					+ "计算，差距的变化以此为准，…表示当月缺其中单位的数。")
			.toList();
	}

	private List<String> unequal(Indicator indicator, List<Measure> measures) {
		Set<Comparison> compared = new LinkedHashSet<>();
		measures.forEach((measure) -> Comparison.behind(indicator, measure).ifPresent(compared::add));
		return compared.stream()
			.flatMap((comparison) -> this.basis.unequal(indicator.code(), comparison).stream())
			.map((sides) -> indicator.name().zh() + told(indicator, sides, measures))
			.toList();
	}

	private String told(Indicator indicator, ComparedUnits sides, List<Measure> measures) {
		return switch (sides.comparison()) {
			case YEAR_ON_YEAR -> "全市同比口径不一：" + yearOnYear(indicator, sides) + "。"
					+ alike(sides, figure("同比增幅", indicator, Measure.GROWTH, "%"),
							figure("增减", indicator, Measure.DIFFERENCE, ""))
					+ (measures.contains(Measure.CONTRIBUTION) ? "各单位拉动按可比口径计算，合计为可比口径增幅。" : "");
			case TARGET -> "全市完成数与目标口径不一：" + sided(sides, "计入完成数而没有目标", "计入目标而未计入完成数") + "。"
					+ alike(sides, figure("完成目标", indicator, Measure.COMPLETION, "%"));
			case RATIO_MONTH -> ratio("本月", indicator, sides, Measure.MONTH);
			case RATIO -> ratio("本年累计", indicator, sides, Measure.YTD);
			case RATIO_YEAR_AGO -> ratio("上年同期累计", indicator, sides, Measure.YTD_YEAR_AGO);
			case SHARE -> "全市合计含未单列的" + this.basis.names(sides.out()) + "，所列各单位比重之和不足100%。";
			default -> throw new IllegalArgumentException("not within a month: " + sides.comparison());
		};
	}

	private String yearOnYear(Indicator indicator, ComparedUnits sides) {
		return indicator.addsUp() ? sided(sides, "缺上年同期数，本年计入而上年同期未计入", "缺本年数，上年同期计入而本年未计入")
				: this.basis.names(sides.out()) + "的分子、分母或上年同期数不全";
	}

	private String ratio(String span, Indicator indicator, ComparedUnits sides, Measure measure) {
		return "全市" + span + "的分子与分母口径不一：" + sided(sides, "只计入分子", "只计入分母") + "。"
				+ alike(sides, figure("", indicator, measure, indicator.unitOfMeasure()));
	}

	/** Who is on one side only; where it is on neither, a part was missing. */
	private String sided(ComparedUnits sides, String first, String last) {
		List<String> parts = new ArrayList<>();
		List<String> rest = new ArrayList<>(sides.out());
		if (sides.sides().size() == 2) {
			add(parts, sides.onlyFirst(), first);
			add(parts, sides.onlyLast(), last);
			return String.join("，", parts);
		}
		List<String> summed = sides.sides().get(0);
		add(parts, rest.stream().filter(summed::contains).toList(), first);
		add(parts, rest.stream().filter((unit) -> !summed.contains(unit)).toList(), last);
		return String.join("，", parts);
	}

	private void add(List<String> parts, List<String> units, String words) {
		if (!units.isEmpty()) {
			parts.add(this.basis.names(units) + words);
		}
	}

	/** The first of the figures that there is. */
	private String alike(ComparedUnits sides, @Nullable String... figures) {
		for (String figure : figures) {
			if (figure != null) {
				return "可比口径（" + this.basis.without(sides) + "）" + figure + "。";
			}
		}
		return "没有可比口径的数。";
	}

	private @Nullable String figure(String words, Indicator indicator, Measure measure, String unit) {
		Printed printed = this.basis.printed(indicator, measure);
		return (printed.value() != null) ? words + printed.text() + unit : null;
	}

	private Optional<String> imputed(Indicator indicator) {
		String city = this.month.city();
		Printed share = this.month.printed(city, indicator, Measure.IMPUTED_SHARE);
		if (share.value() == null) {
			return Optional.empty();
		}
		Printed total = this.month.printed(city, indicator, Measure.YTD);
		Printed reported = this.month.printed(city, indicator, Measure.YTD_REPORTED);
		return Optional.of(indicator.name().zh() + "全市本年累计" + figure(total) + indicator.unitOfMeasure() + "，其中上报"
				+ figure(reported) + "，插补占" + figure(share) + "%。");
	}

	private static String figure(Printed printed) {
		return (printed.value() != null) ? printed.value().toPlainString() : printed.words();
	}

}
