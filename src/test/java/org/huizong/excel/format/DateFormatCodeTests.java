package org.huizong.excel.format;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateFormatCodeTests {

	@ParameterizedTest
	@ValueSource(strings = { "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "[DBNum1][$-804]yyyy\"年\"m\"月\"",
			"[h]:mm", "[ss]", "mm:ss.0", "e\"年\"", "[$-804]aaaa", "[红色]m/d", "h:mm AM/PM", "\\第m",
			"[=0]\"\";yyyy-mm-dd" })
	void seesDates(String code) {
		assertThat(DateFormatCode.isDate(176, code)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "General", "GENERAL\"亩\"", "G/通用格式", "@", "0", "#,##0.00_ ;[Red]\\-#,##0.00\\ ",
			"0.00E+00", "0.00e-00", "#,##0\"days\"", "0\\d", "0_d", "*d0", "[$-804]0", "[Red]0", "[>=100]0", "0%",
			";;;", "", "#,##0.0\"", "[DBNum2][$-804]General", "\"y", "[y" })
	void seesNoDates(String code) {
		assertThat(DateFormatCode.isDate(14, code)).isFalse();
	}

	@Test
	void knowsTheFormatsBuiltIn() {
		assertThat(IntStream.range(0, 100).filter((id) -> DateFormatCode.isDate(id, null))).containsExactly(14, 15, 16,
				17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
				57, 58);
	}

}
