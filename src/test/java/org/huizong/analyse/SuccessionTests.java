package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.programme.SampleProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What September says of units that ended, merged or split after August. */
class SuccessionTests {

	private static final ReferencePeriod AUGUST = new ReferencePeriod(2009, 8);

	private static final ReferencePeriod SEPTEMBER = AUGUST.next();

	private final SampleProgramme sample = new SampleProgramme().targeted("FDI");

	/** 乙 120 and 丙 110 were ahead of 甲 100 in August; together with 丙 甲 had 210. */
	@Test
	void aSuccessorMovesAgainstWhatBothHad() {
		this.sample.units("甲", "乙").unit("丙", null, "2009-08", "甲", "1").units("丁");
		Analyst.Analysis september = september(Map.of("甲", "100", "乙", "120", "丙", "110", "丁", "150"),
				Map.of("甲", "230", "乙", "240", "丁", "160"));
		Ranking total = ranking(september, RankingBasis.TOTAL);
		assertThat(total.entry("乙").orElseThrow().rank()).isEqualTo(1);
		assertThat(total.entry("乙").orElseThrow().movement()).isEqualTo(2);
		assertThat(total.entry("甲").orElseThrow().movement()).isEqualTo(-1);
		assertThat(total.entry("丁").orElseThrow().movement()).isEqualTo(-1);
		assertThat(september.comparability().unequal("FDI", Comparison.movement(RankingBasis.TOTAL))).isEmpty();
	}

	@Test
	void partsMoveAgainstTheirShares() {
		this.sample.units("甲").unit("乙", "2009-09", null).unit("丙", null, "2009-08", "甲", "0.3", "乙", "0.7");
		Analyst.Analysis september = september(Map.of("甲", "20", "丙", "100"), Map.of("甲", "75", "乙", "72"));
		Ranking total = ranking(september, RankingBasis.TOTAL);
		assertThat(total.entry("甲").orElseThrow().movement()).isEqualTo(1);
		assertThat(total.entry("乙").orElseThrow().movement()).isEqualTo(-1);
	}

	@Test
	void aUnitThatEndedIsNeitherRankedNorInTheGaps() {
		this.sample.units("甲", "乙").unit("丙", null, "2009-08");
		Analyst.Analysis september = september(Map.of("甲", "100", "乙", "120", "丙", "500"),
				Map.of("甲", "130", "乙", "150", "丙", "500"));
		assertThat(ranking(september, RankingBasis.TOTAL).entries()).extracting(Ranking.Entry::unit)
			.containsExactly("乙", "甲");
		assertThat(september.dispersion()).extracting(Dispersion::units).containsExactly(2);
		assertThat(september.comparability()
			.unequal("FDI", Comparison.movement(RankingBasis.TOTAL))
			.orElseThrow()
			.onlyLast()).containsExactly("丙");
		assertThat(september.comparability().unequal("FDI", Comparison.YEAR_ON_YEAR)).isEmpty();
		assertThat(september.comparability().unequal("FDI", Comparison.SHARE).orElseThrow().out()).containsExactly("丙");
	}

	/** (780 − 500) × 12/9 + 500: what has ended does not grow. */
	@Test
	void whatAnEndedUnitHadIsNotProjected() {
		this.sample.units("甲", "乙").unit("丙", null, "2009-08");
		Analyst.Analysis september = september(Map.of("甲", "100", "乙", "120", "丙", "500"),
				Map.of("甲", "130", "乙", "150", "丙", "500"));
		assertThat(value(september, "C", Measure.FORECAST)).isEqualByComparingTo("873.3333333333333333333333333333333");
		assertThat(value(september, "甲", Measure.FORECAST)).isEqualByComparingTo("173.3333333333333333333333333333333");
	}

	/** The gaps of August are those between the units of September. */
	@Test
	void gapsOfEarlierMonthsAreBetweenTheUnitsOfNow() {
		this.sample.units("甲", "乙").unit("丙", null, "2009-08", "甲", "1");
		Analyst.Analysis september = september(Map.of("甲", "100", "乙", "120", "丙", "20"),
				Map.of("甲", "150", "乙", "90"));
		List<Dispersion> gaps = september.comparability().dispersion("FDI");
		assertThat(gaps).extracting(Dispersion::period).containsExactly(AUGUST, SEPTEMBER);
		assertThat(gaps.get(0).variation()).isEqualByComparingTo("0");
		assertThat(gaps.get(1).variation()).isEqualByComparingTo("0.25");
	}

	private Analyst.Analysis september(Map<String, String> august, Map<String, String> september) {
		StatisticalProgramme programme = this.sample.build();
		Observations then = values(programme, AUGUST, august);
		SortedMap<ReferencePeriod, Observations> history = new TreeMap<>();
		List<Ranking> rankings = Analyst.analyse(input(programme, then, history, List.of())).rankings();
		history.put(AUGUST, then);
		return Analyst.analyse(input(programme, values(programme, SEPTEMBER, september), history, rankings));
	}

	private static Analyst.Input input(StatisticalProgramme programme, Observations values,
			SortedMap<ReferencePeriod, Observations> history, List<Ranking> before) {
		List<String> expected = programme.unitsIn(values.period()).stream().map(ReportingUnit::code).toList();
		return new Analyst.Input(programme, values.period(), new Coverage(expected, expected, List.of(), List.of()),
				values, history, before, List.of(), List.of());
	}

	/** Years to date with a base of half of them, and the city's sums. */
	private static Observations values(StatisticalProgramme programme, ReferencePeriod period,
			Map<String, String> units) {
		List<Observation> values = new ArrayList<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (ReportingUnit unit : programme.everyUnit(period)) {
			if (units.containsKey(unit.code())) {
				BigDecimal value = new BigDecimal(units.get(unit.code()));
				values.addAll(both(period, unit.code(), value));
				sum = sum.add(value);
			}
		}
		return new Observations(period,
				Stream.concat(values.stream(), both(period, SampleProgramme.CITY, sum).stream()).toList());
	}

	private static List<Observation> both(ReferencePeriod period, String unit, BigDecimal value) {
		return List.of(Observation.of(period, new Key(unit, "FDI", Measure.YTD), value, List.of()), Observation
			.of(period, new Key(unit, "FDI", Measure.YTD_YEAR_AGO), value.multiply(new BigDecimal("0.5")), List.of()));
	}

	private static Ranking ranking(Analyst.Analysis analysis, RankingBasis basis) {
		return analysis.rankings().stream().filter((one) -> one.basis() == basis).findFirst().orElseThrow();
	}

	private static BigDecimal value(Analyst.Analysis analysis, String unit, Measure measure) {
		return analysis.observations()
			.stream()
			.filter((one) -> one.unit().equals(unit) && one.measure() == measure)
			.findFirst()
			.flatMap((one) -> Optional.ofNullable(one.value()))
			.orElseThrow();
	}

}
