package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.huizong.programme.SampleProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AnalystTests {

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	private static final List<String> UNITS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅",
			"卯");

	private static final BigDecimal NOTHING = new BigDecimal("1e-20");

	private static final StatisticalProgramme PROGRAMME = new SampleProgramme().units(UNITS.toArray(String[]::new))
		.targeted("FDI")
		.indicator("SHARE", Indicator.Kind.RATIO, new Derivation.Ratio("CASH", "FDI"))
		.indicator("PRICE", Indicator.Kind.FLOW, new Derivation.NotAdded())
		.indicator("PROJECTS", Indicator.Kind.STOCK, SampleProgramme.register("projects", null, null))
		.build();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void sharesAddToAHundredAndContributionsToTheCitysGrowth(long seed) {
		Analyst.Analysis analysis = random(seed).analyse();
		assertThat(sum(analysis, Measure.SHARE).subtract(Rounding.HUNDRED).abs()).as("seed %s", seed)
			.isLessThan(NOTHING);
		BigDecimal growth = new BigDecimal(AnalysedMonth.text(analysis, SampleProgramme.CITY, "FDI", Measure.GROWTH));
		assertThat(sum(analysis, Measure.CONTRIBUTION).subtract(growth).abs()).as("seed %s", seed).isLessThan(NOTHING);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void saysTheSameWhateverTheOrderOfItsInput(long seed) {
		assertThat(random(seed).shuffled(new Random(seed)).analyse()).as("seed %s", seed)
			.isEqualTo(random(seed).analyse());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void ranksOneBelowTheNumberOfBetterOnes(long seed) {
		for (Ranking ranking : random(seed).analyse().rankings()) {
			for (Ranking.Entry entry : ranking.entries()) {
				long better = ranking.entries()
					.stream()
					.filter((other) -> other.value().compareTo(entry.value()) > 0)
					.count();
				long equal = ranking.entries()
					.stream()
					.filter((other) -> other.value().compareTo(entry.value()) == 0)
					.count();
				assertThat(entry.rank()).as("seed %s, %s", seed, ranking.basis()).isEqualTo((int) better + 1);
				assertThat(entry.tied()).as("seed %s, %s", seed, ranking.basis()).isEqualTo(equal > 1);
			}
		}
	}

	@Test
	void comparesAShareInPercentagePointsOnly() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, PERIOD).value("甲", "SHARE", Measure.YTD, "41.5")
			.value("甲", "SHARE", Measure.YTD_YEAR_AGO, "40.2")
			.analyse();
		assertThat(analysis.observations()).extracting((one) -> one.measure() + " " + AnalysedMonth.text(one))
			.containsExactly("DIFFERENCE 1.3");
	}

	@Test
	void givesNoShareOfWhatIsNotAdded() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, PERIOD).value("甲", "PRICE", Measure.YTD, "11")
			.value("甲", "PRICE", Measure.YTD_YEAR_AGO, "10")
			.analyse();
		assertThat(analysis.observations()).extracting((one) -> one.measure() + " " + AnalysedMonth.text(one))
			.containsExactly("DIFFERENCE 1", "GROWTH 10");
	}

	@Test
	void sharesAStockWithoutComparingItWithAYearAgo() {
		Analyst.Analysis analysis = new AnalysedMonth(PROGRAMME, PERIOD).value("甲", "PROJECTS", Measure.YTD, "9")
			.value("乙", "PROJECTS", Measure.YTD, "27")
			.value("C", "PROJECTS", Measure.YTD, "36")
			.analyse();
		assertThat(analysis.observations())
			.extracting((one) -> one.unit() + " " + one.measure() + " " + AnalysedMonth.text(one))
			.containsExactly("甲 SHARE 25", "乙 SHARE 75", "C SHARE 100");
		assertThat(analysis.dispersion()).extracting(Dispersion::indicator, Dispersion::units)
			.containsExactly(tuple("FDI", 0), tuple("PROJECTS", 2));
	}

	/** Fourteen units with values in a narrow band, so that some of them tie. */
	private static AnalysedMonth random(long seed) {
		Random random = new Random(seed);
		AnalysedMonth month = new AnalysedMonth(PROGRAMME, PERIOD);
		for (Measure measure : List.of(Measure.YTD, Measure.YTD_YEAR_AGO, Measure.TARGET)) {
			BigDecimal total = BigDecimal.ZERO;
			for (String unit : UNITS) {
				BigDecimal value = BigDecimal.valueOf(1000 + random.nextInt(9000), 3);
				total = total.add(value);
				month.value(unit, "FDI", measure, value.toPlainString());
			}
			month.value(SampleProgramme.CITY, "FDI", measure, total.toPlainString());
		}
		return month;
	}

	private static BigDecimal sum(Analyst.Analysis analysis, Measure measure) {
		Observations observations = new Observations(PERIOD, analysis.observations());
		return UNITS.stream()
			.map((unit) -> observations.value(unit, "FDI", measure).orElseThrow())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
