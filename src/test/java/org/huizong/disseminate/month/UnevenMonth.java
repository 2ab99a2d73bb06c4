package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.analyse.Analyst;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.vintage.Vintage;

/**
 * A month of the shipped programme that holds nothing but what a test puts into it, in
 * the order of the units. The city has the sum of each measure.
 */
final class UnevenMonth {

	private static final MonthlyResult SAMPLE = SampleMonth.complete();

	private final ReferencePeriod period;

	private final List<String> units;

	private final List<Observation> values = new ArrayList<>();

	private final List<Observation> province = new ArrayList<>();

	private final Map<Observation.Key, BigDecimal> city = new LinkedHashMap<>();

	UnevenMonth(String period) {
		this.period = ReferencePeriod.parse(period);
		this.units = SAMPLE.programme().unitsIn(this.period).stream().map(ReportingUnit::code).toList();
	}

	/** Figures of the first units, {@code -} for none, {@code 11*0} for eleven zeros. */
	UnevenMonth with(String indicator, Measure measure, String figures) {
		int unit = 0;
		for (String figure : figures.split(" ")) {
			String[] times = figure.split("\\*");
			for (int i = 0; i < ((times.length > 1) ? Integer.parseInt(times[0]) : 1); i++) {
				unit(this.units.get(unit++), indicator, measure, times[times.length - 1]);
			}
		}
		return this;
	}

	private void unit(String unit, String indicator, Measure measure, String figure) {
		if (!figure.equals("-")) {
			BigDecimal value = new BigDecimal(figure);
			this.values
				.add(Observation.of(this.period, new Observation.Key(unit, indicator, measure), value, List.of()));
			this.city.merge(new Observation.Key(SAMPLE.programme().city().code(), indicator, measure), value,
					BigDecimal::add);
		}
	}

	/** The year to date of the first cities of the provincial table. */
	UnevenMonth province(String indicator, String figures) {
		List<String> cities = SAMPLE.programme()
			.codeList("cities")
			.orElseThrow()
			.entries()
			.stream()
			.map((one) -> one.code())
			.toList();
		String[] all = figures.split(" ");
		for (int i = 0; i < all.length; i++) {
			this.province.add(Observation.of(this.period, new Observation.Key(cities.get(i), indicator, Measure.YTD),
					new BigDecimal(all[i]), List.of()));
		}
		return this;
	}

	MonthlyResult result() {
		List<Observation> all = new ArrayList<>(this.values);
		this.city.forEach((key, sum) -> all.add(Observation.of(this.period, key, sum, List.of())));
		Set<String> reported = new LinkedHashSet<>();
		this.values.forEach((one) -> reported.add(one.unit()));
		Coverage coverage = new Coverage(this.units, List.copyOf(reported),
				this.units.stream().filter((unit) -> !reported.contains(unit)).toList(), List.of());
		Observations aggregated = new Observations(this.period, all);
		Analyst.Analysis analysis = Analyst.analyse(new Analyst.Input(SAMPLE.programme(), this.period, coverage,
				aggregated, new TreeMap<>(), List.of(), this.province, List.of()));
		SortedMap<ReferencePeriod, Observations> months = new TreeMap<>();
		months.put(this.period,
				new Observations(this.period, Stream.concat(all.stream(), analysis.observations().stream()).toList()));
		return new MonthlyResult(SAMPLE.programme(), new Vintage("open-economy", this.period, 1), SAMPLE.asOf(),
				coverage, List.of(), List.of(), months.get(this.period), months, analysis.rankings(),
				analysis.province(), analysis.dispersion(), analysis.comparability(), SAMPLE.campaign(),
				SAMPLE.groups(), SAMPLE.rows(), SAMPLE.findings(), SAMPLE.answers(), SAMPLE.ruleOutcomes(),
				SAMPLE.inputs(), SAMPLE.imprint());
	}

	/** The sentence of an indicator. */
	String headline(String indicator) {
		MonthlyResult result = result();
		return new Headlines(new Month(result)).each(List.of(result.programme().indicator(indicator))).get(0).text();
	}

	/** What is said of the targets. */
	List<String> outlook() {
		MonthlyResult result = result();
		return new TargetWords(new Month(result)).outlook(result.programme().indicators())
			.stream()
			.map(Sentence::text)
			.toList();
	}

}
