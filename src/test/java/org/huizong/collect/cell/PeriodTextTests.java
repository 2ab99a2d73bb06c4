package org.huizong.collect.cell;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "2009年9月", "2009年09月", "2009-09", "2009-9", "2009.9", "2009/09", "二〇〇九年九月", "二○○九年九月",
			"二零零九年九月", "2009年1-9月", "2009年1—9月", "2009年1～9月", "2009年1至9月", "2009年1月-9月", "2009年1月至9月份", "2009.1-9",
			"２００９年９月", " 2009 年 9 月 ", "上高县2009年9月开放型经济主要指标月报表", "（2009年9月）", "2009年度9月", "09年9月", "200909" })
	void findsThePeriod(String text) {
		assertThat(PeriodText.find(text)).contains(Samples.SEPTEMBER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2009年", "9月", "1-9月", "2009年9月15日", "2009-09-15", "2009.9.15", "2009年7-9月", "2009年13月",
			"2009年第三季度", "赣府发〔2009〕12号", "360923", "电话 0795-3216", "" })
	void findsNoneWhereNoneIsNamed(String text) {
		assertThat(PeriodText.find(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'2009年9月", "@2009-09-01", "@2009-09-30", "40057", "200909", "2009.9", "2009.09",
			"'2009年9月30日", "'2009-09-30" })
	void readsTheCellBesideALabel(String cell) {
		assertThat(PeriodText.of(GridWorkbook.cell(cell))).contains(Samples.SEPTEMBER);
	}

	/** Excel drops the zero of 2009.10. */
	@ParameterizedTest
	@ValueSource(strings = { "2009.1", "12", "2009", "'待定" })
	void readsNoneFromAnAmbiguousCell(String cell) {
		assertThat(PeriodText.of(GridWorkbook.cell(cell))).isEmpty();
	}

}
