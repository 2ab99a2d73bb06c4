package org.huizong.collect.layout;

import java.util.List;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.SmallForms.Read;
import org.huizong.collect.SmallForms;
import org.huizong.programme.StatisticalProgramme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A form is taken from the sheet that announces it. */
class AnnouncementTests {

	private static final StatisticalProgramme INDUSTRY = Samples
		.withForms(List.of(SmallForms.REVENUE, SmallForms.PROFIT));

	private static final String UNIT = "填报单位：上高县|||报告期：2009年9月\n";

	private static final String PARKS = UNIT + "园区|已供地（亩）|收入（万元）\n工业园|3200|412000\n";

	private static final String INDUSTRIES = UNIT + "行业|本年累计|上年同期累计|增速\n陶瓷|%s|1|12.5\n";

	private static final List<String> PARK = List.of("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 C4");

	@Test
	void aPlanOfTheSameColumnsIsNotTheForm() {
		Read read = SmallForms.read(
				GridWorkbook.of("明年计划", "明年园区发展计划\n" + PARKS.replace("412000", "500000")).and("园区", "园区月报\n" + PARKS));
		assertThat(read.cells()).isEqualTo(PARK);
		assertThat(read.told()).containsExactly("RESEMBLING_SHEET 明年计划!A1 工作表“明年计划”（标题“明年园区发展计划”）");
		assertThat(read.findings().get(0).message().zh()).contains("栏目与“园区月报”相同，标题、表名不是该表的，没有读取；读取的是工作表“园区”。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "上年同期", "明年计划", "备份" })
	void aSheetNamedAsSomethingElseIsNeverASecondReturn(String name) {
		Read read = SmallForms.read(GridWorkbook.of("园区", "园区月报\n" + PARKS).and(name, "园区月报\n" + PARKS));
		assertThat(read.cells()).isEqualTo(PARK);
		assertThat(read.told()).containsExactly("RESEMBLING_SHEET " + name + "!A1 工作表“" + name + "”（标题“园区月报”）");
	}

	@Test
	void aPlanAloneIsNoReturn() {
		Read read = SmallForms.read(GridWorkbook.of("Sheet1", "明年园区发展计划\n" + PARKS));
		assertThat(read.cells()).isEmpty();
		assertThat(read.told()).containsExactly("NO_FORM ! Sheet1",
				"RESEMBLING_SHEET Sheet1!A1 工作表“Sheet1”（标题“明年园区发展计划”）");
	}

	@Test
	void aSheetThatDroppedItsTitleIsTakenWhereItStandsAlone() {
		Read read = SmallForms.read(GridWorkbook.of("Sheet1", "\n" + PARKS));
		assertThat(read.cells()).isEqualTo(PARK);
		assertThat(read.told()).isEmpty();
	}

	@Test
	void aSheetNamedAsTheFormAndTitledOtherwiseIsTakenAndAsked() {
		Read read = SmallForms.read(GridWorkbook.of("园区", "招商平台情况统计\n" + PARKS));
		assertThat(read.cells()).isEqualTo(PARK);
		assertThat(read.told()).containsExactly("RESEMBLING_SHEET 园区!A1 工作表“园区”（标题“招商平台情况统计”）");
	}

	@Test
	void tablesThatDifferInTitleAndUnitOnly() {
		Read read = SmallForms.read(INDUSTRY,
				GridWorkbook.of("1", "利润总额（亿元）\n" + INDUSTRIES.formatted("1.5"))
					.and("2", "营业收入（万元）\n" + INDUSTRIES.formatted("300"))
					.and("3", "税金总额（万元）\n" + INDUSTRIES.formatted("20"))
					.and("4", "应收账款（万元）\n" + INDUSTRIES.formatted("30")),
				"2009-09/上高县.xlsx");
		assertThat(read.cells()).containsExactly("360923 陶瓷 本年累计 1.5 B4", "360923 陶瓷 上年同期累计 1 C4",
				"360923 陶瓷 增速 12.5 D4", "360923 陶瓷 本年累计 300 B4", "360923 陶瓷 上年同期累计 1 C4", "360923 陶瓷 增速 12.5 D4");
		assertThat(read.collected().tables()).extracting((table) -> table.form() + " " + table.sheet())
			.containsExactly("profit 1", "revenue 2");
		assertThat(read.told()).containsExactly("RESEMBLING_SHEET 3!A1 工作表“3”（标题“税金总额（万元）”）、“4”（标题“应收账款（万元）”）");
	}

	@Test
	void aFortyTableMonthlyWithoutTheForm() {
		GridWorkbook workbook = GridWorkbook.of("封面", "工业月报");
		for (int i = 1; i <= 40; i++) {
			workbook.and("表" + i, "第" + i + "项指标表\n" + INDUSTRIES.formatted("7"));
		}
		Read read = SmallForms.read(INDUSTRY, workbook, "2009-09/上高县.xlsx");
		assertThat(read.cells()).isEmpty();
		assertThat(read.findings()).extracting((finding) -> finding.rule())
			.containsExactly("NO_FORM", "RESEMBLING_SHEET");
	}

	@Test
	void aSheetThatGoesOnFromAnotherIsReadToo() {
		Read read = SmallForms
			.read(GridWorkbook.of("园区", "园区月报\n" + PARKS).and("园区(2)", "园区月报（续表）\n" + PARKS.replace("工业园", "科技园")));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 C4",
				"360923 科技园 已供地 3200 B4", "360923 科技园 收入 412000 C4");
		assertThat(read.told()).isEmpty();
	}

}
