package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.huizong.programme.CodeList;
import org.huizong.programme.ColumnType;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Dispersion;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ObservationStatus;
import org.huizong.statistics.Observations;
import org.huizong.statistics.ProvinceStanding;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.ReferencePeriod;

/** Compares, ranks and measures; a pure function of its input. */
public final class Analyst {

	private Analyst() {
	}

	/** Analyses one period. */
	public static Analysis analyse(Input input) {
		List<Observation> derived = derive(input);
		Observations all = new Observations(input.period(),
				Stream.concat(input.values().all().stream(), derived.stream()).toList());
		return new Analysis(derived, rank(input, all), rankProvince(input), measureDispersion(input));
	}

	private static List<Observation> derive(Input input) {
		String city = input.programme().city().code();
		Comparisons comparisons = new Comparisons(input.values(), city, new Forecasts(input.history()));
		List<Observation> derived = new ArrayList<>();
		for (Indicator indicator : input.programme().indicators()) {
			for (String unit : input.coverage().expected()) {
				derived.addAll(comparisons.of(indicator, unit));
			}
			derived.addAll(comparisons.of(indicator, city));
		}
		return derived;
	}

	private static List<Ranking> rank(Input input, Observations all) {
		Rankings rankings = new Rankings(input.coverage(), all, input.previousRankings());
		return input.programme().indicators().stream().flatMap((indicator) -> rankings.of(indicator).stream()).toList();
	}

	private static List<ProvinceStanding> rankProvince(Input input) {
		ProvinceRanks ranks = new ProvinceRanks(new Observations(input.period(), input.province()), cities(input),
				input.previousStandings());
		return input.programme().indicators().stream().flatMap((indicator) -> ranks.of(indicator).stream()).toList();
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

	private static List<Dispersion> measureDispersion(Input input) {
		return input.programme()
			.indicators()
			.stream()
			.filter(Comparisons::additive)
			.map((indicator) -> Inequality.of(input.period(), indicator, unitValues(input, indicator)))
			.toList();
	}

	/** What units have reported; what was imputed says nothing about gaps. */
	private static List<BigDecimal> unitValues(Input input, Indicator indicator) {
		return input.coverage()
			.expected()
			.stream()
			.flatMap((unit) -> input.values().find(unit, indicator.code(), Measure.YTD).stream())
			.filter((one) -> one.status() == ObservationStatus.NORMAL)
			.map(Observation::value)
			.flatMap(Stream::ofNullable)
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
	 * @param observations every derived measure for every unit and the city, unrounded
	 */
	public record Analysis(List<Observation> observations, List<Ranking> rankings, List<ProvinceStanding> province,
			List<Dispersion> dispersion) {
	}

}
