package org.huizong.findings;

import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule is silent about a cell that could not be read, and about no other. */
class SaidBeforeTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final Finding GROWN = finding("B04", Severity.ERROR, "E8", "本年累计");

	@Test
	void whatCouldNotBeReadIsNotCalledBlankAgain() {
		assertThat(said(finding("A12", Severity.ERROR, "E8", "本年累计")).covers(GROWN)).isTrue();
		assertThat(said(finding("A12", Severity.ERROR, "D8", "本月")).covers(GROWN)).isFalse();
	}

	/** The heading says 亿元: the figure was read, ten thousand times too great. */
	@Test
	void aQueryAboutACellThatWasReadHidesNothing() {
		assertThat(said(finding("A29", Severity.QUERY, "E8", "本年累计")).covers(GROWN)).isFalse();
	}

	private static SaidBefore said(Finding read) {
		return new SaidBefore(PROGRAMME, List.of(read));
	}

	private static Finding finding(String rule, Severity severity, String cell, String field) {
		return new Finding(rule, severity, "360923", "indicators", new Source("2009-01/上高县.xlsx", "主要指标", cell, null),
				field, "1", "2", new Text("不符。", "Differs."));
	}

}
