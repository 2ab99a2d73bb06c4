package org.huizong.aggregate;

import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.ReturnForm.Holder;
import org.huizong.programme.ReturnForm.Kind;
import org.huizong.programme.ReturnForm.Periodicity;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Coverage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterValuesTests {

	private static final String REGISTER = """
			P1|8000|2009-02-01
			P2|5000|2008-02-01

			P3||2009-09-30
			P4|4000|2009-10-01
			P5|6000|
			=合计|23000|
			""";

	@Test
	void countsEveryDataRow() throws SQLException {
		try (StagedMonth month = month("N", null, null)) {
			assertThat(values(month)).containsExactly("甲 N YTD 5 A5:A6,A8:A10", "C N YTD 5");
		}
	}

	@Test
	void countsRowsOnlyWhereThePredicateIsTrue() throws SQLException {
		try (StagedMonth month = month("STARTED", null, "开工日期 ≥ 年初 且 开工日期 ≤ 期末")) {
			assertThat(values(month)).containsExactly("甲 STARTED YTD 2 A5,A8", "C STARTED YTD 2");
		}
	}

	@Test
	void addsUpWhatIsNotBlankAndPointsAtTheColumn() throws SQLException {
		try (StagedMonth month = month("SUM", "总投资", "开工日期 ≤ 期末")) {
			assertThat(values(month)).containsExactly("甲 SUM YTD 13000 B5:B6,B8", "C SUM YTD 13000");
		}
	}

	@Test
	void givesZeroWhereNoRowMatches() throws SQLException {
		try (StagedMonth month = month("NONE", "总投资", "总投资 > 10000")) {
			assertThat(values(month)).containsExactly("甲 NONE YTD 0 B5:B10（符合条件 0 行）", "C NONE YTD 0");
		}
	}

	@Test
	void pointsAtTheSheetsThatHoldMatchingRows() throws SQLException {
		try (StagedMonth month = month("BIG", null, "总投资 ≥ 8000")) {
			month.sheet("projects", "甲", StagedMonth.PERIOD, "续表", "P6|100|\nP7|200|");
			assertThat(values(month)).containsExactly("甲 BIG YTD 1 A5", "C BIG YTD 1");
		}
	}

	@Test
	void pointsAtEverySheetWhereNoRowMatches() throws SQLException {
		try (StagedMonth month = month("HUGE", null, "总投资 ≥ 80000")) {
			month.sheet("projects", "甲", StagedMonth.PERIOD, "续表", "P6|100|\nP7|200|");
			assertThat(values(month)).containsExactly("甲 HUGE YTD 0 A5:A10（符合条件 0 行）;A5:A6（符合条件 0 行）", "C HUGE YTD 0");
		}
	}

	@Test
	void isMissingWhereEveryAmountIsBlank() throws SQLException {
		try (StagedMonth month = month("BLANK", "总投资", "项目编号 = 'P3'")) {
			assertThat(values(month)).containsExactly("甲 BLANK YTD MISSING B8", "C BLANK YTD MISSING");
		}
	}

	@Test
	void tellsAnEmptyRegisterFromOneThatDidNotComeAndAUnitThatDidNotReport() throws SQLException {
		try (StagedMonth month = month("N", null, null)) {
			month.sheet("projects", "乙", "").sheet("projects", "丙", new ReferencePeriod(2009, 1), "projects", "P1|1|");
			Coverage coverage = new Coverage(List.of("甲", "乙", "丙", "丁"), List.of("甲", "乙", "丙"), List.of("丁"),
					List.of());
			assertThat(Lines.of(month.aggregate(coverage).values())).containsExactly("甲 N YTD 5 A5:A6,A8:A10",
					"乙 N YTD 0", "丙 N YTD MISSING", "丁 N YTD NOT_COLLECTED", "C N YTD 5");
		}
	}

	private static List<String> values(StagedMonth month) throws SQLException {
		return Lines.of(month.aggregate(StagedMonth.all("甲")).values());
	}

	private static StagedMonth month(String indicator, String column, String where) throws SQLException {
		SampleProgramme programme = new SampleProgramme().units("甲", "乙", "丙", "丁")
			.indicator(indicator, Indicator.Kind.STOCK, SampleProgramme.register("projects", column, where))
			.form(SampleProgramme.form("projects", Kind.REGISTER, Holder.UNIT, Periodicity.MONTHLY,
					SampleProgramme.column("项目编号", ColumnType.TEXT), SampleProgramme.column("总投资", ColumnType.DECIMAL),
					SampleProgramme.column("开工日期", ColumnType.DATE)));
		return new StagedMonth(programme.build()).sheet("projects", "甲", REGISTER);
	}

}
