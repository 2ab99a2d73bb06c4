package org.huizong.validate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.RuleOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped rules find what was planted, at its cell, and nothing in clean returns. */
class OpenEconomyRulesTests {

	private static final String AUGUST = """
			指标               | 计量单位 | 本月 | 本年累计 | 上年同期累计
			FDI                | 万美元   | 310  | 2380    | 2000
			FDI_CASH           | 万美元   | 100  | 1000    | 900
			FDI_PROJECTS       | 个       | 0    | 1       | 0
			OUT_CITY           | 万元     | 500  | 20000   | 18000
			OUT_PROV           | 万元     | 400  | 15000   | 12000
			OUT_CITY_CONTRACTS | 个       | 0    | 0       | 2
			OUT_PROV_5000      | 个       | 0    | 0       | 1
			EXPORT             | 万美元   | 70.5 | 600.25  | 700
			""";

	private static final String SEPTEMBER = """
			指标               | 计量单位 | 本月 | 本年累计 | 上年同期累计
			FDI                | 万美元   | 40   | 2420    | 2100
			FDI_CASH           | 万美元   | 20   | 1020    | 950
			FDI_CASH_SHARE     | %        | -    | 42.15   | -
			FDI_PROJECTS       | 个       | 1    | 2       | 1
			OUT_CITY           | 万元     | 600  | 20600   | 18500
			OUT_PROV           | 万元     | 400  | 15400   | 12500
			OUT_CITY_CONTRACTS | 个       | 1    | 1       | 2
			OUT_PROV_5000      | 个       | 1    | 1       | 1
			EXPORT             | 万美元   | 80   | 680.25  | 790
			""";

	private static final String PROJECTS = """
			项目编号 | 项目名称 | 投资方   | 资金来源 | 行业       | 总投资 | 合同外资 | 累计进资 | 现汇 | 签约日期   | 报批日期   | 首次进资日期 | 开工日期   | 投产日期 | 用地面积 | 资金缺口 | 工业
			SG001    | 陶瓷一厂 | 香港某某 | 外资     | 建筑陶瓷业 | 8000   | 1000     | 350      | 200  | 2009-01-10 | 2009-02-01 | 2009-03-01   | 2009-04-01 | -        | 100      | 0        | 是
			SG002    | 制鞋厂   | 台湾某某 | 外资     | 鞋革制品业 | 6000   | 800      | -        | -    | 2009-08-10 | 2009-09-05 | -            | -          | -        | 80       | 500      | 是
			SG003    | 机电厂   | 广东某某 | 省外     | 机电制造业 | 5000   | -        | 1200     | -    | 2009-09-02 | -          | 2009-09-20   | -          | -        | 60.5     | -        | 是
			合计     | -        | -        | -        | -          | 19000  | 1800     | -        | -    | -          | -          | -            | -          | -        | 240.5    | 500      | -
			""";

	private static final String PARKS_AUGUST = """
			园区   | 基础设施投入本月 | 基础设施投入累计 | 已供地 | 已开工用地 | 投产企业数 | 主营业务收入
			工业园 | 100              | 1000             | 500    | 320        | 12         | 98000
			""";

	private static final String PARKS = """
			园区   | 基础设施投入本月 | 基础设施投入累计 | 已供地 | 已开工用地 | 投产企业数 | 主营业务收入
			工业园 | 120              | 1120             | 500    | 320.5      | 12         | 98000
			科技园 | 30               | 30               | 50     | 0          | 0          | 0
			合计   | 150              | 1150             | 550    | 320.5      | 12         | 98000
			""";

	private static StatisticalProgramme programme;

	private StagedMonths months;

	@BeforeAll
	static void read() {
		programme = ProgrammeReader.read(Path.of("jobs/open-economy"));
	}

	@BeforeEach
	void open() throws SQLException {
		this.months = new StagedMonths(programme);
	}

	@AfterEach
	void close() throws SQLException {
		this.months.close();
	}

	/** Stages August and September of one county, with one text of September replaced. */
	private StagedMonths planted(String text, String by) throws SQLException {
		List<String> grids = List.of(SEPTEMBER, PROJECTS, PARKS);
		assertThat(grids.stream().filter((grid) -> grid.contains(text))).as(text).hasSize(1);
		return this.months.with("2009-08", "上高县", "indicators", AUGUST)
			.with("2009-08", "上高县", "parks", PARKS_AUGUST)
			.with("2009-09", "上高县", "indicators", SEPTEMBER.replace(text, by))
			.with("2009-09", "上高县", "projects", PROJECTS.replace(text, by))
			.with("2009-09", "上高县", "parks", PARKS.replace(text, by));
	}

	private List<Finding> suspected(String rule, String text, String by) throws SQLException {
		return planted(text, by).validate("2009-09")
			.findings()
			.stream()
			.filter((finding) -> finding.rule().equals(rule))
			.toList();
	}

	private List<String> found(String rule, String text, String by) throws SQLException {
		return planted(text, by).findings("2009-09", rule);
	}

	@Test
	void cleanReturnsGiveNoFinding() throws SQLException {
		Validator.Validated validated = planted("陶瓷一厂", "陶瓷一厂").validate("2009-09");
		assertThat(validated.findings()).isEmpty();
		assertThat(validated.outcomes()).extracting(RuleOutcome::rule)
			.containsExactlyElementsOf(programme.rules()
				.stream()
				.filter((rule) -> !(rule.check() instanceof Check.Received))
				.map(Rule::code)
				.sorted()
				.toList());
	}

	@Test
	void countsWhatItCouldNotCheck() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂");
		assertThat(this.months.outcome("2009-09", "C04")).isEqualTo("2 valid, 0 invalid, 1 undecided");
		assertThat(this.months.outcome("2009-09", "C09")).isEqualTo("2 valid, 0 invalid, 1 undecided");
		assertThat(this.months.outcome("2009-09", "B04")).isEqualTo("8 valid, 0 invalid, 0 undecided");
		assertThat(this.months.outcome("2009-09", "C11")).isEqualTo("4 valid, 0 invalid, 0 undecided");
		assertThat(this.months.outcome("2009-09", "E03")).isEqualTo("1 valid, 0 invalid, 0 undecided");
	}

	@Test
	void reportsBlankCell() throws SQLException {
		assertThat(found("B01", "| 80   | 680.25  | 790", "| 80   | 680.25  | -"))
			.containsExactly("E13 上高县 2009-09/上高县.xlsx 主要指标!E13: 缺少外贸出口总额的「上年同期累计」。请补填。");
	}

	@Test
	void reportsIndicatorWithoutARow() throws SQLException {
		assertThat(found("B01", "EXPORT             | 万美元   | 80   | 680.25  | 790", ""))
			.containsExactly("A5:A12 上高县 2009-09/上高县.xlsx 主要指标!A5:A12: 缺少「外贸出口总额」一行。请补填。");
	}

	@Test
	void reportsBlankCellOfTheRegister() throws SQLException {
		assertThat(found("C01", "| 广东某某 |", "| - |"))
			.containsExactly("C7 上高县 2009-09/上高县.xlsx 项目台账!C7: 缺少SG003的「投资方」。请补填。");
	}

	@Test
	void namesNoRowWhoseKeyIsBlank() throws SQLException {
		assertThat(found("C01", "SG003    | 机电厂   | 广东某某 |", "- | 机电厂   | - |"))
			.contains("C7 上高县 2009-09/上高县.xlsx 项目台账!C7: 缺少「投资方」。请补填。")
			.noneMatch((said) -> said.contains("（空）"));
	}

	@Test
	void saysWhatToFillInAndZeroOnlyOfFigures() throws SQLException {
		assertThat(suspected("C01", "| 广东某某 |", "| - |")).extracting(Finding::expected).containsExactly("应填内容");
		assertThat(suspected("B01", "| 80   | 680.25  | 790", "| 80   | 680.25  | -")).extracting(Finding::expected)
			.containsExactly("数字，确实为零的填 0");
	}

	@Test
	void leavesColumnsMissingFromTheHeaderToTheReader() throws SQLException {
		this.months.with("2009-09", "上高县", "parks", """
				园区   | 基础设施投入本月 | 基础设施投入累计 | 已供地 | 已开工用地 | 投产企业数
				工业园 | 120              | 1120             | 500    | 320.5      | 12
				""");
		assertThat(this.months.findings("2009-09", "D01")).isEmpty();
		assertThat(this.months.outcome("2009-09", "D01")).isEqualTo("6 valid, 0 invalid, 1 undecided");
	}

	@Test
	void reportsIndicatorReportedTwice() throws SQLException {
		assertThat(found("B02", "FDI_CASH           |", "FDI                |")).containsExactly(
				"A6 上高县 2009-09/上高县.xlsx 主要指标!A6: 实际利用外资已在上高县 2009-09/上高县.xlsx 主要指标!A5填报，不能重复。请保留正确的一行，删除其余。");
	}

	@Test
	void asksAboutNegativeAmounts() throws SQLException {
		planted("| 600  | 20600   |", "| 600  | -20600  |");
		assertThat(this.months.findings("2009-09", "B03"))
			.containsExactly("D9 上高县 2009-09/上高县.xlsx 主要指标!D9: 引进市外资金的本年累计（D9）-20,600，一般不应为负。请更正；确属核减的，请说明原因和依据。");
		assertThat(this.months.validate("2009-09").findings()).filteredOn((finding) -> finding.rule().equals("B03"))
			.extracting(Finding::severity)
			.containsExactly(Severity.QUERY);
	}

	@Test
	void reportsYearToDateThatDoesNotContinue() throws SQLException {
		assertThat(found("B04", "| 40   | 2420    |", "| 40   | 2410    |")).containsExactly(
				"D5 上高县 2009-09/上高县.xlsx 主要指标!D5: 实际利用外资本年累计 2,410，上月累计 2,380 + 本月 40 = 2,420。请更正本月或本年累计；确属核减或调整上月数的，请先更正上月报表。");
	}

	@Test
	void januaryStandsAlone() throws SQLException {
		this.months.with("2009-01", "上高县", "indicators", AUGUST);
		assertThat(this.months.findings("2009-01", "B04")).hasSize(6)
			.first()
			.isEqualTo(
					"D5 上高县 2009-01/上高县.xlsx 主要指标!D5: 实际利用外资本年累计 2,380，1 月的累计应等于本月 310。请更正本月或本年累计；确属核减或调整上月数的，请先更正上月报表。");
	}

	@Test
	void cannotContinueWithoutLastMonth() throws SQLException {
		this.months.with("2009-08", "上高县", "indicators", AUGUST).with("2009-08", "上高县", "parks", PARKS_AUGUST);
		assertThat(this.months.outcome("2009-08", "B04")).isEqualTo("0 valid, 0 invalid, 8 undecided");
		assertThat(this.months.outcome("2009-08", "D03")).isEqualTo("0 valid, 0 invalid, 1 undecided");
	}

	@Test
	void newParkStartsFromZero() throws SQLException {
		assertThat(found("D03", "科技园 | 30               | 30 ", "科技园 | 30               | 45 ")).containsExactly(
				"C6 上高县 2009-09/上高县.xlsx 园区月报!C6: 科技园基础设施投入累计 45，上月累计 0 + 本月 30 = 30。请更正本月或累计；确属调整上月数的，请先更正上月报表。");
	}

	@Test
	void reportsCashAboveInvestment() throws SQLException {
		assertThat(found("B05", "| 20   | 1020    |", "| 50   | 1020    |")).containsExactly(
				"C6 上高县 2009-09/上高县.xlsx 主要指标!C6: 境外现汇进资（C6）50，实际利用外资（C5）40，现汇进资不应大于利用外资。请核对两项指标，更正填错的一项。");
	}

	@Test
	void reportsShareThatDoesNotFollow() throws SQLException {
		assertThat(found("B06", "42.15", "47.15")).containsExactly(
				"D7 上高县 2009-09/上高县.xlsx 主要指标!D7: 现汇进资比重（D7）47.15，境外现汇进资（D6）1,020，实际利用外资（D5）2,420，比重与分子分母对不上。请更正比重，或更正分子、分母；不填比重也可以，由市里计算。");
	}

	@Test
	void shareMayBeLeftOut() throws SQLException {
		planted("FDI_CASH_SHARE     | %        | -    | 42.15   | -", "");
		assertThat(this.months.validate("2009-09").findings()).isEmpty();
	}

	@Test
	void reportsProjectNumberUsedTwice() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-09", "袁州区", "projects", """
				项目编号 | 项目名称 | 投资方   | 资金来源 | 行业       | 总投资 | 签约日期
				SG002    | 另一厂   | 上海某某 | 省外     | 医药制造业 | 3000   | 2009-01-10
				""");
		assertThat(this.months.findings("2009-09", "C02")).containsExactly(
				"A5 袁州区 2009-09/袁州区.xlsx 项目台账!A5: 项目编号 SG002（另一厂）已在上高县 2009-09/上高县.xlsx 项目台账!A6登记。请核对是否同一项目：是的删除重复登记，不是的重新编号。",
				"A6 上高县 2009-09/上高县.xlsx 项目台账!A6: 项目编号 SG002（制鞋厂）已在袁州区 2009-09/袁州区.xlsx 项目台账!A5登记。请核对是否同一项目：是的删除重复登记，不是的重新编号。");
		assertThat(this.months.outcome("2009-09", "C02")).isEqualTo("2 valid, 2 invalid, 0 undecided");
	}

	@Test
	void asksAboutProjectClaimedByTwoUnits() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-09", "丰城市", "projects", """
				项目编号 | 项目名称 | 投资方   | 资金来源 | 行业       | 总投资 | 签约日期
				FC001    | 陶瓷一厂 | 香港某某 | 市内     | 建筑陶瓷业 | 3000   | 2009-01-10
				""");
		assertThat(this.months.findings("2009-09", "C03")).containsExactly(
				"B5 上高县 2009-09/上高县.xlsx 项目台账!B5: 陶瓷一厂（投资方 香港某某）已在丰城市 2009-09/丰城市.xlsx 项目台账!B5登记。请核对是否同一项目：是的由一家登记，不是的说明区别（如一期、二期）。",
				"B5 丰城市 2009-09/丰城市.xlsx 项目台账!B5: 陶瓷一厂（投资方 香港某某）已在上高县 2009-09/上高县.xlsx 项目台账!B5登记。请核对是否同一项目：是的由一家登记，不是的说明区别（如一期、二期）。");
	}

	@Test
	void blamesTheUnitWhoseReturnCameLater() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-09", "袁州区", "projects", """
				项目编号 | 项目名称 | 投资方   | 资金来源 | 行业       | 总投资 | 签约日期
				SG001    | 陶瓷一厂 | 香港某某 | 市内     | 建筑陶瓷业 | 3000   | 2009-01-10
				""")
			.received("2009-09", "袁州区", "projects", "2009-10-07T09:00:00+08:00")
			.received("2009-09", "上高县", "projects", "2009-10-06T09:00:00+08:00");
		assertThat(this.months.findings("2009-09", "C02")).hasSize(1).allMatch((said) -> said.startsWith("A5 袁州区"));
		assertThat(this.months.findings("2009-09", "C03")).hasSize(1).allMatch((said) -> said.startsWith("B5 袁州区"));
	}

	@Test
	void blamesTheUnitWhoseOwnRegisterLackedTheProject() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-07", "上高县", "projects", PROJECTS)
			.with("2009-09", "袁州区", "projects", """
					项目编号 | 项目名称 | 投资方   | 资金来源 | 行业       | 总投资 | 签约日期
					SG001    | 陶瓷一厂 | 香港某某 | 市内     | 建筑陶瓷业 | 3000   | 2009-01-10
					""")
			.received("2009-09", "袁州区", "projects", "2009-10-05T09:00:00+08:00")
			.received("2009-09", "上高县", "projects", "2009-10-06T09:00:00+08:00");
		assertThat(this.months.findings("2009-09", "C02")).hasSize(1).allMatch((said) -> said.startsWith("A5 袁州区"));
	}

	@Test
	void showsWhatABlankWasAsWritten() throws SQLException {
		planted("| 80   | 680.25  | 790", "| 80   | 680.25  | -").written("2009-09", "上高县", "indicators", "E13", "无");
		assertThat(this.months.findings("2009-09", "B01"))
			.containsExactly("E13 上高县 2009-09/上高县.xlsx 主要指标!E13: 缺少外贸出口总额的「上年同期累计」（写的是“无”）。请补填。");
		assertThat(this.months.validate("2009-09").findings()).extracting(Finding::seen).containsExactly("无");
	}

	@Test
	void reportsApprovalBeforeContract() throws SQLException {
		assertThat(found("C04", "| 2009-01-10 | 2009-02-01 |", "| 2009-02-10 | 2009-02-01 |")).containsExactly(
				"K5 上高县 2009-09/上高县.xlsx 项目台账!K5: 项目 SG001（陶瓷一厂）报批日期（K5）2009-02-01，签约日期（J5）2009-02-10，应满足 报批日期 ≥ 签约日期。请对照合同、批文、进资凭证和开工手续，更正填错的日期。");
	}

	@Test
	void namesOnlyTheDatesThatAreReversed() throws SQLException {
		assertThat(found("C06", "| 2009-03-01   | 2009-04-01 |", "| 2009-03-01   | 2009-02-15 |")).containsExactly(
				"M5 上高县 2009-09/上高县.xlsx 项目台账!M5: 项目 SG001（陶瓷一厂）开工日期（M5）2009-02-15，首次进资日期（L5）2009-03-01，应满足 开工日期 ≥ 首次进资日期。请对照合同、批文、进资凭证和开工手续，更正填错的日期。");
	}

	@Test
	void findsReversedDatesThoughOthersAreBlank() throws SQLException {
		assertThat(found("C06", "| 2009-09-20   | -          |", "| -            | 2009-08-20 |")).containsExactly(
				"M7 上高县 2009-09/上高县.xlsx 项目台账!M7: 项目 SG003（机电厂）开工日期（M7）2009-08-20，签约日期（J7）2009-09-02，应满足 开工日期 ≥ 签约日期。请对照合同、批文、进资凭证和开工手续，更正填错的日期。");
	}

	@Test
	void reportsDateAfterThePeriod() throws SQLException {
		assertThat(found("C08", "2009-09-20", "2009-10-01")).containsExactly(
				"L7 上高县 2009-09/上高县.xlsx 项目台账!L7: 项目 SG003（机电厂）首次进资日期（L7）2009-10-01，晚于报告期末。请更正日期；尚未发生的留空。");
	}

	@Test
	void reportsCashAboveFunds() throws SQLException {
		assertThat(found("C09", "| 350      | 200  |", "| 150      | 200  |")).containsExactly(
				"I5 上高县 2009-09/上高县.xlsx 项目台账!I5: 项目 SG001（陶瓷一厂）现汇（I5）200，累计进资（H5）150，资金来源（D5）外资，现汇不应大于累计进资。请核对进资凭证，更正现汇或累计进资；注意外资项目两栏都填万美元。");
	}

	@Test
	void reportsTotalThatDiffersFromItsRows() throws SQLException {
		assertThat(found("C11", "| 19000  |", "| 19500  |"))
			.containsExactly("F8 上高县 2009-09/上高县.xlsx 项目台账!F8: 合计 19,500，各行之和 19,000。请核对合计公式的范围和各行数据，更正后重报。");
	}

	@Test
	void subtotalsAddUpTheRowsSinceTheLast() throws SQLException {
		this.months.with("2009-09", "上高县", "projects", """
				项目编号 | 项目名称 | 投资方 | 资金来源 | 行业 | 总投资 | 用地面积 | 签约日期
				1        | 甲       | 子     | 省外     | 业   | 100    | 10       | 2009-01-10
				2        | 乙       | 丑     | 省外     | 业   | 200    | -        | 2009-01-10
				小计     | -        | -      | -        | -    | 300    | 10       | -
				3        | 丙       | 寅     | 省外     | 业   | 50     | 5        | 2009-01-10
				小计     | -        | -      | -        | -    | 60     | 5        | -
				合计     | -        | -      | -        | -    | 350    | 15       | -
				""");
		assertThat(this.months.findings("2009-09", "C11"))
			.containsExactly("F9 上高县 2009-09/上高县.xlsx 项目台账!F9: 合计 60，各行之和 50。请核对合计公式的范围和各行数据，更正后重报。");
		assertThat(this.months.outcome("2009-09", "C11")).isEqualTo("5 valid, 1 invalid, 6 undecided");
	}

	@Test
	void oneTotalMayCloseTheRowsOfSeveralSheets() throws SQLException {
		String heading = "项目编号 | 项目名称 | 投资方 | 资金来源 | 行业 | 总投资 | 用地面积 | 签约日期\n";
		this.months.with("2009-09", "上高县", "projects", heading + "1 | 甲 | 子 | 省外 | 业 | 14730 | 10 | 2009-01-10\n")
			.further("2009-09", "上高县", "projects", "台账续表", heading + "2 | 乙 | 丑 | 省外 | 业 | 21800 | 5 | 2009-01-10\n"
					+ "合计 | - | - | - | - | 36530 | 16 | -\n");
		assertThat(this.months.findings("2009-09", "C11")).singleElement()
			.asString()
			.startsWith("G6 ")
			.contains("合计 16，各行之和 15。");
	}

	@Test
	void reportsLandBuiltOnBeyondSupply() throws SQLException {
		planted("| 500    | 320.5      | 12         | 98000\n科", "| 300    | 320.5      | 12         | 98000\n科");
		assertThat(this.months.findings("2009-09", "D05")).containsExactly(
				"E5 上高县 2009-09/上高县.xlsx 园区月报!E5: 工业园已开工用地（E5）320.5，已供地（D5）300，已开工用地不应大于已供地。请核对供地批文和开工面积，更正填错的一项。");
	}

	@Test
	void comparesCountsWithTheRegister() throws SQLException {
		planted("FDI_PROJECTS       | 个       | 1    | 2 ", "FDI_PROJECTS       | 个       | 2    | 3 ");
		assertThat(this.months.findings("2009-09", "E01")).containsExactly(
				"D8 上高县 2009-09/上高县.xlsx 主要指标!D8: 新批外资项目数本年累计 3，台账中符合条件的项目数为 2（项目台账 第 5、6 行）。请核对台账逐个项目，更正指标或补登台账。");
		assertThat(this.months.findings("2009-09", "E02")).containsExactly(
				"C8 上高县 2009-09/上高县.xlsx 主要指标!C8: 新批外资项目数本月 2，台账中符合条件的项目数为 1（项目台账 第 6 行）。请核对台账逐个项目，更正指标或补登台账。");
	}

	@Test
	void cannotCompareWithoutARegister() throws SQLException {
		this.months.with("2009-09", "上高县", "indicators", SEPTEMBER);
		assertThat(this.months.outcome("2009-09", "E01")).isEqualTo("0 valid, 0 invalid, 1 undecided");
	}

	@Test
	void listsTheGravestFirst() throws SQLException {
		planted("| 20   | 1020    | 950", "| 50   | 1050    | 850");
		assertThat(this.months.validate("2009-09").findings())
			.extracting((finding) -> finding.severity() + " " + finding.rule())
			.containsExactly("ERROR B05", "ERROR B06", "QUERY B08");
	}

	@Test
	void asksAboutProjectThatHasVanished() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-08", "上高县", "projects", PROJECTS.replace("SG003", "SG009"));
		assertThat(this.months.findings("2009-09", "C12")).containsExactly(
				"A5:A7 上高县 2009-09/上高县.xlsx 项目台账!A5:A7: 上月的项目 SG009（机电厂）本月台账里没有，应有「SG009」一行（上高县 2009-08/上高县.xlsx 项目台账!A7）。请补登；项目确已终止的，保留该行并在备注说明终止时间和原因。");
	}

	@Test
	void saysWhatARowHeldLastMonth() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-08", "上高县", "projects",
				PROJECTS.replace("| 2009-03-01   | 2009-04-01 |", "| 2009-03-01   | 2008-11-20 |"));
		assertThat(this.months.findings("2009-09", "C17")).containsExactly(
				"M5 上高县 2009-09/上高县.xlsx 项目台账!M5: 项目 SG001（陶瓷一厂）开工日期（M5）2009-04-01，上月开工日期（M5）2008-11-20。请附施工许可或开工照片说明实际开工日期；填错的请更正。");
	}

	@Test
	void doesNotGuessWhichRowAKeyUsedTwiceContinues() throws SQLException {
		planted("SG003    |", "SG002    |").with("2009-08", "上高县", "projects", PROJECTS.replace("制鞋厂", "鞋厂"));
		assertThat(this.months.findings("2009-09", "C13")).isEmpty();
		assertThat(this.months.outcome("2009-09", "C13")).isEqualTo("1 valid, 0 invalid, 2 undecided");
	}

	@Test
	void comparesGrowthOfTheRegisterWithTheMonth() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-08", "上高县", "projects", PROJECTS.replace("| 350      |", "| 300      |"));
		assertThat(this.months.findings("2009-09", "E07")).containsExactly(
				"C5 上高县 2009-09/上高县.xlsx 主要指标!C5: 实际利用外资本月 40，台账本月增加 50（项目台账 第 5、6 行）。请逐个核对本月累计进资有变动的项目，更正台账或指标。");
	}

	@Test
	void ordersQueriesByTheirImpactOnTheCity() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂").with("2009-08", "上高县", "projects",
				PROJECTS.replace("机电厂", "电机厂").replace("制鞋厂", "鞋厂").replace("陶瓷一厂", "陶瓷厂"));
		assertThat(this.months.validate("2009-09").findings())
			.extracting((finding) -> finding.rule() + " " + finding.seen() + " " + finding.impact())
			.containsExactly("C13 项目名称（B5）陶瓷一厂 42.11", "C13 项目名称（B6）制鞋厂 31.58", "C13 项目名称（B7）机电厂 26.32");
	}

	@Test
	void impactOfAnAmountIsTheDifference() throws SQLException {
		planted("| 40   | 2420    |", "| 40   | 2410    |").with("2009-09", "丰城市", "indicators", AUGUST);
		assertThat(this.months.validate("2009-09").findings()).filteredOn((finding) -> finding.rule().equals("B04"))
			.extracting(Finding::impact)
			.containsExactly(new BigDecimal("0.21"));
	}

	@Test
	void needsNoMoreThanToRead() throws SQLException {
		planted("陶瓷一厂", "陶瓷一厂");
		this.months.connection().setReadOnly(true);
		assertThat(this.months.validate("2009-09").findings()).isEmpty();
	}

}
