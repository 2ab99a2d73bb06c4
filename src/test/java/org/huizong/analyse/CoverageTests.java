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
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Every comparison is over the same units on both sides, or says which are out. */
class CoverageTests {

	private static final ReferencePeriod SEPTEMBER = new ReferencePeriod(2009, 9);

	private static final String CITY = SampleProgramme.CITY;

	private static final StatisticalProgramme PROGRAMME = new SampleProgramme().units("甲", "乙", "丙")
		.indicator(flow("FDI"))
		.indicator(flow("CASH"))
		.indicator("SHARE", Indicator.Kind.RATIO, new Derivation.Ratio("CASH", "FDI"))
		.indicator(indicator("STOCK", Indicator.Kind.STOCK))
		.build();

	@Test
	void growsOverTheUnitsOfBothYears() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, SEPTEMBER).value("甲", "FDI", Measure.YTD, "110")
			.value("甲", "FDI", Measure.YTD_YEAR_AGO, "100")
			.value("乙", "FDI", Measure.YTD, "45")
			.value("乙", "FDI", Measure.YTD_YEAR_AGO, "50")
			.imputed("丙", "FDI", Measure.YTD, "30")
			.none("丙", "FDI", Measure.YTD_YEAR_AGO, ObservationStatus.NOT_COLLECTED)
			.value(CITY, "FDI", Measure.YTD, "185")
			.value(CITY, "FDI", Measure.YTD_YEAR_AGO, "150")
			.analyse();
		assertThat(city(analysis, Measure.GROWTH)).startsWith("23.33");
		assertThat(city(analysis, Measure.GROWTH_COMPARABLE)).startsWith("3.33");
		assertThat(city(analysis, Measure.DIFFERENCE_COMPARABLE)).isEqualTo("5");
		assertThat(analysis.comparability().unequal("FDI", Comparison.YEAR_ON_YEAR)).contains(
				new ComparedUnits("FDI", Comparison.YEAR_ON_YEAR, List.of(List.of("甲", "乙", "丙"), List.of("甲", "乙"))));
		assertThat(AnalysedMonth.text(analysis, "甲", "FDI", Measure.CONTRIBUTION)).startsWith("6.66");
		assertThat(AnalysedMonth.text(analysis, "乙", "FDI", Measure.CONTRIBUTION)).startsWith("-3.33");
		assertThat(city(analysis, Measure.CONTRIBUTION)).startsWith("3.33");
		assertThat(AnalysedMonth.text(analysis, "丙", "FDI", Measure.CONTRIBUTION)).isEqualTo("NOT_COLLECTED");
	}

	@Test
	void saysNothingLikeForLikeWhereTheSidesAreTheSame() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, SEPTEMBER).value("甲", "FDI", Measure.YTD, "110")
			.value("甲", "FDI", Measure.YTD_YEAR_AGO, "100")
			.none("丙", "FDI", Measure.YTD, ObservationStatus.NOT_COLLECTED)
			.none("丙", "FDI", Measure.YTD_YEAR_AGO, ObservationStatus.NOT_COLLECTED)
			.value(CITY, "FDI", Measure.YTD, "110")
			.value(CITY, "FDI", Measure.YTD_YEAR_AGO, "100")
			.analyse();
		assertThat(city(analysis, Measure.GROWTH)).isEqualTo("10");
		assertThat(city(analysis, Measure.GROWTH_COMPARABLE)).isEqualTo("-");
		assertThat(analysis.comparability().unequal()).isEmpty();
	}

	@Test
	void completesTheTargetsOfTheUnitsInTheSum() {
		Analyst.Analysis analysis = targets().value(CITY, "FDI", Measure.TARGET, "500").analyse();
		assertThat(city(analysis, Measure.COMPLETION)).isEqualTo("36");
		assertThat(city(analysis, Measure.COMPLETION_COMPARABLE)).isEqualTo("60");
		assertThat(city(analysis, Measure.SCHEDULE_GAP_COMPARABLE)).isEqualTo("-15.00");
		assertThat(city(analysis, Measure.NEEDED_PER_MONTH_COMPARABLE)).isEqualTo("40");
		assertThat(city(analysis, Measure.FORECAST_COMPARABLE)).isEqualTo("240");
		assertThat(city(analysis, Measure.FORECAST_COMPLETION_COMPARABLE)).isEqualTo("80");
		assertThat(analysis.comparability().unequal("FDI", Comparison.TARGET)).map(ComparedUnits::out)
			.contains(List.of("丙"));
	}

	@Test
	void aTargetOfTheCitysOwnIsPlainWhileEveryUnitIsInTheSum() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, SEPTEMBER).value("甲", "FDI", Measure.YTD, "1")
			.value("乙", "FDI", Measure.YTD, "2")
			.value("丙", "FDI", Measure.YTD, "3")
			.value("甲", "FDI", Measure.TARGET, "2")
			.value(CITY, "FDI", Measure.YTD, "6")
			.value(CITY, "FDI", Measure.TARGET, "8")
			.analyse();
		assertThat(city(analysis, Measure.COMPLETION)).isEqualTo("75");
		assertThat(analysis.comparability().unequal("FDI", Comparison.TARGET)).isEmpty();
	}

	@Test
	void aTargetThatNobodyHasButTheCityLeavesNothingToCompare() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, SEPTEMBER).value("甲", "FDI", Measure.YTD, "1")
			.none("乙", "FDI", Measure.YTD, ObservationStatus.MISSING)
			.value("丙", "FDI", Measure.YTD, "3")
			.value(CITY, "FDI", Measure.YTD, "4")
			.value(CITY, "FDI", Measure.TARGET, "8")
			.analyse();
		assertThat(analysis.comparability().unequal("FDI", Comparison.TARGET)).map(ComparedUnits::out)
			.contains(List.of("乙"));
		assertThat(city(analysis, Measure.COMPLETION_COMPARABLE)).isEqualTo("-");
	}

	@Test
	void dividesOverTheUnitsOfNumeratorAndDenominator() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, SEPTEMBER).value("甲", "FDI", Measure.YTD, "100")
			.value("乙", "FDI", Measure.YTD, "300")
			.value("甲", "CASH", Measure.YTD, "60")
			.none("乙", "CASH", Measure.YTD, ObservationStatus.MISSING)
			.value(CITY, "SHARE", Measure.YTD, "15")
			.analyse();
		assertThat(AnalysedMonth.text(analysis, CITY, "SHARE", Measure.YTD_COMPARABLE)).isEqualTo("60");
		assertThat(analysis.comparability().unequal("SHARE", Comparison.RATIO)).map(ComparedUnits::onlyLast)
			.contains(List.of("乙"));
	}

	@Test
	void movesNobodyBecauseOneLeftOrCame() {
		Analyst.Analysis august = totals(new ReferencePeriod(2009, 8), "30", "20", "10").analyse();
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, SEPTEMBER)
			.none("甲", "FDI", Measure.YTD, ObservationStatus.NOT_COLLECTED)
			.value("乙", "FDI", Measure.YTD, "22")
			.value("丙", "FDI", Measure.YTD, "11")
			.previous(august)
			.analyse();
		assertThat(ranking(analysis).entries())
			.extracting(Ranking.Entry::unit, Ranking.Entry::rank, Ranking.Entry::movement)
			.containsExactly(tuple("乙", 1, 0), tuple("丙", 2, 0), tuple("甲", null, null));
		assertThat(analysis.comparability().unequal("FDI", Comparison.MOVEMENT_BY_TOTAL)).map(ComparedUnits::onlyLast)
			.contains(List.of("甲"));
		Analyst.Analysis october = totals(new ReferencePeriod(2009, 10), "40", "33", "44").previous(analysis).analyse();
		assertThat(ranking(october).entries())
			.extracting(Ranking.Entry::unit, Ranking.Entry::rank, Ranking.Entry::movement)
			.containsExactly(tuple("丙", 1, 1), tuple("甲", 2, null), tuple("乙", 3, -1));
	}

	@Test
	void doesNotRankJanuaryAgainstAWholeYear() {
		ReferencePeriod january = new ReferencePeriod(2010, 1);
		Analyst.Analysis december = totals(new ReferencePeriod(2009, 12), "30", "20", "10").analyse();
		assertThat(ranking(totals(january, "1", "2", "3").previous(december).analyse()).entries())
			.extracting(Ranking.Entry::movement)
			.containsOnlyNulls();
		Analyst.Analysis state = stocks(new ReferencePeriod(2009, 12), "30", "20", "10").analyse();
		assertThat(ranking(stocks(january, "1", "2", "3").previous(state).analyse(), "STOCK").entries())
			.extracting(Ranking.Entry::movement)
			.containsExactly(2, 0, -2);
	}

	@Test
	void measuresGapsBetweenTheSameUnitsInEveryMonth() {
		AnalysedMonth month = new AnalysedMonth(PROGRAMME, SEPTEMBER)
			.none("丙", "FDI", Measure.YTD, ObservationStatus.NOT_COLLECTED)
			.value("甲", "FDI", Measure.YTD, "7")
			.value("乙", "FDI", Measure.YTD, "3");
		month.history(totals(new ReferencePeriod(2009, 3), "1", "1", "10").observations());
		month.history(totals(new ReferencePeriod(2009, 6), "3", "2", "20").observations());
		Analyst.Analysis analysis = month.analyse();
		assertThat(analysis.comparability().unequal("FDI", Comparison.DISPERSION)).map(ComparedUnits::out)
			.contains(List.of("丙"));
		assertThat(analysis.comparability().dispersion("FDI"))
			.extracting((one) -> one.period().month() + " " + one.units() + " "
					+ one.published(Dispersion.Statistic.VARIATION, PROGRAMME.indicator("FDI")))
			.containsExactly("3 2 0.0000", "6 2 0.2000", "9 2 0.4000");
	}

	@Test
	void countsMonthsOfGrowthOverTheSameUnits() {
		AnalysedMonth month = new AnalysedMonth(PROGRAMME, new ReferencePeriod(2009, 2))
			.none("丙", "FDI", Measure.YTD, ObservationStatus.NOT_COLLECTED)
			.none("丙", "FDI", Measure.YTD_YEAR_AGO, ObservationStatus.NOT_COLLECTED)
			.value("甲", "FDI", Measure.YTD, "110")
			.value("甲", "FDI", Measure.YTD_YEAR_AGO, "100")
			.value("乙", "FDI", Measure.YTD, "60")
			.value("乙", "FDI", Measure.YTD_YEAR_AGO, "50");
		Observations january = totals(new ReferencePeriod(2009, 1), "50", "20", "90")
			.value("甲", "FDI", Measure.YTD_YEAR_AGO, "60")
			.value("乙", "FDI", Measure.YTD_YEAR_AGO, "30")
			.value("丙", "FDI", Measure.YTD_YEAR_AGO, "10")
			.observations();
		Analyst.Analysis analysis = month.history(january).analyse();
		assertThat(analysis.comparability().growth("FDI")).extracting((one) -> one.sign(PROGRAMME.indicator("FDI")))
			.containsExactly(-1, 1);
		assertThat(analysis.comparability().unequal("FDI", Comparison.GROWTH_RUN)).isEmpty();
	}

	private static Indicator flow(String code) {
		return indicator(code, Indicator.Kind.FLOW);
	}

	private static Indicator indicator(String code, Indicator.Kind kind) {
		return new Indicator(code, Text.same(code), List.of(), "万元", 2, kind, new Derivation.Reported(),
				Direction.HIGHER_FIRST, List.of(RankingBasis.TOTAL), true);
	}

	private static AnalysedMonth targets() {
		return new AnalysedMonth(PROGRAMME, SEPTEMBER).value("甲", "FDI", Measure.YTD, "100")
			.value("乙", "FDI", Measure.YTD, "80")
			.none("丙", "FDI", Measure.YTD, ObservationStatus.MISSING)
			.value("甲", "FDI", Measure.TARGET, "200")
			.value("乙", "FDI", Measure.TARGET, "100")
			.value("丙", "FDI", Measure.TARGET, "150")
			.value(CITY, "FDI", Measure.YTD, "180");
	}

	private static AnalysedMonth totals(ReferencePeriod period, String... values) {
		return ytd(period, "FDI", values);
	}

	private static AnalysedMonth stocks(ReferencePeriod period, String... values) {
		return ytd(period, "STOCK", values);
	}

	private static AnalysedMonth ytd(ReferencePeriod period, String indicator, String... values) {
		AnalysedMonth month = new AnalysedMonth(PROGRAMME, period);
		for (int i = 0; i < values.length; i++) {
			month.value(List.of("甲", "乙", "丙").get(i), indicator, Measure.YTD, values[i]);
		}
		return month;
	}

	private static String city(Analyst.Analysis analysis, Measure measure) {
		return AnalysedMonth.text(analysis, CITY, "FDI", measure);
	}

	private static Ranking ranking(Analyst.Analysis analysis) {
		return ranking(analysis, "FDI");
	}

	private static Ranking ranking(Analyst.Analysis analysis, String indicator) {
		return analysis.rankings()
			.stream()
			.filter((one) -> one.indicator().equals(indicator))
			.findFirst()
			.orElseThrow();
	}

}
