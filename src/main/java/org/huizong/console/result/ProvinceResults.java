package org.huizong.console.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.huizong.console.result.IndicatorResult.ProvinceLine;
import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Shown;
import org.huizong.console.shared.Wording;
import org.huizong.programme.CodeList;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.CityDifference;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The sibling cities on an indicator, as the result page shows them. */
@Component
@ConditionalOnWebApplication
class ProvinceResults {

	private final Results results;

	private final Numerals numerals;

	private final Wording wording;

	ProvinceResults(Results results, Numerals numerals, Wording wording) {
		this.results = results;
		this.numerals = numerals;
		this.wording = wording;
	}

	/** By rank; empty where the provincial table does not hold the indicator. */
	List<ProvinceLine> of(StatisticalProgramme programme, Vintage vintage, Indicator indicator) {
		return standing(vintage, indicator.code()).stream()
			.flatMap((standing) -> standing.entries().stream())
			.map((entry) -> line(programme, vintage, indicator, entry))
			.toList();
	}

	/**
	 * Where the city's own row is not what its units add up to; empty where it is.
	 */
	String difference(StatisticalProgramme programme, Vintage vintage, Indicator indicator, Observations values) {
		List<String> expected = programme.unitsIn(vintage.period()).stream().map(ReportingUnit::code).toList();
		return standing(vintage, indicator.code())
			.flatMap((standing) -> CityDifference.of(standing, programme.city().code(), values, expected, indicator))
			.map((one) -> difference(programme, vintage, indicator, one))
			.orElse("");
	}

	private String difference(StatisticalProgramme programme, Vintage vintage, Indicator indicator,
			CityDifference one) {
		List<String> out = one.out().stream().map((unit) -> ValuePages.name(programme, unit, vintage)).toList();
		boolean more = one.difference().signum() > 0;
		String unit = " " + indicator.unitOfMeasure();
		String province = this.numerals.amount(one.province(), indicator.decimals()) + unit;
		String units = this.numerals.amount(one.units(), indicator.decimals()) + unit;
		String difference = this.numerals.amount(one.difference().abs(), indicator.decimals()) + unit;
		return this.wording.of(
				"全省表中本市 " + province + "，各单位合计" + (out.isEmpty() ? "" : "（不含" + String.join("、", out) + "）") + " "
						+ units + "，全省表" + (more ? "多 " : "少 ") + difference + "。",
				"The provincial table has " + province + " for the city, its units add up to " + units
						+ (out.isEmpty() ? "" : " (without " + String.join(", ", out) + ")") + ": " + difference
						+ (more ? " more" : " less") + " in the table.");
	}

	Optional<ProvinceStanding> standing(Vintage vintage, String indicator) {
		return this.results.province(vintage)
			.stream()
			.filter((standing) -> standing.indicator().equals(indicator))
			.findFirst();
	}

	/** Name of a sibling city; its code when the code list does not know it. */
	static String name(StatisticalProgramme programme, String city) {
		return Optional.ofNullable(programme.cityTables().province())
			.flatMap((form) -> programme.form(form).columnOf(ColumnType.CODE))
			.flatMap((column) -> programme.codeList(String.valueOf(column.codeList())))
			.flatMap((list) -> list.entries().stream().filter((entry) -> entry.code().equals(city)).findFirst())
			.map(CodeList.Entry::name)
			.orElse(city);
	}

	/** A city's value; … where the table has none. */
	String value(ProvinceStanding.Entry entry, Indicator indicator) {
		return (entry.value() != null) ? this.numerals.amount(entry.value(), indicator.decimals())
				: this.wording.of(Published.MISSING);
	}

	private ProvinceLine line(StatisticalProgramme programme, Vintage vintage, Indicator indicator,
			ProvinceStanding.Entry entry) {
		String href = FigureLinks.province(vintage, indicator.code(), entry.city());
		return new ProvinceLine(name(programme, entry.city()), entry.city().equals(programme.city().code()),
				shown(entry.rank(), this.numerals.rank(entry.rank(), entry.tied()), href),
				List.of(shown(entry.value(), value(entry, indicator), href),
						shown(entry.growth(), this.numerals.of(Published.change(entry.growth(), 1)), href),
						shown(entry.movement(), this.numerals.movement(entry.rank(), entry.movement()), href),
						distance(entry.toNextAbove(), indicator, href),
						distance(entry.toNextBelow(), indicator, href)));
	}

	private Shown distance(@Nullable BigDecimal value, Indicator indicator, String href) {
		return shown(value, this.numerals.amount(value, indicator.decimals()), href);
	}

	private static Shown shown(@Nullable Object value, String text, String href) {
		return new Shown(text, (value != null) ? href : null);
	}

}
