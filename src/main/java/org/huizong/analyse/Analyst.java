package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.huizong.programme.CodeList;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;

/** Compares, ranks and measures; a pure function of its input. */
public final class Analyst {

	private Analyst() {
	}

	/** Analyses one period; earlier months are put on its units. */
	public static Analysis analyse(Input given) {
		Input input = new LastMonth(given).onUnitsOfNow();
		StatisticalProgramme programme = input.programme();
		Sides sides = new Sides(programme, input.values());
		CommonTotals totals = new CommonTotals(programme, sides);
		Forecasts forecasts = new Forecasts(programme, input.history(), input.values());
		LikeForLike likeForLike = new LikeForLike(sides, totals, forecasts, input.coverage().expected());
		Comparisons comparisons = new Comparisons(input.values(), programme.city().code(), forecasts, sides, totals);
		List<Observation> derived = derive(input, comparisons, likeForLike);
		Observations all = new Observations(input.period(),
				Stream.concat(input.values().all().stream(), derived.stream()).toList());
		Movements movements = new Movements(programme, input.previousRankings(), input.previousStandings());
		return new Analysis(derived, rank(input, all, movements), rankProvince(input, movements),
				measureDispersion(input, sides), comparability(input, likeForLike, movements));
	}

	private static List<Observation> derive(Input input, Comparisons comparisons, LikeForLike likeForLike) {
		List<Observation> derived = new ArrayList<>();
		for (Indicator indicator : input.programme().indicators()) {
			for (String unit : input.coverage().expected()) {
				derived.addAll(comparisons.of(indicator, unit));
			}
			derived.addAll(comparisons.of(indicator, input.programme().city().code()));
			derived.addAll(likeForLike.of(indicator));
		}
		return derived;
	}

	private static List<Ranking> rank(Input input, Observations all, Movements movements) {
		Rankings rankings = new Rankings(input.coverage(), all, movements);
		return input.programme().indicators().stream().flatMap((indicator) -> rankings.of(indicator).stream()).toList();
	}

	private static List<ProvinceStanding> rankProvince(Input input, Movements movements) {
		ProvinceRanks ranks = new ProvinceRanks(new Observations(input.period(), input.province()), cities(input),
				movements);
		return input.programme().indicators().stream().flatMap((indicator) -> ranks.of(indicator).stream()).toList();
	}

	/** After all ranking is done. */
	private static Comparability comparability(Input input, LikeForLike likeForLike, Movements movements) {
		Trends trends = new Trends(input.programme(), input.history(), input.values());
		List<Indicator> indicators = input.programme().indicators();
		List<ComparedUnits> unequal = new ArrayList<>();
		for (Indicator indicator : indicators) {
			unequal.addAll(likeForLike.unequal(indicator));
			unequal.addAll(trends.unequal(indicator));
		}
		unequal.addAll(movements.unequal());
		return new Comparability(unequal,
				indicators.stream().flatMap((indicator) -> trends.dispersion(indicator).stream()).toList(),
				indicators.stream().flatMap((indicator) -> trends.growth(indicator).stream()).toList());
	}

	/** In the order of the provincial table's code list. */
	private static List<String> cities(Input input) {
		StatisticalProgramme programme = input.programme();
		Stream<String> listed = Stream.ofNullable(programme.cityTables().province())
			.flatMap((form) -> programme.form(form).columnOf(ColumnType.CODE).stream())
			.flatMap((column) -> programme.codeList(String.valueOf(column.codeList())).stream())
			.flatMap((list) -> list.entries().stream())
			.map(CodeList.Entry::code);
		Stream<String> observed = input.province().stream().map(Observation::unit).sorted();
		return Stream.concat(listed, observed).distinct().toList();
	}

	private static List<Dispersion> measureDispersion(Input input, Sides sides) {
		return input.programme()
			.indicators()
			.stream()
			.filter(Indicator::addsUp)
			.map((indicator) -> Inequality.of(input.period(), indicator, values(sides, indicator)))
			.toList();
	}

	private static List<BigDecimal> values(Sides sides, Indicator indicator) {
		return sides.reported(indicator)
			.stream()
			.flatMap((unit) -> sides.value(unit, indicator, Measure.YTD).stream())
			.map(Derived::value)
			.toList();
	}

	/**
	 * What an analysis needs.
	 *
	 * @param values as aggregated
	 * @param history values of earlier periods as last published, by period
	 * @param previousRankings of the month before; empty when there is none
	 * @param province the provincial table of the period
	 * @param previousStandings of the month before; empty when there is none
	 */
	public record Input(StatisticalProgramme programme, ReferencePeriod period, Coverage coverage, Observations values,
			SortedMap<ReferencePeriod, Observations> history, List<Ranking> previousRankings,
			List<Observation> province, List<ProvinceStanding> previousStandings) {
	}

	/**
	 * What an analysis gives.
	 *
	 * @param observations every derived measure for every unit and the city, unrounded,
	 * and the city's like-for-like ones where a comparison is not plain
	 * @param comparability which comparisons are not plain, and trends over the same
	 * units
	 */
	public record Analysis(List<Observation> observations, List<Ranking> rankings, List<ProvinceStanding> province,
			List<Dispersion> dispersion, Comparability comparability) {
	}

}
