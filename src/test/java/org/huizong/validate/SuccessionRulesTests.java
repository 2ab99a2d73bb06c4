package org.huizong.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.story.OfficeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that look at earlier months where a unit goes on with another. */
class SuccessionRulesTests {

	private static final String UNITS = "jobs/open-economy/units.csv";

	@TempDir
	private Path home;

	private StagedMonths months;

	@BeforeEach
	void declare() throws IOException {
		OfficeFolder.empty(this.home);
		edit("valid_from,valid_to", "valid_from,valid_to,successors");
		Path units = this.home.resolve(UNITS);
		Files.writeString(units, Files.readString(units).replaceAll("(?m)(,360900,,)$", "$1,"));
	}

	@AfterEach
	void close() throws SQLException {
		this.months.close();
	}

	@Test
	void theYearToDateGoesOnWithTheMergedUnits() throws Exception {
		ends("360973,明月山", "2009-08", "360902");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-08", "明月山", "FDI | 30 | 250.5 | 200");
		indicators("2009-09", "袁州区", "FDI | 120 | 1370.5 | 1210");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("1 valid, 0 invalid, 0 undecided");
	}

	@Test
	void aYearToDateWithoutTheMergedUnitIsFound() throws Exception {
		ends("360973,明月山", "2009-08", "360902");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-08", "明月山", "FDI | 30 | 250.5 | 200");
		indicators("2009-09", "袁州区", "FDI | 120 | 1120 | 1210");
		assertThat(this.months.findings("2009-09", "B04")).singleElement()
			.asString()
			.contains("实际利用外资本年累计 1,120，上月累计 1,250.5（含承接的明月山） + 本月 120 = 1,370.5。");
	}

	@Test
	void aMergedUnitThatIsMissingLeavesItUndecided() throws Exception {
		ends("360973,明月山", "2009-08", "360902");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-09", "袁州区", "FDI | 120 | 1120 | 1210");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("0 valid, 0 invalid, 1 undecided");
	}

	@Test
	void aSplitUnitIsTakenOverByShares() throws Exception {
		ends("360973,明月山", "2009-08", "360902=0.6 360971=0.4");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-08", "市开发区", "FDI | 10 | 80 | 90");
		indicators("2009-08", "明月山", "FDI | 30 | 250.33 | 200");
		indicators("2009-09", "袁州区", "FDI | 120 | 1270.2 | 1210");
		indicators("2009-09", "市开发区", "FDI | 20 | 200.13 | 90");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("2 valid, 0 invalid, 0 undecided");
		assertThat(this.months.outcome("2009-08", "B04")).isEqualTo("0 valid, 0 invalid, 3 undecided");
		indicators("2009-09", "靖安县", "FDI | 20 | 20 | 9");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("2 valid, 0 invalid, 1 undecided");
	}

	@Test
	void aSplitUnitsPartIsNamedWithItsShare() throws Exception {
		ends("360973,明月山", "2009-08", "360902=0.6 360971=0.4");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-08", "明月山", "FDI | 30 | 250.33 | 200");
		indicators("2009-09", "袁州区", "FDI | 120 | 1370.33 | 1210");
		assertThat(this.months.findings("2009-09", "B04")).singleElement()
			.asString()
			.contains("上月累计 1,150.2（含承接的明月山60%） + 本月 120 = 1,270.2。");
	}

	@Test
	void whatEndedWithoutSuccessorIsNobodysBase() throws Exception {
		ends("360973,明月山", "2009-08", "");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-08", "明月山", "FDI | 30 | 250.5 | 200");
		indicators("2009-09", "袁州区", "FDI | 120 | 1120 | 1010");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("1 valid, 0 invalid, 0 undecided");
	}

	@Test
	void aUnitThatBeginsHasItsMonthAlone() throws Exception {
		edit("市直部门,direct,360900,,,", "市直部门,direct,360900,2009-09,,");
		open();
		indicators("2009-09", "市直", "FDI | 20 | 20 | 9");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("1 valid, 0 invalid, 0 undecided");
		assertThat(this.months.validate("2009-09").findings()).extracting((finding) -> finding.rule())
			.doesNotContain("B04", "B07", "B08", "B09", "F03", "F04", "F05", "F06");
	}

	@Test
	void aUnitThatBeginsWithMoreThanItsMonthIsFound() throws Exception {
		edit("市直部门,direct,360900,,,", "市直部门,direct,360900,2009-09,,");
		open();
		indicators("2009-09", "市直", "FDI | 20 | 170 | 9");
		assertThat(this.months.findings("2009-09", "B04")).singleElement()
			.asString()
			.contains("本年累计 170，本单位本月起报送，累计应等于本月 20。");
	}

	@Test
	void aRenamedUnitGoesOn() throws Exception {
		edit("360973,明月山,明月山,明月山温泉风景名胜区|明月山风景名胜区|明月山区,zone,360900,,,",
				"360973,明月山,明月山,,zone,360900,,2009-08,\n360973,明月新区,明月,,zone,360900,2009-09,,");
		open();
		indicators("2009-08", "明月山", "FDI | 30 | 250.5 | 200");
		indicators("2009-09", "明月山", "FDI | 20 | 270.4 | 210");
		assertThat(this.months.findings("2009-09", "B04")).singleElement().asString().startsWith("C5 明月新区 ");
	}

	/** B07 looks at last year's year to date, which must not fall from month to month. */
	@Test
	void everyOtherComparisonWithEarlierMonthsHoldsTheMergedUnit() throws Exception {
		ends("360973,明月山", "2009-08", "360902");
		indicators("2009-08", "袁州区", "FDI | 100 | 1000 | 900");
		indicators("2009-08", "明月山", "FDI | 30 | 250 | 200");
		indicators("2009-09", "袁州区", "FDI | 120 | 1370 | 1090");
		assertThat(this.months.findings("2009-09", "B07")).isEmpty();
		assertThat(this.months.findings("2009-09", "B08")).hasSize(1);
	}

	@Test
	void aYearLaterTheYearAgoIsThatOfBoth() throws Exception {
		ends("360973,明月山", "2009-08", "360902");
		indicators("2009-03", "袁州区", "FDI | 100 | 300 | 280");
		indicators("2009-03", "明月山", "FDI | 30 | 50 | 40");
		indicators("2010-03", "袁州区", "FDI | 120 | 370 | 350");
		assertThat(this.months.findings("2010-03", "B09")).isEmpty();
		assertThat(this.months.outcome("2010-03", "B09")).isEqualTo("1 valid, 0 invalid, 0 undecided");
	}

	@Test
	void aPartOfAYearAgoIsRoundedLikeTheFigure() throws Exception {
		ends("360973,明月山", "2009-08", "360902=0.3333 360971=0.6667");
		indicators("2009-03", "袁州区", "FDI | 100 | 300.01 | 280");
		indicators("2009-03", "明月山", "FDI | 30 | 50.55 | 40");
		indicators("2010-03", "袁州区", "FDI | 120 | 370 | 316.86");
		assertThat(this.months.outcome("2010-03", "B09")).isEqualTo("1 valid, 0 invalid, 0 undecided");
		indicators("2009-03", "市开发区", "FDI | 30 | 50 | 40");
		indicators("2010-03", "市开发区", "FDI | 30 | 90 | 83.75");
		assertThat(this.months.findings("2010-03", "B09")).singleElement().asString().contains("83.7");
	}

	@Test
	void projectsMoveToTheSuccessorsRegister() throws Exception {
		ends("360973,明月山", "2009-08", "360902=0.5 360971=0.5");
		projects("2009-08", "袁州区", "A1 | 甲 | 5000");
		projects("2009-08", "明月山", "M1 | 乙 | 6000", "M2 | 丙 | 7000");
		projects("2009-09", "袁州区", "A1 | 甲 | 5000", "M1 | 乙 | 6000");
		projects("2009-09", "市开发区", "M2 | 丙 | 9000");
		assertThat(this.months.outcome("2009-09", "C12")).isEqualTo("3 valid, 0 invalid, 0 undecided");
		assertThat(this.months.findings("2009-09", "C19")).singleElement().asString().contains("M2").contains("9,000");
	}

	@Test
	void aProjectThatNoSuccessorHasIsFoundOnce() throws Exception {
		ends("360973,明月山", "2009-08", "360902=0.5 360971=0.5");
		projects("2009-08", "明月山", "M1 | 乙 | 6000", "M2 | 丙 | 7000");
		projects("2009-09", "袁州区", "M1 | 乙 | 6000");
		assertThat(this.months.outcome("2009-09", "C12")).isEqualTo("1 valid, 0 invalid, 1 undecided");
		projects("2009-09", "市开发区", "D1 | 丁 | 700");
		assertThat(this.months.findings("2009-09", "C12")).singleElement().asString().contains("M2");
	}

	@Test
	void projectsOfAUnitThatEndedWithNobodyAreNotMissed() throws Exception {
		ends("360973,明月山", "2009-08", "");
		projects("2009-08", "明月山", "M1 | 乙 | 6000");
		projects("2009-09", "袁州区", "A1 | 甲 | 5000");
		assertThat(this.months.outcome("2009-09", "C12")).isEqualTo("0 valid, 0 invalid, 1 undecided");
	}

	private void indicators(String period, String unit, String line) throws SQLException {
		this.months.with(period, unit, "indicators", "指标 | 本月 | 本年累计 | 上年同期累计\n" + line + "\n");
	}

	private void projects(String period, String unit, String... lines) throws SQLException {
		this.months.with(period, unit, "projects", "项目编号 | 项目名称 | 总投资\n" + String.join("\n", lines) + "\n");
	}

	/** Ends the unit of the line that begins so. */
	private void ends(String unit, String last, String successors) throws Exception {
		Path file = this.home.resolve(UNITS);
		Files.writeString(file, Files.readString(file)
			.replaceAll("(?m)^(" + unit + ",.*,360900,),,$", "$1," + last + "," + successors));
		open();
	}

	private void edit(String text, String by) throws IOException {
		Path file = this.home.resolve(UNITS);
		Files.writeString(file, Files.readString(file).replace(text, by));
	}

	private void open() throws SQLException {
		this.months = new StagedMonths(ProgrammeReader.read(this.home.resolve("jobs/open-economy")));
	}

}
