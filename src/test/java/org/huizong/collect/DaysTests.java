package org.huizong.collect;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huizong.programme.Rule.Intake;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	@ParameterizedTest
	@CsvSource({ "@2009-09-15,''", "40071,serial-date", "40071.75,serial-date", "20090915,text-date",
			"'''2009.9.15',text-date", "'''2009年9月15日',text-date", "'''2009年9月15号',text-date",
			"'''2009-9-15',text-date", "'''2009/9/15',text-date", "'''2009-09-15',text-date", "'''20090915',text-date",
			"'''２００９．９．１５',text-date", "''' 2009 年 9 月 15 日 ',text-date", "'''二〇〇九年九月十五日',text-date",
			"'''2009-09-15 00:00:00',text-date", "'''2009-09-15T08:30:00',text-date", "'''2009/9/15 8:30',text-date" })
	void readsDays(String cell, String kinds) {
		Reading reading = Days.read(GridWorkbook.cell(cell));
		assertThat(reading.value()).isEqualTo(LocalDate.of(2009, 9, 15));
		assertThat(String.join(" ", reading.kinds())).isEqualTo(kinds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'2009年9月", "'2009.9", "2009.9", "2009", "200909", "'9月15日", "'09.9.15", "'2009-02-30",
			"'2009-13-01", "'2009.9-15", "'2009年", "'40071", "@1905-07-01", "'1905-07-01", "@2109-09-15", "'待定", "0",
			"-1", "1E+20", "TRUE" })
	void refusesWhatIsNoDay(String cell) {
		Reading reading = Days.read(GridWorkbook.cell(cell));
		assertThat(reading.value()).isNull();
		assertThat(reading.problem()).extracting(Reading.Problem::intake).isEqualTo(Intake.BAD_TYPE);
		assertThat(reading.problem().expected().zh()).isEqualTo("年月日齐全的日期（如2009-09-15）");
	}

}
