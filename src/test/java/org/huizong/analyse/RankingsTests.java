package org.huizong.analyse;

import java.util.List;

import org.huizong.programme.SampleProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator.Direction;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Ranking;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingsTests {

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	@Test
	void countsTiesTogether() {
		AnalysedMonth month = totals("甲 10", "乙 30", "丙 20", "丁 20", "戊 5");
		assertThat(lines(month.analyse(), RankingBasis.TOTAL)).containsExactly("1 乙 30.00", "2= 丙 20.00", "2= 丁 20.00",
				"4 甲 10.00", "5 戊 5.00");
	}

	@Test
	void ranksAtThePrecisionThatIsPublished() {
		AnalysedMonth month = totals("甲 20.004", "乙 20.005", "丙 20.0049", "丁 20.014", "戊 19.995");
		assertThat(lines(month.analyse(), RankingBasis.TOTAL)).containsExactly("1= 乙 20.01", "1= 丁 20.01", "3= 甲 20.00",
				"3= 丙 20.00", "3= 戊 20.00");
	}

	@Test
	void ranksGrowthAtOneDecimal() {
		AnalysedMonth month = totals("甲 112.34", "乙 112.26", "丙 112.36", "丁 90", "戊 100");
		for (String unit : List.of("甲", "乙", "丙", "丁", "戊")) {
			month.value(unit, "FDI", Measure.YTD_YEAR_AGO, "100");
		}
		assertThat(lines(month.analyse(), RankingBasis.GROWTH)).containsExactly("1 丙 12.4", "2= 甲 12.3", "2= 乙 12.3",
				"4 戊 0.0", "5 丁 -10.0");
	}

	@Test
	void ranksZeroAndNegativesBelowItButNotWhatIsAbsent() {
		AnalysedMonth month = new AnalysedMonth(programme(Direction.HIGHER_FIRST), PERIOD)
			.none("甲", "FDI", Measure.YTD, ObservationStatus.MISSING)
			.value("乙", "FDI", Measure.YTD, "-1")
			.none("丙", "FDI", Measure.YTD, ObservationStatus.NOT_COLLECTED)
			.value("丁", "FDI", Measure.YTD, "0")
			.imputed("戊", "FDI", Measure.YTD, "99");
		Ranking ranking = ranking(month.analyse(), RankingBasis.TOTAL);
		assertThat(lines(ranking)).containsExactly("1 丁 0.00", "2 乙 -1.00", "MISSING 甲 null", "NOT_COLLECTED 丙 null",
				"IMPUTED 戊 99.00");
		assertThat(ranking.rankedUnits()).isEqualTo(2);
		assertThat(ranking.zeroUnits()).containsExactly("丁");
	}

	@Test
	void leavesUnitsWithoutATargetOutOfTheCompletionRanking() {
		AnalysedMonth month = totals("甲 10", "乙 30").value("甲", "FDI", Measure.TARGET, "20")
			.value("乙", "FDI", Measure.TARGET, "0")
			.notReported("丙");
		assertThat(lines(month.analyse(), RankingBasis.COMPLETION)).containsExactly("1 甲 50.00",
				"NOT_APPLICABLE 乙 null", "NOT_COLLECTED 丙 null", "NOT_APPLICABLE 丁 null", "NOT_APPLICABLE 戊 null");
	}

	@Test
	void ranksTheLowestFirstWhereDeclared() {
		AnalysedMonth month = new AnalysedMonth(programme(Direction.LOWER_FIRST), PERIOD)
			.value("甲", "FDI", Measure.YTD, "3")
			.value("乙", "FDI", Measure.YTD, "-1")
			.value("丙", "FDI", Measure.YTD, "0");
		assertThat(lines(month.analyse(), RankingBasis.TOTAL).subList(0, 3)).containsExactly("1 乙 -1.00", "2 丙 0.00",
				"3 甲 3.00");
	}

	@Test
	void countsPlacesGainedSinceLastMonthAmongTheUnitsOfBoth() {
		Analyst.Analysis before = totals("甲 10", "乙 30", "丙 20", "丁 5").analyse();
		Ranking now = ranking(totals("甲 40", "乙 30", "丙 25", "戊 7").previous(before).analyse(), RankingBasis.TOTAL);
		assertThat(now.entries()).extracting((entry) -> entry.unit() + " " + entry.movement())
			.containsExactly("甲 2", "乙 -1", "丙 -1", "戊 null", "丁 null");
	}

	private static AnalysedMonth totals(String... values) {
		AnalysedMonth month = new AnalysedMonth(programme(Direction.HIGHER_FIRST), PERIOD);
		for (String value : values) {
			month.value(value.split(" ")[0], "FDI", Measure.YTD, value.split(" ")[1]);
		}
		return month;
	}

	private static StatisticalProgramme programme(Direction direction) {
		return new SampleProgramme().units("甲", "乙", "丙", "丁", "戊")
			.indicator(new Indicator("FDI", Text.same("FDI"), List.of(), "万元", 2, Indicator.Kind.FLOW,
					new Derivation.Reported(), direction,
					List.of(RankingBasis.TOTAL, RankingBasis.COMPLETION, RankingBasis.GROWTH), true))
			.build();
	}

	private static List<String> lines(Analyst.Analysis analysis, RankingBasis basis) {
		return lines(ranking(analysis, basis));
	}

	private static List<String> lines(Ranking ranking) {
		return ranking.entries()
			.stream()
			.map((entry) -> ((entry.rank() != null) ? entry.rank() + (entry.tied() ? "=" : "") : entry.status()) + " "
					+ entry.unit() + " " + entry.value())
			.toList();
	}

	private static Ranking ranking(Analyst.Analysis analysis, RankingBasis basis) {
		return analysis.rankings().stream().filter((ranking) -> ranking.basis() == basis).findFirst().orElseThrow();
	}

}
