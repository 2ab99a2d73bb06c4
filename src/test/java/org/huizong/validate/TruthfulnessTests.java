package org.huizong.validate;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules on truthfulness say, word for word, and where. */
class TruthfulnessTests {

	private final StatisticalProgramme programme = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private StagedMonths months;

	@BeforeEach
	void open() throws SQLException {
		this.months = new StagedMonths(this.programme);
	}

	@AfterEach
	void close() throws SQLException {
		this.months.close();
	}

	private void register(String... totals) throws SQLException {
		StringBuilder grid = new StringBuilder("项目编号 | 项目名称 | 投资方 | 总投资\n");
		for (int i = 0; i < totals.length; i++) {
			grid.append(String.format(Locale.ROOT, "P%d | 甲%d | 乙%d | %s%n", i, i, i, totals[i]));
		}
		this.months.with("2009-09", "上高县", "projects", grid.toString());
	}

	/**
	 * Exports of eight months, each a tenth above the 100 of a year ago, and September's.
	 */
	private void exports(String september) throws SQLException {
		for (int month = 1; month <= 9; month++) {
			String figure = (month < 9) ? String.valueOf(108 + month % 4) : september;
			this.months.with(String.format(Locale.ROOT, "2009-%02d", month), "上高县", "indicators",
					"指标 | 本月 | 上年同期累计\nEXPORT | " + figure + " | " + month * 100 + "\n");
		}
	}

	@Test
	void heapIsNamedWithItsCellsAndThePlacebos() throws SQLException {
		register("5010", "5020", "5030", "5040", "5100", "5200", "5300", "5400", "5500", "4800", "5000", "3100");
		assertThat(this.months.findings("2009-09", "F01"))
			.containsExactly("D5 上高县 2009-09/上高县.xlsx 项目台账!D5: 上高县总投资：刚过 5,000万元的 9 个（D5、D6、D7、D8、D9、D10、D11、D12、D13），"
					+ "略低于 5,000万元的 1 个，恰为 5,000万元的 1 个另计；p = 0.011；对照：3,000 上下 1/0（p = 0.5），4,000 上下 0/0（p = 1），"
					+ "6,000 上下 0/2（p = 1），8,000 上下 0/0（p = 1）。请市里抽查刚过5000万元的项目的合同、立项批文和进资凭证；不宜直接告知单位门槛和算法。");
	}

	@Test
	void slipStopsTheMonthWhereHistoryAndLastYearAgree() throws SQLException {
		exports("1120000");
		assertThat(this.months.validate("2009-09").findings()).filteredOn((finding) -> finding.rule().equals("F06"))
			.extracting(Finding::severity)
			.containsExactly(Severity.ERROR);
	}

	@Test
	void slipIsAQueryWhereOnlyLastYearSaysSo() throws SQLException {
		this.months.with("2009-01", "上高县", "indicators", "指标 | 本月 | 本年累计 | 上年同期累计\nEXPORT | 1120000 | 1120000 | 100\n");
		assertThat(this.months.validate("2009-01").findings()).filteredOn((finding) -> finding.rule().equals("F06"))
			.extracting(Finding::severity)
			.containsExactly(Severity.QUERY);
	}

	@Test
	void firstMonthSlipsAgainstLastYearAndTheTargetAtOnce() throws SQLException {
		this.months.with("2009-01", "上高县", "indicators", "指标 | 本月 | 本年累计 | 上年同期累计\nEXPORT | 1120000 | 1120000 | 100\n")
			.city("2009-01", "targets", "单位 | 外贸出口目标\n360923 | 1400\n");
		assertThat(this.months.validate("2009-01").findings()).filteredOn((finding) -> finding.rule().equals("F06"))
			.extracting(Finding::severity)
			.containsExactly(Severity.ERROR);
	}

	/**
	 * Month, year to date and the year before: only the target is not ten thousand times
	 * too great.
	 */
	@Test
	void slipStopsTheMonthWhereTheYearBeforeSlippedAlike() throws SQLException {
		this.months
			.with("2009-01", "上高县", "indicators", "指标 | 本月 | 本年累计 | 上年同期累计\nEXPORT | 1120000 | 1120000 | 1000000\n")
			.city("2009-01", "targets", "单位 | 外贸出口目标\n360923 | 1400\n");
		assertThat(this.months.validate("2009-01").findings()).filteredOn((finding) -> finding.rule().equals("F06"))
			.extracting(Finding::severity)
			.containsExactly(Severity.ERROR);
	}

	@Test
	void slipOfTheYearToDateAloneIsShownThere() throws SQLException {
		this.months.with("2009-01", "上高县", "indicators", "指标 | 本月 | 本年累计 | 上年同期累计\nEXPORT | 112 | 1120000 | 100\n")
			.city("2009-01", "targets", "单位 | 外贸出口目标\n360923 | 1400\n");
		assertThat(this.months.findings("2009-01", "F06")).singleElement()
			.asString()
			.startsWith("C5 ")
			.contains("本月数不像有误，累计换算后为 112。");
	}

	@Test
	void slipIsSuggestedAndNothingElseIsSaidOfTheRow() throws SQLException {
		exports("1120000");
		assertThat(this.months.findings("2009-09", "F06")).containsExactly(
				"B5 上高县 2009-09/上高县.xlsx 主要指标!B5: 外贸出口总额本月 1,120,000，约为参照值 109（9 个月的中位数）的 10,000 倍，换算后为 112。"
						+ "请核对计量单位；确为填错的更正本月和累计，属实的请说明。系统不会自动换算。");
		assertThat(this.months.findings("2009-09", "F05")).isEmpty();
		assertThat(this.months.outcome("2009-09", "F05")).isEqualTo("0 valid, 0 invalid, 1 undecided");
	}

	@Test
	void monthOutOfTheUnitsOwnHistoryIsAsked() throws SQLException {
		exports("200");
		assertThat(this.months.findings("2009-09", "F05")).containsExactly(
				"B5 上高县 2009-09/上高县.xlsx 主要指标!B5: 外贸出口总额本月 200，是上年同月 100 的 2 倍；本单位其余 8 个月的中位数为 1.09 倍，偏离 12.0 个稳健标准差。"
						+ "请核对本月数；属实的，请说明是哪些项目或企业带来的。");
		assertThat(this.months.findings("2009-09", "F06")).isEmpty();
	}

	@Test
	void likeProjectIsNamedWithTheOtherUnits() throws SQLException {
		this.months.with("2009-09", "上高县", "projects", "项目编号 | 项目名称 | 投资方\nSG001 | 天云竹地板生产线项目 | 浙江天云竹业（示例）有限公司\n")
			.with("2009-08", "上高县", "projects", "项目编号 | 项目名称 | 投资方\nSG001 | 天云竹地板生产线项目 | 浙江天云竹业（示例）有限公司\n")
			.with("2009-09", "丰城市", "projects", "项目编号 | 项目名称 | 投资方\nFC001 | 天云竹地板项目 | 浙江天云竹业(示例)公司\n");
		assertThat(this.months.findings("2009-09", "F07")).containsExactly(
				"B5 丰城市 2009-09/丰城市.xlsx 项目台账!B5: 项目名称（B5）天云竹地板项目，投资方（C5）浙江天云竹业(示例)公司，与 上高县 2009-09/上高县.xlsx 项目台账!B5 "
						+ "项目名称（B5）天云竹地板生产线项目，投资方（C5）浙江天云竹业（示例）有限公司，相似度 100%。"
						+ "请市里请两个单位带合同和土地手续核对，确定归属，重复的一方删除；确是两个项目的，由市里记录说明。");
	}

	@Test
	void projectsThatAreEqualAreLeftToTheCheckOnDuplicates() throws SQLException {
		String same = " | 天云竹地板项目 | 浙江天云竹业（示例）有限公司\n";
		this.months.with("2009-09", "上高县", "projects", "项目编号 | 项目名称 | 投资方\nSG001" + same)
			.with("2009-09", "丰城市", "projects", "项目编号 | 项目名称 | 投资方\nFC001" + same);
		assertThat(this.months.findings("2009-09", "F07")).isEmpty();
		assertThat(this.months.findings("2009-09", "C03")).hasSize(2);
	}

}
