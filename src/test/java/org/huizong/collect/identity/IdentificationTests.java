package org.huizong.collect.identity;

import java.util.List;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentificationTests {

	private static final String FILE = "2009-09/上高.xlsx";

	private static final String TABLE = """
			指标名称|计量单位|本月|本年累计|上年同期累计
			实际利用外资|万美元|310|2410|2050
			""";

	private static final String INDICATORS = """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：2009年9月
			""" + TABLE;

	private static final String PARKS = """
			园区月报
			填报单位：上高县|||报告期：2009年9月
			园区|基础设施投入本月|基础设施投入累计|已供地|已开工用地|投产企业数|主营业务收入
			上高工业园|120|980|3200|2900|85|412000
			""";

	@Test
	void namesUnitAndForms() {
		Identification identification = Samples
			.identify(GridWorkbook.of("主要指标", INDICATORS).and("说明", "填表说明").and("园区", PARKS), FILE);
		assertThat(identification.unit()).isEqualTo("360923");
		assertThat(identification.period()).isEqualTo(Samples.SEPTEMBER);
		assertThat(identification.forms()).containsExactly(new FormSheet("indicators", 0, "主要指标"),
				new FormSheet("parks", 2, "园区"));
		assertThat(identification.findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "填报单位：上高县|||报告期：2009年9月", "填报单位：|上高县||报告期：|2009年9月", "填报单位|||上高县|||时间|||@2009-09-01",
			"填报单位：上高县    报告期：2009年9月    计量单位：万美元", "填报单位：上高县报告期：2009年9月", "填 报 单 位 ： 上 高 县|报告期: 2009-09",
			"填报单位（盖章）：上高县||二〇〇九年九月", "单位：上高|单位：万美元|2009年1-9月", "填报单位上高县|'2009.9|报出日期：2009年10月8日",
			"单位负责人：张三|单位：上高县|报出日期|@2009-10-01|@2009-09-01", "上高县||2009年9月", "报送单位：360923|报告期|40057" })
	void readsLabelsHoweverTheyAreWritten(String line) {
		Identification identification = Samples
			.identify(GridWorkbook.of("Sheet1", "开放型经济主要指标月报表\n" + line + "\n" + TABLE), FILE);
		assertThat(identification.findings()).isEmpty();
		assertThat(identification.unit()).isEqualTo("360923");
	}

	@Test
	void fallsBackOnTheTitle() {
		Identification identification = Samples
			.identify(GridWorkbook.of("Sheet1", "上高县2009年9月开放型经济主要指标月报表\n单位：万美元\n" + TABLE), FILE);
		assertThat(identification.unit()).isEqualTo("360923");
		assertThat(identification.findings()).isEmpty();
	}

	@Test
	void readsLabelsBelowTheTable() {
		Identification identification = Samples.identify(GridWorkbook.of("主要指标", TABLE + "填报单位：上高县|||报告期：2009年9月"),
				FILE);
		assertThat(identification.unit()).isEqualTo("360923");
		assertThat(identification.findings()).isEmpty();
	}

	@Test
	void recognisesAFormByItsHeadingsAlone() {
		String grid = """
				填报单位：上高县|||2009年9月
				项目|本月数|累计|上年同期
				实际利用外资|310|2410|2050
				""";
		assertThat(Samples.identify(GridWorkbook.of("Sheet1", grid), FILE).forms())
			.containsExactly(new FormSheet("indicators", 0, "Sheet1"));
	}

	@Test
	void recognisesAFormThatLacksAColumn() {
		String grid = """
				开放型经济主要指标月报表
				填报单位：上高县|||2009年9月
				指标名称|本月|本年累计
				实际利用外资|310|2410
				""";
		assertThat(Samples.identify(GridWorkbook.of("Sheet1", grid), FILE).forms())
			.containsExactly(new FormSheet("indicators", 0, "Sheet1"));
	}

	@Test
	void readsNoMoreThanTheHead() {
		GridWorkbook workbook = GridWorkbook.of("主要指标", INDICATORS + "实际利用外资|万美元|310|2410|2050\n".repeat(500));
		Samples.identify(workbook, FILE);
		assertThat(workbook.rowsRead()).isEqualTo(40);
	}

	@Test
	void readsAFormOnAHiddenSheet() {
		Identification identification = Samples.identify(GridWorkbook.of("说明", "填表说明").andHidden("主要指标", INDICATORS),
				FILE);
		assertThat(identification.forms()).containsExactly(new FormSheet("indicators", 1, "主要指标"));
	}

	@Test
	void givesTheCitysTablesToTheCity() {
		String grid = """
				宜春市2009年开放型经济年度目标
				单位|实际利用外资（万美元）|引进市外资金（万元）|外贸出口总额（万美元）
				上高县|3800|120000|15000
				""";
		Identification identification = Samples.identify(GridWorkbook.of("年度目标", grid), "2009/目标.xlsx",
				ReferencePeriod.parse("2009-01"));
		assertThat(identification.unit()).isEqualTo("360900");
		assertThat(identification.forms()).containsExactly(new FormSheet("targets", 0, "年度目标"));
		assertThat(identification.findings()).isEmpty();
	}

	@Test
	void reportsAnotherYearOfAnAnnualTable() {
		String grid = """
				2008年开放型经济年度目标
				单位|实际利用外资（万美元）|引进市外资金（万元）|外贸出口总额（万美元）
				上高县|3800|120000|15000
				""";
		Identification identification = Samples.identify(GridWorkbook.of("年度目标", grid), "2009/目标.xlsx",
				ReferencePeriod.parse("2009-01"));
		assertThat(identification.findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.message().zh())
				.isEqualTo("宜春市 2009/目标.xlsx 年度目标!A1: 报告期为“2008年”，应为2009年。请核对是否报错了月份，更正后重报。"));
	}

	@Test
	void addressesNobodyWhereTheNamePointsToNoOneUnit() {
		GridWorkbook odd = GridWorkbook.of("Sheet1", "a|b\n1|2");
		assertThat(only(Samples.identify(odd, "2009-09/1.xlsx")).unit()).isNull();
		assertThat(only(Samples.identify(odd, "2009-09/上高和奉新.xlsx")).unit()).isNull();
		assertThat(only(Samples.identify(odd, "2009-09/上高县/1.xlsx")).unit()).isEqualTo("360923");
	}

	@Test
	void reportsAWorkbookWithoutForm() {
		Finding finding = only(Samples.identify(GridWorkbook.of("Sheet1", "a|b\n1|2").and("Sheet2", ""), FILE));
		assertThat(finding.rule()).isEqualTo("NO_FORM");
		assertThat(finding.severity()).isEqualTo(Severity.ERROR);
		assertThat(finding.unit()).isEqualTo("360923");
		assertThat(finding.message().zh()).isEqualTo(
				"上高县 2009-09/上高.xlsx: 工作表“Sheet1、Sheet2”都不是规定的报表，" + "应有开放型经济主要指标月报表、园区月报、产业项目台账。请用下发的模板填报，不要改动表名和表头。");
	}

	@Test
	void reportsAnUnknownUnit() {
		Finding finding = only(Samples.identify(GridWorkbook.of("主要指标", INDICATORS.replace("上高县", "上高乡")), FILE));
		assertThat(finding.rule()).isEqualTo("UNKNOWN_UNIT");
		assertThat(finding.place()).isEqualTo(new Source(FILE, "主要指标", "A2", "填报单位：上高乡"));
		assertThat(finding.seen()).isEqualTo("上高乡");
		assertThat(finding.message().zh())
			.isEqualTo("2009-09/上高.xlsx 主要指标!A2: 填报单位为“上高乡”，应为名录中当期报送的单位。请更正填报单位；名称确有变动的，请告知市局。");
		assertThat(finding.message().en()).isEqualTo("2009-09/上高.xlsx 主要指标!A2: The unit is \"上高乡\"; expected a unit of "
				+ "the code list that reports in the period. Please correct the unit's name, or tell the city's office of its change.");
	}

	@Test
	void takesTheCityForNoReportingUnit() {
		assertThat(rules(Samples.identify(GridWorkbook.of("主要指标", INDICATORS.replace("上高县", "宜春市")), FILE)))
			.containsExactly("UNKNOWN_UNIT");
	}

	@Test
	void reportsAMissingUnit() {
		Finding finding = only(Samples.identify(GridWorkbook.of("主要指标", INDICATORS.replace("上高县", "")), FILE));
		assertThat(finding.message().zh()).isEqualTo("2009-09/上高.xlsx 主要指标!A1: 没有填写填报单位，应为名录中当期报送的单位。请在表头补填后重报。");
		assertThat(finding.rule()).isEqualTo("NO_UNIT");
	}

	@Test
	void reportsAnotherUnitOnAnotherSheet() {
		Identification identification = Samples
			.identify(GridWorkbook.of("主要指标", INDICATORS).and("园区", PARKS.replace("填报单位：上高县", "填报单位：宜丰县")), FILE);
		assertThat(identification.unit()).isEqualTo("360923");
		assertThat(identification.forms()).extracting(FormSheet::form).containsExactly("indicators");
		assertThat(only(identification).rule()).isEqualTo("UNIT_CONFLICT");
		assertThat(only(identification).message().zh())
			.isEqualTo("上高县 2009-09/上高.xlsx 园区!A2: 本表属于“宜丰县”，同一工作簿的其他表属于“上高县”。请一个单位报一个工作簿，更正后重报。");
	}

	@Test
	void reportsACitysTableInAUnitsWorkbook() {
		String targets = "开放型经济年度目标\n单位|实际利用外资（万美元）|引进市外资金（万元）\n上高县|3800|120000";
		Identification identification = Samples.identify(GridWorkbook.of("主要指标", INDICATORS).and("目标", targets), FILE);
		assertThat(identification.forms()).extracting(FormSheet::form).containsExactly("indicators");
		assertThat(only(identification).message().zh())
			.isEqualTo("上高县 2009-09/上高.xlsx 目标!A1: 本表属于“宜春市”，同一工作簿的其他表属于“上高县”。请一个单位报一个工作簿，更正后重报。");
	}

	@Test
	void reportsAFileNamedAfterAnotherUnit() {
		Finding finding = only(Samples.identify(GridWorkbook.of("主要指标", INDICATORS), "2009-09/宜丰县9月.xlsx"));
		assertThat(finding.rule()).isEqualTo("NAME_CONFLICT");
		assertThat(finding.message().zh())
			.isEqualTo("上高县 2009-09/宜丰县9月.xlsx: 文件名写的是“宜丰县”，表内填报单位是“上高县”。请核对是否报错了文件，更正文件名或填报单位后重报。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2009-09/报表.xlsx", "2009-09/ÉÏ¸ßÏØ.xlsx", "2009-09/上高开发区.xlsx", "2009-09/360923.xls",
			"2009-09/上高县/主要指标.xlsx", "上高.xlsx" })
	void acceptsFileNamesThatNameNoOther(String path) {
		assertThat(Samples.identify(GridWorkbook.of("主要指标", INDICATORS), path).findings()).isEmpty();
	}

	@Test
	void reportsAnotherPeriod() {
		Identification identification = Samples
			.identify(GridWorkbook.of("主要指标", INDICATORS.replace("9月", "8月")).and("园区", PARKS), FILE);
		assertThat(identification.forms()).hasSize(2);
		Finding finding = only(identification);
		assertThat(finding.rule()).isEqualTo("WRONG_PERIOD");
		assertThat(finding.form()).isEqualTo("indicators");
		assertThat(finding.place()).isEqualTo(new Source(FILE, "主要指标", "D2", "报告期：2009年8月"));
		assertThat(finding.message().zh())
			.isEqualTo("上高县 2009-09/上高.xlsx 主要指标!D2: 报告期为“2009年8月”，应为2009年9月。请核对是否报错了月份，更正后重报。");
	}

	@Test
	void reportsAPeriodItCannotRead() {
		Finding finding = only(Samples.identify(GridWorkbook.of("主要指标", INDICATORS.replace("2009年9月", "9月份")), FILE));
		assertThat(finding.rule()).isEqualTo("WRONG_PERIOD");
		assertThat(finding.seen()).isEqualTo("9月份");
	}

	@Test
	void reportsAMissingPeriodOnlyWhenNoSheetNamesOne() {
		String withoutPeriod = INDICATORS.replace("报告期：2009年9月", "");
		assertThat(Samples.identify(GridWorkbook.of("主要指标", withoutPeriod).and("园区", PARKS), FILE).findings())
			.isEmpty();
		Finding finding = only(Samples.identify(GridWorkbook.of("主要指标", withoutPeriod), FILE));
		assertThat(finding.rule()).isEqualTo("NO_PERIOD");
		assertThat(finding.message().zh()).isEqualTo("上高县 2009-09/上高.xlsx 主要指标!A1: 没有填写报告期，应为2009年9月。请在表头补填后重报。");
	}

	@Test
	void takesTheSheetOfThePeriodAmongSeveralMonths() {
		Identification identification = Samples
			.identify(GridWorkbook.of("8月主要指标", INDICATORS.replace("9月", "8月")).and("9月主要指标", INDICATORS), FILE);
		assertThat(identification.forms()).containsExactly(new FormSheet("indicators", 1, "9月主要指标"));
		assertThat(rules(identification)).containsExactly("WRONG_PERIOD");
	}

	@Test
	void reportsAFormOnTwoSheets() {
		Identification identification = Samples
			.identify(GridWorkbook.of("主要指标", INDICATORS).and("主要指标 (2)", INDICATORS), FILE);
		assertThat(identification.forms()).hasSize(1);
		assertThat(only(identification).message().zh())
			.isEqualTo("上高县 2009-09/上高.xlsx 主要指标 (2)!A1: “开放型经济主要指标月报表”重复报送，另见工作表“主要指标”，应为一份。请确认以哪一份为准，撤回其余。");
	}

	private static Finding only(Identification identification) {
		assertThat(identification.findings()).hasSize(1);
		return identification.findings().get(0);
	}

	private static List<String> rules(Identification identification) {
		return identification.findings().stream().map(Finding::rule).toList();
	}

}
