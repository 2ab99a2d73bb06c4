package org.huizong.analyse;

import java.math.BigDecimal;

import org.huizong.programme.SampleProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTests {

	private static final StatisticalProgramme PROGRAMME = new SampleProgramme().units("甲").targeted("FDI").build();

	@ParameterizedTest
	@CsvSource({ "5, 41.69, 2, 0.02", "9, 77.69, 2, 2.69", "11, 94.1, 1, 2.4", "9, 66.75, 2, -8.25", "1, 8.33, 2, 0.00",
			"12, 100, 2, 0.00" })
	void givesThePublishedGaps(int month, String completion, int decimals, String gap) {
		assertThat(Rounding.round(gap(month, completion, "100"), decimals)).isEqualTo(gap);
	}

	@Test
	void startsFromTheCompletionAsPublished() {
		assertThat(gap(6, "50.005", "100")).isEqualByComparingTo("0.01");
		assertThat(gap(6, "50.004999", "100")).isEqualByComparingTo("0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			9  | 80            | 100           | 80                           | 6.666666666666666666666666666666667
			9  | 100           | 100           | 100                          | 0
			9  | 130           | 100           | 130                          | 0
			11 | -5            | 100           | -5                           | 105
			12 | 80            | 100           | 80                           | NOT_APPLICABLE YEAR_ENDED
			9  | 80            | 0             | NOT_APPLICABLE TARGET_NOT_POSITIVE | NOT_APPLICABLE TARGET_NOT_POSITIVE
			9  | -80           | -1            | NOT_APPLICABLE TARGET_NOT_POSITIVE | NOT_APPLICABLE TARGET_NOT_POSITIVE
			12 | 80            | 0             | NOT_APPLICABLE TARGET_NOT_POSITIVE | NOT_APPLICABLE TARGET_NOT_POSITIVE
			9  | MISSING       | 100           | MISSING                      | MISSING
			9  | NOT_COLLECTED | 0             | NOT_COLLECTED                | NOT_COLLECTED
			""")
	void measuresAgainstTheTarget(int month, String yearToDate, String target, String completion, String needed) {
		Analyst.Analysis analysis = month(month, yearToDate, target).analyse();
		assertThat(AnalysedMonth.text(analysis, "甲", "FDI", Measure.COMPLETION)).isEqualTo(completion);
		assertThat(AnalysedMonth.text(analysis, "甲", "FDI", Measure.NEEDED_PER_MONTH)).isEqualTo(needed);
	}

	@Test
	void hasNoGapWithoutACompletion() {
		Analyst.Analysis analysis = month(9, "80", "0").analyse();
		assertThat(AnalysedMonth.text(analysis, "甲", "FDI", Measure.SCHEDULE_GAP))
			.isEqualTo("NOT_APPLICABLE TARGET_NOT_POSITIVE");
		assertThat(AnalysedMonth.text(analysis, "甲", "FDI", Measure.FORECAST_COMPLETION))
			.isEqualTo("NOT_APPLICABLE TARGET_NOT_POSITIVE");
	}

	private static BigDecimal gap(int month, String yearToDate, String target) {
		return month(month, yearToDate, target).analyse()
			.observations()
			.stream()
			.filter((one) -> one.measure() == Measure.SCHEDULE_GAP)
			.findFirst()
			.map(Observation::value)
			.orElseThrow();
	}

	private static AnalysedMonth month(int month, String yearToDate, String target) {
		AnalysedMonth input = new AnalysedMonth(PROGRAMME, new ReferencePeriod(2009, month));
		if (yearToDate.matches("[A-Z_]+")) {
			input.none("甲", "FDI", Measure.YTD, ObservationStatus.valueOf(yearToDate));
		}
		else {
			input.value("甲", "FDI", Measure.YTD, yearToDate);
		}
		return input.value("甲", "FDI", Measure.TARGET, target);
	}

}
