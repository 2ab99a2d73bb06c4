package org.huizong.aggregate;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowRunsTests {

	@Test
	void compressesConsecutiveRows() {
		assertThat(range("yyynyyn")).isEqualTo("A5:A7,A9:A10");
	}

	@Test
	void namesASingleRowAsACell() {
		assertThat(range("nny")).isEqualTo("A7");
	}

	@Test
	void printsEightRunsButNotNine() {
		assertThat(range("ynynynynynynyny")).isEqualTo("A5,A7,A9,A11,A13,A15,A17,A19");
		assertThat(range("ynynynynynynynyny")).isEqualTo("A5:A21（符合条件 9 行）");
		assertThat(range("ynynynynynynynynyynn")).isEqualTo("A5:A24（符合条件 10 行）");
	}

	@Test
	void pointsAtAllRowsWhenNoneMatches() {
		assertThat(range("nnn")).isEqualTo("A5:A7（符合条件 0 行）");
	}

	@Test
	void breaksARunWhereTheSheetHasAnotherRow() {
		RowRuns runs = new RowRuns();
		IntStream.of(5, 6, 8).forEach((row) -> runs.add(row, true));
		assertThat(runs.range("K")).isEqualTo("K5:K6,K8");
		assertThat(runs.matching()).isEqualTo(3);
	}

	private static String range(String matches) {
		RowRuns runs = new RowRuns();
		IntStream.range(0, matches.length()).forEach((i) -> runs.add(5 + i, matches.charAt(i) == 'y'));
		return runs.range("A");
	}

}
