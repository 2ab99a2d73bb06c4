package org.huizong.programme;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed among the units, in words. */
class UnitChangesTests {

	private static final ReferencePeriod SEPTEMBER = new ReferencePeriod(2009, 9);

	private final SampleProgramme sample = new SampleProgramme().units("甲", "乙");

	@Test
	void aUnitThatEndedStaysInTheTotals() {
		this.sample.unit("丙", null, "2009-08");
		assertThat(in(SEPTEMBER)).containsExactly("丙县2009年8月31日撤销，全市累计数含其撤销前的数");
		assertThat(in(SEPTEMBER.previous())).isEmpty();
		assertThat(in(new ReferencePeriod(2010, 1))).isEmpty();
	}

	@Test
	void aUnitThatMergedIsWithItsSuccessor() {
		this.sample.unit("丙", null, "2009-08", "甲", "1");
		assertThat(in(SEPTEMBER)).containsExactly("丙县2009年8月31日撤销，由甲县承接");
	}

	@Test
	void aUnitThatSplitIsWithItsSuccessorsByShares() {
		this.sample.unit("丙", null, "2009-08", "甲", "0.6", "乙", "0.3");
		assertThat(in(SEPTEMBER)).containsExactly("丙县2009年8月31日撤销，由甲县、乙县承接（甲县60%、乙县30%），全市累计数含其撤销前未被承接的数");
	}

	@Test
	void aUnitThatBeganHasNothingBefore() {
		this.sample.unit("丙", "2009-08", null);
		assertThat(in(SEPTEMBER)).containsExactly("丙县从8月起报送，没有此前各月的数");
	}

	private List<String> in(ReferencePeriod period) {
		return UnitChanges.of(this.sample.build(), period).stream().map(Text::zh).toList();
	}

}
