package org.huizong.disseminate.month;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an edition says of itself is no part of what it says of the month. */
class EditionMarksTests {

	private final EditionMarks marks = new EditionMarks("2009年10月22日");

	@ParameterizedTest
	@CsvSource({ "2009年9月　第1版, 2009年9月　", "2009年9月　第12版（补报）, 2009年9月　", "宜春市统计局　2009年10月22日, 宜春市统计局　",
			"注：1. 汇总范围：应报14个单位。, 汇总范围：应报14个单位。", "　　3. 汇总范围：应报14个单位。, 汇总范围：应报14个单位。",
			"实际利用外资增长12.1%。, 实际利用外资增长12.1%。" })
	void numberDayAndPlaceOfANoteAreTakenAway(String text, String rest) {
		assertThat(this.marks.without(text)).contains(rest);
	}

	@Test
	void sentencesThatOnlyThisEditionHasLeaveNothing() {
		assertThat(this.marks.without("　　2. 本版更正第1版，详见“更正说明”。")).isEmpty();
		assertThat(this.marks.without("本版含2009年11月5日锁定后补报或更正的报表：上高县、丰城市。")).isEmpty();
		assertThat(this.marks.without("2. 本版更正第1版，详见“更正说明”。")).isEmpty();
		assertThat(this.marks.without("2009年10月22日")).isEmpty();
	}

	@Test
	void figuresAndOtherDaysStay() {
		assertThat(this.marks.without("距百日大会战结束还有60天，2009年12月21日结束")).contains("距百日大会战结束还有60天，2009年12月21日结束");
	}

}
