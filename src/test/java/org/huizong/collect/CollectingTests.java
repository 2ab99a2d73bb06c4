package org.huizong.collect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.huizong.collect.table.Collected.Table;
import org.huizong.collect.table.Collected;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.Normalisation;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow.RowKind;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollectingTests {

	private static final String FILE = "2009-09/上高.xlsx";

	private static final String HEAD = """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：2009年9月

			""";

	@Test
	void cellsTellWhatTheyShowWhateverTheFileStores() {
		Table table = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|TRUE|@2009-01-15|2,050
				""").tables().get(0);
		assertThat(List.of(cell(table, 0, "本月").raw(), cell(table, 0, "本年累计").raw(), cell(table, 0, "上年同期累计").raw()))
			.containsExactly("TRUE", "2009-01-15", "2,050");
	}

	@Test
	void readsAnIndicatorReturn() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|310|2410.5|2050
				  其中：境外现汇进资|万美元|—|1200|=980
				现汇进资比重|%||49.79|47.8
				新批外资项目数|个|2|5|4
				注：外资数据为商务口径，其余为海关数
				单位负责人：张三||填表人：李四|报出日期：2009-10-08
				""");
		Table table = collected.tables().get(0);
		assertThat(collected.findings()).isEmpty();
		assertThat(table.form()).isEqualTo("indicators");
		assertThat(table.sheet()).isEqualTo("主要指标");
		assertThat(table.letters()).isEqualTo(Map.of("指标", "A", "计量单位", "B", "本月", "C", "本年累计", "D", "上年同期累计", "E"));
		assertThat(table.header()).isEqualTo(Map.of("填报单位", "上高县", "报告期", "2009年9月", "注", "外资数据为商务口径，其余为海关数", "单位负责人",
				"张三", "填表人", "李四", "报出日期", "2009-10-08"));
		assertThat(table.read()).isEqualTo(6);
		assertThat(table.ignored()).isEqualTo(2);
		assertThat(values(table, "指标")).containsExactly("FDI", "FDI_CASH", "FDI_CASH_SHARE", "FDI_PROJECTS");
		assertThat(values(table, "本月")).containsExactly(decimal("310"), null, null, decimal("2"));
		assertThat(values(table, "本年累计")).containsExactly(decimal("2410.5"), decimal("1200"), decimal("49.79"),
				decimal("5"));
		assertThat(table.rows().get(0)).isEqualTo(new ReturnRow("indicators", "360923", Samples.SEPTEMBER,
				"sha-of-" + FILE, FILE, "主要指标", 5, RowKind.DATA,
				Map.of("指标", new ReturnCell("FDI", "A5", "实际利用外资"), "计量单位", new ReturnCell("万美元", "B5", "万美元"), "本月",
						new ReturnCell(decimal("310"), "C5", "310"), "本年累计",
						new ReturnCell(decimal("2410.5"), "D5", "2410.5"), "上年同期累计",
						new ReturnCell(decimal("2050"), "E5", "2050"), "备注", new ReturnCell(null, "", ""))));
		assertThat(table.rows().get(1).cells().get("本月")).isEqualTo(new ReturnCell(null, "C6", "—"));
		assertThat(table.rows().get(2).cells().get("本月")).isEqualTo(new ReturnCell(null, "C7", ""));
		assertThat(table.normalisations()).containsExactly(
				new Normalisation(new Source(FILE, "主要指标", "A6", "其中：境外现汇进资"), "指标", "alias", "FDI_CASH"),
				new Normalisation(new Source(FILE, "主要指标", "C6", "—"), "本月", "blank-token", ""));
	}

	@Test
	void readsColumnsInAnotherOrder() {
		Collected collected = indicators("""
				序号|上年同期|本年累计（万美元）|核对|项目|本月数
				1|2050|2410|#REF!|实际利用外资|310
				""");
		assertThat(messages(collected))
			.containsExactly("上高县 2009-09/上高.xlsx 主要指标!D4: 另有“核对”1列，共1格数据，没有读取。请核对是否改动了模板；要上报的数据填入规定的栏目。");
		assertThat(collected.findings().get(0).severity()).isEqualTo(org.huizong.statistics.Severity.INFO);
		Table table = collected.tables().get(0);
		assertThat(table.letters()).isEqualTo(Map.of("指标", "E", "本月", "F", "本年累计", "C", "上年同期累计", "B"));
		assertThat(values(table, "上年同期累计")).containsExactly(decimal("2050"));
		assertThat(table.rows().get(0).cells().get("计量单位")).isEqualTo(new ReturnCell(null, "", ""));
	}

	@Test
	void readsATwoRowHeader() {
		Collected collected = indicators("""
				指标名称|计量单位|上年同期|本年|
				||累计|累计|本月
				甲|乙|1|2|3
				实际利用外资|万美元|2050|2410|310
				""", "A4:A5", "B4:B5", "D4:E4");
		Table table = collected.tables().get(0);
		assertThat(collected.findings()).isEmpty();
		assertThat(table.letters()).isEqualTo(Map.of("指标", "A", "计量单位", "B", "上年同期累计", "C", "本年累计", "D", "本月", "E"));
		assertThat(table.read()).isEqualTo(2);
		assertThat(table.ignored()).isEqualTo(1);
		assertThat(values(table, "本月")).containsExactly(decimal("310"));
	}

	@Test
	void readsAThreeRowHeader() {
		Collected collected = indicators("""
				指标名称|计量单位|主要指标完成情况||
				||2009年||2008年
				||本月|本年累计|上年同期累计
				甲|乙|1|2|3
				实际利用外资|万美元|310|2410|2050
				""", "A4:A6", "B4:B6", "C4:E4", "C5:D5");
		assertThat(collected.findings()).isEmpty();
		Table table = collected.tables().get(0);
		assertThat(table.letters()).isEqualTo(Map.of("指标", "A", "计量单位", "B", "本月", "C", "本年累计", "D", "上年同期累计", "E"));
		assertThat(table.read()).isEqualTo(2);
		assertThat(table.ignored()).isEqualTo(1);
		assertThat(values(table, "上年同期累计")).containsExactly(decimal("2050"));
	}

	@Test
	void joinsTheLowerTwoOfThreeHeadings() {
		String grid = """
				2009年1-9月全省设区市开放型经济主要指标
				设区市|利用外资与内资||||外贸|
				|实际利用外资（万美元）||引进省外资金（亿元）||外贸出口总额（万美元）|
				|本年累计|上年同期|本年累计|上年同期|本年累计|上年同期
				宜春市|21600|20000|8|7|20600|22000
				""";
		Table table = Samples.collect(GridWorkbook.of("全省", grid, "A2:A4", "B2:E2", "F2:G2"), "2009-09/全省.xlsx")
			.tables()
			.get(0);
		assertThat(values(table, "省外资金上年同期")).containsExactly(decimal("70000"));
		assertThat(values(table, "外贸出口累计")).containsExactly(decimal("20600"));
	}

	@Test
	void takesNoColumnWhereALowerHeadingStandsTwice() {
		Collected collected = indicators("""
				指标名称|计量单位|外资||内资||上年同期
				||本月|本年累计|本月|本年累计|累计
				实际利用外资|万美元|310|2410|11|12|2050
				""");
		assertThat(collected.findings()).filteredOn((finding) -> finding.rule().equals("MISSING_COLUMN"))
			.extracting(Finding::field)
			.containsExactly("本月", "本年累计");
		assertThat(collected.tables().get(0).letters()).containsOnlyKeys("指标", "计量单位", "上年同期累计");
	}

	@Test
	void leavesAnotherTableBelowAloneAndTellsOfIt() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|310|2410|2050
				外贸出口总额|万美元|31|241|205

				附：重点出口企业
				企业名称|所在地|当月出口额|全年出口额|同比
				示例甲公司|上高工业园|12|120|3.5
				实际利用外资|万美元|9|9|9

				单位负责人：张三
				""");
		Table table = collected.tables().get(0);
		assertThat(values(table, "本年累计")).containsExactly(decimal("2410"), decimal("241"));
		assertThat(messages(collected)).containsExactly("上高县 2009-09/上高.xlsx 主要指标!A8:E11: 本表之外另有一张表“附：重点出口企业”"
				+ "（第8至11行，4行），没有读取。请核对其中有无应填入本表的数据；不属于本表的，另建工作表填写。");
		assertThat(table.header()).containsEntry("单位负责人", "张三");
		assertThat(table.read()).isEqualTo(7);
		assertThat(table.ignored()).isEqualTo(5);
	}

	@Test
	void takesTextsInFigureColumnsBelowAGapForAnotherHeaderOnlyWhereTheyAreMost() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|310|2410|2050

				外贸出口总额|万美元|待定|241|205
				""");
		assertThat(collected.findings()).extracting(Finding::rule).containsExactly("BAD_TYPE");
		assertThat(values(collected.tables().get(0), "本年累计")).containsExactly(decimal("2410"), decimal("241"));
	}

	@Test
	void tellsOfFiguresBesideTheTableInRowsThatItLeavesEmpty() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|310|2410|2050
				||||||备忘|12
				||||||上月|31
				""");
		assertThat(messages(collected))
			.containsExactly("上高县 2009-09/上高.xlsx 主要指标!G6:H7: 另有表旁的内容4格，没有读取。" + "请核对是否改动了模板；要上报的数据填入规定的栏目。");
	}

	@Test
	void takesNoColumnByAHintThatMakesItAnother() {
		Collected collected = indicators("""
				指标名称|计量单位|本月（计划）|本月（实际）|本年累计（含上年结转）|本年累计（当年）|上年同期累计
				实际利用外资|万美元|300|310|2500|2410|2050
				""");
		assertThat(collected.findings()).filteredOn((finding) -> finding.rule().equals("MISSING_COLUMN"))
			.extracting(Finding::field)
			.containsExactly("本月", "本年累计");
	}

	@Test
	void takesTotalsByTheEndOfTheirLabels() {
		Collected collected = Samples.collect(GridWorkbook.of("园区月报", """
				园区月报
				填报单位：上高县|||2009年9月
				园区|基础设施投入本月|基础设施投入累计|已供地|已开工用地|投产企业数|主营业务收入
				上高工业园|120|980|3200|2900|85|412000
				其中：一期|20|80|200|900|5|12000
				黄金堆园区|10|20|30|20|5|4000
				县级小计|130|1000|3230|2920|90|416000
				园区合计|130|1000|3230|2920|90|416000
				"""), FILE);
		assertThat(collected.findings()).isEmpty();
		assertThat(collected.tables().get(0).rows()).extracting(ReturnRow::kind)
			.containsExactly(RowKind.DATA, RowKind.TOTAL, RowKind.DATA, RowKind.TOTAL, RowKind.TOTAL);
	}

	@Test
	void takesALabelFurtherRightForATotalWhereNothingNamesTheRow() {
		Collected collected = Samples.collect(GridWorkbook.of("台账", """
				产业项目台账
				填报单位：上高县|||报告期：2009年9月
				项目编号|项目名称|投资方|资金来源|行业|总投资(万元)|签约日期
				SG-1|建陶项目|广东甲|省外|建陶|12000|2009-03-05
				||外资小计|||12000|
				SG-2|大数据合计|浙江乙|市内|服装|8000|2009-03-05
				"""), FILE);
		assertThat(collected.tables().get(0).rows()).extracting(ReturnRow::kind)
			.containsExactly(RowKind.DATA, RowKind.TOTAL, RowKind.DATA);
	}

	@Test
	void readsMoneyInTheUnitThatTheRowDecides() {
		String grid = """
				产业项目台账
				填报单位：上高县|计量单位：万元||报告期：2009年9月
				项目编号|项目名称|投资方|资金来源|行业|总投资(万元)|累计进资%s|签约日期
				SG-1|建陶项目|广东甲|省外|建陶|12000|0.4947|2009-03-05
				SG-2|服装项目|香港乙|外资|服装|8000|0.0300|2009-03-05
				""";
		Collected hundredMillions = Samples.collect(GridWorkbook.of("台账", grid.formatted("(亿元)")), FILE);
		assertThat(values(hundredMillions.tables().get(0), "累计进资")).containsExactly(decimal("4947"), null);
		assertThat(messages(hundredMillions))
			.containsExactly("上高县 2009-09/上高.xlsx 台账!G5: “累计进资”为“0.03（计量单位：亿元）”，应为以万美元计的数值。请更正该单元格，没有数据的留空。");
		Collected asDeclared = Samples.collect(GridWorkbook.of("台账", grid.formatted("")), FILE);
		assertThat(values(asDeclared.tables().get(0), "累计进资")).containsExactly(decimal("0.4947"), decimal("0.03"));
		assertThat(asDeclared.findings()).isEmpty();
	}

	@Test
	void readsTheProvincialTable() {
		String grid = """
				2009年1-9月全省设区市开放型经济主要指标
				设区市|实际利用外资（万美元）||引进省外资金（亿元）||外贸出口总额（万美元）|
				|本年累计|上年同期|本年累计|上年同期|本年累计|上年同期
				全省合计|250000|230000|100|90|500000|520000
				南昌|60000|55000|30|28.5|200000|210000
				宜春市|21600|20000|8|7|20600|22000
				""";
		Collected collected = Samples.collect(GridWorkbook.of("全省", grid, "A2:A3", "B2:C2", "D2:E2", "F2:G2"),
				"2009-09/全省.xlsx");
		Table table = collected.tables().get(0);
		assertThat(table.rows()).extracting(ReturnRow::kind).containsExactly(RowKind.TOTAL, RowKind.DATA, RowKind.DATA);
		assertThat(values(table, "设区市")).containsExactly(null, "南昌市", "宜春市");
		assertThat(values(table, "省外资金上年同期")).containsExactly(decimal("900000"), decimal("285000"), decimal("70000"));
		assertThat(table.rows()).extracting(ReturnRow::unit).containsOnly("360900");
		assertThat(messages(collected)).containsExactly(
				"宜春市 2009-09/全省.xlsx 全省!A2:G3: 表头缺少“现汇进资累计”一列，应有境外现汇进资(万美元)/本年累计。请按模板补上该列及数据。",
				"宜春市 2009-09/全省.xlsx 全省!A2:G3: 表头缺少“省外工业项目累计”一列，应有省外资金5000万元以上工业项目(个)/本年累计。请按模板补上该列及数据。");
	}

	@Test
	void keepsAnUpperHeadingToWhatItIsMergedOver() {
		String grid = """
				园区月报
				填报单位：上高县|||2009年9月
				园区|基础设施投入（万元）|||已供地|已开工用地|投产企业数|主营业务收入
				|本月|计划|本年累计||||
				上高工业园|120|980|7|3200|2900|85|412000
				""";
		Collected merged = Samples.collect(GridWorkbook.of("园区月报", grid, "B3:C3"), FILE);
		assertThat(merged.tables().get(0).letters()).doesNotContainKey("基础设施投入累计").containsEntry("已供地", "E");
		assertThat(merged.findings()).extracting(Finding::rule).containsExactly("MISSING_COLUMN");
		assertThat(merged.findings()).extracting(Finding::field).containsExactly("基础设施投入累计");
		Collected unmerged = Samples.collect(GridWorkbook.of("园区月报", grid), FILE);
		assertThat(unmerged.tables().get(0).letters()).containsEntry("基础设施投入累计", "D");
	}

	@Test
	void convertsTheUnitOfMeasureStatedAboveTheTable() {
		Collected collected = Samples.collect(GridWorkbook.of("主要指标", """
				开放型经济主要指标月报表
				填报单位：上高县|||2009年9月|计量单位：亿元
				指标名称|本月|本年累计|上年同期累计
				引进市外资金|1.25|12.5|10
				新批外资项目数|2|5|4
				外贸出口总额|310|2410|2050
				"""), FILE);
		Table table = collected.tables().get(0);
		assertThat(values(table, "本年累计")).containsExactly(decimal("125000"), decimal("5"), null);
		assertThat(table.normalisations()).first()
			.isEqualTo(new Normalisation(new Source(FILE, "主要指标", "B4", "1.25"), "本月", "unit-of-measure", "12500"));
		assertThat(messages(collected)).hasSize(3)
			.contains("上高县 2009-09/上高.xlsx 主要指标!C6: “本年累计”为“2410（计量单位：亿元）”，应为以万美元计的数值。请更正该单元格，没有数据的留空。");
	}

	@Test
	void takesFiguresAsTheyStandUnderSeveralUnitsOfMeasure() {
		Collected collected = Samples.collect(GridWorkbook.of("主要指标", """
				开放型经济主要指标月报表
				填报单位：上高县|||2009年9月|计量单位：万元、万美元
				指标名称|本月|本年累计|上年同期累计
				引进市外资金|1250|12500|10000
				外贸出口总额|310|2410|2050
				"""), FILE);
		assertThat(collected.findings()).isEmpty();
		assertThat(values(collected.tables().get(0), "本年累计")).containsExactly(decimal("12500"), decimal("2410"));
	}

	@Test
	void prefersTheUnitOfMeasureOfTheHeadingThenThatOfTheRow() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计（万元）|上年同期累计
				实际利用外资|亿美元|0.031|0.241|0.205
				引进市外资金|万美元|1|2|3
				外贸出口总额（亿美元）||0.1|0.2|0.3
				省外资金5000万元以上工业项目|家|1|2|3
				""");
		Table table = collected.tables().get(0);
		assertThat(values(table, "本年累计")).containsExactly(decimal("2410"), decimal("2"), decimal("2000"), decimal("2"));
		assertThat(collected.findings()).extracting((finding) -> finding.seen() + "/" + finding.expected())
			.containsExactly("亿美元，已按本行读取/万元", "1（计量单位：万美元）/以万元计的数值", "万美元，已按表头读取/万元", "3（计量单位：万美元）/以万元计的数值");
	}

	@Test
	void ignoresMemoRowsAndReportsFiguresThatNothingNames() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				一、利用外资|||—|
				1、实际利用外资|万美元|310|2410|2050
				旅游收入|万元|1|2|3
				||8|9|10
				""");
		Table table = collected.tables().get(0);
		assertThat(table.read()).isEqualTo(4);
		assertThat(table.ignored()).isEqualTo(1);
		assertThat(values(table, "指标")).containsExactly("FDI", null, null);
		assertThat(messages(collected)).containsExactly("上高县 2009-09/上高.xlsx 主要指标!A7: “指标”为“旅游收入”，应为规定的指标名称。请按规定的名称填写。",
				"上高县 2009-09/上高.xlsx 主要指标!A8: “指标”为“空”，应为规定的指标名称。请按规定的名称填写。");
		assertThat(collected.findings().get(0).place()).isEqualTo(new Source(FILE, "主要指标", "A7", "旅游收入"));
	}

	@Test
	void reportsEveryCellThatDoesNotConvert() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|约310|#DIV/0!|=?
				""");
		assertThat(values(collected.tables().get(0), "本月")).containsExactly((Object) null);
		assertThat(messages(collected)).containsExactly(
				"上高县 2009-09/上高.xlsx 主要指标!C5: “本月”为“约310”，应为以万美元计的数值。请更正该单元格，没有数据的留空。",
				"上高县 2009-09/上高.xlsx 主要指标!D5: “本年累计”的公式结果为“#DIV/0!”，应为算得出的结果。请更正公式或直接填写结果后保存重报。",
				"上高县 2009-09/上高.xlsx 主要指标!E5: “上年同期累计”的公式结果为“空”，应为算得出的结果。请更正公式或直接填写结果后保存重报。");
		assertThat(collected.findings()).extracting(Finding::rule)
			.containsExactly("BAD_TYPE", "BAD_FORMULA", "BAD_FORMULA");
	}

	@Test
	void readsARegister() {
		Collected collected = Samples.collect(GridWorkbook.of("台账", """
				产业项目台账
				填报单位：上高县|||报告期：2009年9月
				序号|项目编号|项目名称|投资方|资金来源|行业|总投资(亿元)|签约日期|开工日期|用地面积(亩)|责任领导/跟踪人|备注
				一、省外项目
				1|SG-001|建陶 项目|广东 某公司|省外资金|建陶|1.2|2009.3.5|40071|150|张三|无
				2|20090002|服装厂|浙江甲|2|服装|'0.5|@2009-04-01|—|0||第一行\\n第二行
				序号|项目编号|项目名称|投资方|资金来源|行业|总投资(亿元)|签约日期|开工日期|用地面积(亩)|责任领导/跟踪人|备注
				3|SG-003|物流园|福建乙|国外|物流|3000万|2009年5月|2009-06-31|十亩||
				|合 计||||||||||
				合计|||||| 2|||150
				说明：总投资按合同数
				其余按实际
				"""), FILE);
		Table table = collected.tables().get(0);
		assertThat(table.read()).isEqualTo(9);
		assertThat(table.ignored()).isEqualTo(4);
		assertThat(table.rows()).extracting(ReturnRow::row).containsExactly(5, 6, 8, 9, 10);
		assertThat(table.rows()).extracting(ReturnRow::kind)
			.containsExactly(RowKind.DATA, RowKind.DATA, RowKind.DATA, RowKind.TOTAL, RowKind.TOTAL);
		assertThat(values(table, "项目编号")).containsExactly("SG-001", "20090002", "SG-003", "合 计", null);
		assertThat(values(table, "资金来源")).containsExactly("省外", "省外", null, null, null);
		assertThat(values(table, "行业")).containsExactly("建筑陶瓷业", "纺织服装业", "商贸物流业", null, null);
		assertThat(values(table, "总投资")).containsExactly(decimal("12000"), decimal("5000"), decimal("3000"), null,
				decimal("20000"));
		assertThat(values(table, "签约日期")).containsExactly(LocalDate.of(2009, 3, 5), LocalDate.of(2009, 4, 1), null,
				null, null);
		assertThat(values(table, "开工日期")).containsExactly(LocalDate.of(2009, 9, 15), null, null, null, null);
		assertThat(values(table, "责任领导")).containsExactly("张三", null, null, null, null);
		assertThat(values(table, "备注")).containsExactly(null, "第一行 第二行", null, null, null);
		assertThat(values(table, "投资强度")).containsExactly(decimal("80.0000"), null, null, null, decimal("133.3333"));
		assertThat(values(table, "强度标准")).containsExactly(decimal("90"), decimal("70"), null, null, null);
		assertThat(values(table, "工业")).containsExactly("是", "是", "否", null, null);
		assertThat(cell(table, 0, "强度标准")).isEqualTo(new ReturnCell(decimal("90"), "", ""));
		assertThat(messages(collected)).containsExactly(
				"上高县 2009-09/上高.xlsx 台账!E8: “资金来源”为“国外”，应为外资、省外、市外省内、市内之一。请按规定的名称填写。",
				"上高县 2009-09/上高.xlsx 台账!H8: “签约日期”为“2009年5月”，应为年月日齐全的日期（如2009-09-15）。请更正该单元格，没有数据的留空。",
				"上高县 2009-09/上高.xlsx 台账!I8: “开工日期”为“2009-06-31”，应为年月日齐全的日期（如2009-09-15）。请更正该单元格，没有数据的留空。",
				"上高县 2009-09/上高.xlsx 台账!J8: “用地面积”为“十亩”，应为以亩计的数值。请更正该单元格，没有数据的留空。");
		assertThat(table.header()).containsEntry("说明", "总投资按合同数");
	}

	@Test
	void goesOnReadingBelowANote() {
		Collected collected = Samples.collect(GridWorkbook.of("园区月报", """
				园区月报
				填报单位：上高县|||2009年9月
				园区|基础设施投入本月|基础设施投入累计|已供地|已开工用地|投产企业数|主营业务收入
				注溪工业园|120|980|3200|2900|85|412000
				注：以上为一期
				续注
				锦江工业园|20|80|200|290|5|12000
				"""), FILE);
		Table table = collected.tables().get(0);
		assertThat(values(table, "园区")).containsExactly("注溪工业园", "锦江工业园");
		assertThat(table.read()).isEqualTo(4);
		assertThat(table.ignored()).isEqualTo(2);
	}

	@Test
	void givesAnnualRowsTheYearsJanuary() {
		Collected collected = Samples.collect(GridWorkbook.of("年度目标", """
				开放型经济年度目标
				单位名称|实际利用外资|引进市外资金|外贸出口
				上高|3800|120000|15000
				全市|32360|2000000|33966
				分项合计|3800|120000|15000
				蓝山县|1|2|3
				"""), "2009/目标.xlsx", ReferencePeriod.parse("2009-01"));
		Table table = collected.tables().get(0);
		assertThat(table.rows()).extracting(ReturnRow::period).containsOnly(ReferencePeriod.parse("2009-01"));
		assertThat(values(table, "单位")).containsExactly("360923", "360900", null, null);
		assertThat(table.rows().get(2).kind()).isEqualTo(RowKind.TOTAL);
		assertThat(messages(collected)).containsExactly("宜春市 2009/目标.xlsx 年度目标!A6: “单位”为“蓝山县”，应为单位名录中的名称。请按规定的名称填写。");
	}

	@Test
	void reportsMissingColumnsAndKeepsTheRest() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计
				实际利用外资|万美元|310|2410
				""");
		Finding finding = collected.findings().get(0);
		assertThat(collected.findings()).hasSize(1);
		assertThat(finding.rule()).isEqualTo("MISSING_COLUMN");
		assertThat(finding.field()).isEqualTo("上年同期累计");
		assertThat(finding.place()).isEqualTo(new Source(FILE, "主要指标", "A4:D4", null));
		assertThat(cell(collected.tables().get(0), 0, "上年同期累计")).isEqualTo(new ReturnCell(null, "", ""));
		assertThat(values(collected.tables().get(0), "本年累计")).containsExactly(decimal("2410"));
	}

	@Test
	void countsFaultsBeyondAHundredOfAColumnInOneFinding() {
		Collected collected = indicators("指标名称|本月|本年累计|上年同期累计\n" + "实际利用外资|x|1|1\n".repeat(250));
		assertThat(collected.findings()).hasSize(101);
		assertThat(collected.findings().get(100).message().zh())
			.isEqualTo("上高县 2009-09/上高.xlsx 主要指标!B105: “本月”为“x等，自此起另有150处”，应为以万美元计的数值。请更正该单元格，没有数据的留空。");
		assertThat(collected.tables().get(0).rows()).hasSize(250);
	}

	@Test
	void fillsTextsMergedDownAndTellsFiguresThatAre() {
		Collected collected = Samples.collect(GridWorkbook.of("台账", """
				产业项目台账
				填报单位：上高县|||报告期：2009年9月
				项目编号|项目名称|投资方|资金来源|行业|总投资(万元)|签约日期|用地面积
				SG-1|窑炉|广东甲|省外|建陶|12000|@2009-03-05|150
				SG-2|瓷砖||省外||8000||
				合计|||||20000||150
				SG-3|服装厂|浙江乙|省外|服装|5000|@2009-03-05|10
				""", "C4:C6", "E4:E5", "G4:G5", "H4:H5", "A7:A8"), FILE);
		Table table = collected.tables().get(0);
		assertThat(values(table, "投资方")).containsExactly("广东甲", "广东甲", null, "浙江乙");
		assertThat(values(table, "行业")).containsExactly("建筑陶瓷业", "建筑陶瓷业", null, "纺织服装业");
		assertThat(values(table, "强度标准")).containsExactly(decimal("90"), decimal("90"), null, decimal("70"));
		assertThat(values(table, "用地面积")).containsExactly(decimal("150"), null, decimal("150"), decimal("10"));
		assertThat(cell(table, 1, "投资方")).isEqualTo(new ReturnCell("广东甲", "C5", ""));
		assertThat(table.normalisations()).contains(
				new Normalisation(new Source(FILE, "台账", "C5", ""), "投资方", "merged", "广东甲"),
				new Normalisation(new Source(FILE, "台账", "G5", ""), "签约日期", "merged", "2009-03-05"));
		assertThat(messages(collected))
			.containsExactly("上高县 2009-09/上高.xlsx 台账!H4: “用地面积”一格合并了2行，应为每行各填各的。请取消合并，逐行填写后重报。");
	}

	@Test
	void countsAMemoTableBesideTheForm() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计||备忘|说明
				实际利用外资|万美元|310|2410|2050||上年数|1900
				外贸出口总额|万美元|310|2410|2050||目标|3000
				""");
		assertThat(collected.tables().get(0).read()).isEqualTo(2);
		assertThat(messages(collected))
			.containsExactly("上高县 2009-09/上高.xlsx 主要指标!G5:H6: 另有表旁的内容4格，没有读取。请核对是否改动了模板；要上报的数据填入规定的栏目。");
	}

	@Test
	void ignoresAndCountsRowsThatHoldNothingOfTheForm() {
		Collected collected = indicators("""
				指标名称|计量单位|本月|本年累计|上年同期累计
				实际利用外资|万美元|310|2410|2050

				||||||备忘：|明日开会
				""");
		assertThat(collected.findings()).isEmpty();
		assertThat(collected.tables().get(0).read()).isEqualTo(2);
		assertThat(collected.tables().get(0).ignored()).isEqualTo(1);
	}

	private static Collected indicators(String table, String... merges) {
		return Samples.collect(GridWorkbook.of("主要指标", HEAD + table, merges), FILE);
	}

	private static List<@Nullable Object> values(Table table, String column) {
		return table.rows().stream().<@Nullable Object>map((row) -> row.cells().get(column).value()).toList();
	}

	private static ReturnCell cell(Table table, int row, String column) {
		return Objects.requireNonNull(table.rows().get(row).cells().get(column));
	}

	private static List<String> messages(Collected collected) {
		return collected.findings().stream().map((finding) -> finding.message().zh()).toList();
	}

	private static BigDecimal decimal(String text) {
		return new BigDecimal(text);
	}

}
