package org.huizong.collect.identity;

import java.util.List;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.SmallForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Title, label, sheet, file and folder each say whose and when; what disagrees is told.
 */
class MentionsTests {

	private static final String TABLE = "园区|已供地（亩）|收入（万元）\n工业园|3200|412000\n";

	private static final String FILE = "2009-09/上高县.xlsx";

	@Test
	void aTitleOfAnotherMonthThanTheLabel() {
		assertThat(told("园区", "上高县2009年8月园区月报", "上高县", "2009年9月", FILE))
			.containsExactly("WRONG_PERIOD 园区!A1 2009年8月 2009年9月（D2）");
	}

	@Test
	void aTitleOfAnotherYearThanTheLabel() {
		assertThat(told("园区", "2008年园区月报", "上高县", "2009年9月", FILE))
			.containsExactly("WRONG_PERIOD 园区!A1 2008年 2009年9月（D2）");
	}

	@ParameterizedTest
	@ValueSource(strings = { "上高县2009年1-9月园区月报", "二〇〇九年九月园区月报", "园区月报（2009年9月与2008年9月相比）", "宜春市上高县园区月报" })
	void titlesThatAgree(String title) {
		assertThat(told("园区", title, "上高县", "2009年9月", FILE)).isEmpty();
	}

	@Test
	void aTitleOfAnotherUnitThanTheLabel() {
		assertThat(told("园区", "樟树市园区月报", "丰城市", "2009年9月", "2009-09/丰城市.xlsx"))
			.containsExactly("UNIT_CONFLICT 园区!A1 樟树市 丰城市（A2）");
	}

	@Test
	void aSheetNamedAfterAnotherUnitOrMonth() {
		assertThat(told("樟树园区", "园区月报", "丰城市", "2009年9月", "2009-09/丰城市.xlsx"))
			.containsExactly("MENTION_CONFLICT 樟树园区!A1 表名写的是“樟树市” 表内填报单位是“丰城市”");
		assertThat(told("8月园区", "园区月报", "上高县", "2009年9月", FILE))
			.containsExactly("MENTION_CONFLICT 8月园区!A1 表名是“8月园区” 报告期是2009年9月");
	}

	@ParameterizedTest
	@CsvSource({ "2009-09/上高县8月.xlsx, 上高县8月", "2009-09/2009年8月/上高县.xlsx, 2009年8月/上高县",
			"2009-09/上高200908.xls, 上高200908" })
	void aFileOrFolderNamedAfterAnotherMonth(String path, String name) {
		assertThat(told("园区", "园区月报", "上高县", "2009年9月", path))
			.containsExactly("MENTION_CONFLICT ! 文件名是“" + name + "” 报告期是2009年9月");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2009-09/上高县9月.xlsx", "2009-09/上高2009.9.xls", "2009-09/上高（10月8日报送）.xls",
			"2009-09/上高县1-9月.xlsx", "2009-09/36092300123.xlsx" })
	void filesThatAgree(String path) {
		assertThat(told("园区", "园区月报", "上高县", "2009年9月", path)).isEmpty();
	}

	@Test
	void aReturnOfAnotherMonthIsSaidOnce() {
		assertThat(told("8月园区", "上高县2009年8月园区月报", "上高县", "2009年8月", "2009-09/上高县8月.xlsx"))
			.containsExactly("WRONG_PERIOD 8月园区!D2 2009年8月（另见8月园区!A1、表名“8月园区”、文件名） 2009年9月");
	}

	private static List<String> told(String sheet, String title, String unit, String period, String path) {
		String grid = title + "\n填报单位：" + unit + "|||报告期：" + period + "\n" + TABLE;
		return SmallForms.read(SmallForms.PROGRAMME, GridWorkbook.of(sheet, grid), path)
			.findings()
			.stream()
			.map((finding) -> finding.rule() + " " + finding.place().sheet()
					+ (finding.place().sheet().isEmpty() ? "!" : "!" + finding.place().range()) + " " + finding.seen()
					+ " " + finding.expected())
			.toList();
	}

}
