package org.huizong.collect.cell;

import java.time.LocalDate;

import org.huizong.collect.GridWorkbook;
import org.huizong.programme.Rule.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	@ParameterizedTest
	@CsvSource({ "@2009-09-15,''", "40071,serial-date", "40071.75,serial-date", "20090915,text-date",
			"'''2009.9.15',text-date", "'''2009年9月15日',text-date", "'''2009年9月15号',text-date",
			"'''2009-9-15',text-date", "'''2009/9/15',text-date", "'''2009-09-15',text-date", "'''20090915',text-date",
			"'''２００９．９．１５',text-date", "''' 2009 年 9 月 15 日 ',text-date", "'''二〇〇九年九月十五日',text-date",
			"'''2009-09-15 00:00:00',text-date", "'''2009-09-15T08:30:00',text-date", "'''2009/9/15 8:30',text-date",
			"'''2009年9月15日 上午8:30',text-date", "'''2009年9月15日8时30分',text-date", "'''2009-9-15 8:30:00 PM',text-date",
			"'''2009-09-15T00:00:00Z',text-date", "'''2009-09-15T00:00:00+08:00',text-date",
			"'''2009年9月15日（星期二）',text-date", "'''2009.9.15.',text-date", "'''2009、9、15',text-date",
			"'''2009,9,15',text-date", "'''2009，9，15',text-date", "'''2009\\9\\15',text-date",
			"'''2009—9—15',text-date", "'''2009 9 15',text-date", "'''09年9月15日',text-date", "'''二零零九年九月十五号',text-date",
			"'''二○○九年九月十五日',text-date" })
	void readsDays(String cell, String kinds) {
		Reading reading = Days.read(GridWorkbook.cell(cell), false);
		assertThat(reading.value()).isEqualTo(LocalDate.of(2009, 9, 15));
		assertThat(String.join(" ", reading.kinds())).isEqualTo(kinds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'2009年9月", "'2009.9", "2009.9", "2009", "200909", "'9月15日", "'09.9.15", "'2009-02-30",
			"'2009-13-01", "'2009.9-15", "'2009年", "'40071", "@1905-07-01", "'1905-07-01", "@2109-09-15", "'待定", "0",
			"-1", "1E+20", "TRUE", "'9/5/2009", "'15/9/2009", "'09-9-5", "'2009年9月15日至10月1日", "'九月十五日", "'2009-9-5/6",
			"'2009年第三季度", "'2009.9.1.5" })
	void refusesWhatIsNoDay(String cell) {
		Reading reading = Days.read(GridWorkbook.cell(cell), false);
		assertThat(reading.value()).isNull();
		assertThat(reading.problem()).extracting(Reading.Problem::intake).isEqualTo(Intake.BAD_TYPE);
		assertThat(reading.problem().expected().zh()).isEqualTo("年月日齐全的日期（如2009-09-15）");
	}

	@Test
	void countsSerialsFrom1904WhereTheWorkbookDoes() {
		assertThat(Days.read(GridWorkbook.cell("38609"), true).value()).isEqualTo(LocalDate.of(2009, 9, 15));
		assertThat(Days.read(GridWorkbook.cell("40071"), true).value()).isEqualTo(LocalDate.of(2013, 9, 16));
	}

	@Test
	void readsTheShortTens() {
		assertThat(Days.parse("二〇〇九年九月廿五日")).contains(LocalDate.of(2009, 9, 25));
		assertThat(Days.parse("二〇〇九年十月卅一日")).contains(LocalDate.of(2009, 10, 31));
	}

}
