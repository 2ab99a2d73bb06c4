package org.huizong.aggregate;

import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.ReturnForm.Holder;
import org.huizong.programme.ReturnForm.Kind;
import org.huizong.programme.ReturnForm.Periodicity;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Coverage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportedValuesTests {

	@Test
	void readsEachMeasureWithItsCell() throws SQLException {
		try (StagedMonth month = month("FDI")) {
			month.sheet("indicators", "甲", "FDI|40.5|2410|2000");
			assertThat(Lines.of(month.aggregate(StagedMonth.all("甲")).values())).containsExactly("甲 FDI MONTH 40.5 B5",
					"甲 FDI YTD 2410 C5", "甲 FDI YTD_YEAR_AGO 2000 D5", "C FDI MONTH 40.5", "C FDI YTD 2410",
					"C FDI YTD_YEAR_AGO 2000");
		}
	}

	@Test
	void tellsZeroBlankAbsentAndNotCollectedApart() throws SQLException {
		try (StagedMonth month = month("FDI", "EXPORT")) {
			month.sheet("indicators", "甲", "FDI|0||7");
			Coverage coverage = new Coverage(List.of("甲", "乙"), List.of("甲"), List.of("乙"), List.of());
			assertThat(Lines.of(month.aggregate(coverage).values())).containsExactly("甲 FDI MONTH 0 B5",
					"甲 FDI YTD MISSING C5", "甲 FDI YTD_YEAR_AGO 7 D5", "乙 FDI MONTH NOT_COLLECTED",
					"乙 FDI YTD NOT_COLLECTED", "乙 FDI YTD_YEAR_AGO NOT_COLLECTED", "C FDI MONTH 0", "C FDI YTD MISSING",
					"C FDI YTD_YEAR_AGO 7", "甲 EXPORT MONTH MISSING", "甲 EXPORT YTD MISSING",
					"甲 EXPORT YTD_YEAR_AGO MISSING", "乙 EXPORT MONTH NOT_COLLECTED", "乙 EXPORT YTD NOT_COLLECTED",
					"乙 EXPORT YTD_YEAR_AGO NOT_COLLECTED", "C EXPORT MONTH MISSING", "C EXPORT YTD MISSING",
					"C EXPORT YTD_YEAR_AGO MISSING");
		}
	}

	@Test
	void leavesOutAnExcludedUnitWhoseReturnIsIn() throws SQLException {
		try (StagedMonth month = month("FDI")) {
			month.sheet("indicators", "甲", "FDI|1|2|3").sheet("indicators", "乙", "FDI|10|20|30");
			Coverage coverage = new Coverage(List.of("甲", "乙"), List.of("甲", "乙"), List.of(), List.of("乙"));
			assertThat(Lines.of(month.aggregate(coverage).values())).contains("乙 FDI YTD NOT_COLLECTED", "C FDI YTD 2");
		}
	}

	@Test
	void ignoresTotalRowsAndOtherPeriods() throws SQLException {
		try (StagedMonth month = month("FDI")) {
			month.sheet("indicators", "甲", "=FDI|9|9|9\nFDI|1|2|3")
				.sheet("indicators", "甲", StagedMonth.PERIOD.previous(), "indicators", "FDI|7|7|7");
			assertThat(Lines.of(month.aggregate(StagedMonth.all("甲")).values())).contains("甲 FDI YTD 2 C6");
		}
	}

	@Test
	void takesTheFirstOfRowsThatRepeatAnIndicator() throws SQLException {
		try (StagedMonth month = month("FDI")) {
			month.sheet("indicators", "甲", "FDI|1|2|3\nFDI|4|5|6");
			assertThat(Lines.of(month.aggregate(StagedMonth.all("甲")).values())).contains("甲 FDI YTD 2 C5");
		}
	}

	@Test
	void readsColumnsThatNameTheirIndicator() throws SQLException {
		SampleProgramme programme = new SampleProgramme().units("甲")
			.indicator("LAND", Indicator.Kind.FLOW, new Derivation.Reported())
			.form(SampleProgramme.form("land", Kind.MATRIX, Holder.UNIT, Periodicity.MONTHLY,
					SampleProgramme.column("本月供地", ColumnType.DECIMAL, Measure.MONTH, "LAND"),
					SampleProgramme.column("累计供地", ColumnType.DECIMAL, Measure.YTD, "LAND")));
		try (StagedMonth month = new StagedMonth(programme.build())) {
			month.sheet("land", "甲", "3|20");
			assertThat(Lines.of(month.aggregate(StagedMonth.all("甲")).values())).containsExactly("甲 LAND MONTH 3 A5",
					"甲 LAND YTD 20 B5", "C LAND MONTH 3", "C LAND YTD 20");
		}
	}

	@Test
	void neverAddsUpWhatIsNotAddedAndObservesAStockAtPeriodEndOnly() throws SQLException {
		SampleProgramme programme = new SampleProgramme().units("甲")
			.indicator("PRICE", Indicator.Kind.FLOW, new Derivation.NotAdded())
			.indicator("HELD", Indicator.Kind.STOCK, new Derivation.Reported())
			.form(returns());
		try (StagedMonth month = new StagedMonth(programme.build())) {
			month.sheet("indicators", "甲", "PRICE|1|2|3\nHELD|4|5|6");
			assertThat(Lines.of(month.aggregate(StagedMonth.all("甲")).values())).containsExactly("甲 PRICE MONTH 1 B5",
					"甲 PRICE YTD 2 C5", "甲 PRICE YTD_YEAR_AGO 3 D5", "甲 HELD YTD 5 C6", "C HELD YTD 5");
		}
	}

	private static StagedMonth month(String... indicators) throws SQLException {
		SampleProgramme programme = new SampleProgramme().units("甲", "乙").form(returns());
		for (String indicator : indicators) {
			programme.indicator(indicator, Indicator.Kind.FLOW, new Derivation.Reported());
		}
		return new StagedMonth(programme.build());
	}

	private static ReturnForm returns() {
		return SampleProgramme.form("indicators", Kind.MATRIX, Holder.UNIT, Periodicity.MONTHLY,
				SampleProgramme.column("指标", ColumnType.INDICATOR),
				SampleProgramme.column("本月", ColumnType.DECIMAL, Measure.MONTH, null),
				SampleProgramme.column("本年累计", ColumnType.DECIMAL, Measure.YTD, null),
				SampleProgramme.column("上年同期累计", ColumnType.DECIMAL, Measure.YTD_YEAR_AGO, null));
	}

}
