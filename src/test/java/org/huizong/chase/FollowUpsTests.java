package org.huizong.chase;

import java.nio.file.Path;
import java.util.List;

import org.huizong.collect.identity.Identification;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A return of another month is one finding, not a dozen. */
class FollowUpsTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final String FILE = "2009-09/上高县.xlsx";

	@Test
	void whatFollowsFromAReturnOfAnotherMonthIsCountedInOneFinding() {
		Finding cause = finding("A07", FILE, "主要指标", Identification.WHOLE_RETURN);
		Finding grown = finding("B04", FILE, "主要指标", "本年累计");
		Finding gone = finding("C26", FILE, "台账", "项目编号");
		Finding other = finding("B04", "2009-09/奉新县.xlsx", "主要指标", "本年累计");
		FollowUps sorted = FollowUps.of(PROGRAMME, List.of(cause), List.of(grown, gone, other));
		assertThat(sorted.kept()).containsExactly(other);
		assertThat(sorted.behind()).containsOnlyKeys(cause).containsEntry(cause, List.of(grown, gone));
		Text said = FollowUps.counted(cause, 2);
		assertThat(said.zh()).isEqualTo("报告期不符。由此引起的2条审核结果不另列出，报告期更正后重新审核，豁免的随即列出。");
		Finding again = new Finding(cause.rule(), cause.severity(), cause.unit(), cause.form(), cause.place(),
				cause.field(), cause.seen(), cause.expected(), said);
		assertThat(FollowUps.counted(again, 3).zh()).startsWith("报告期不符。由此引起的3条").doesNotContain("2条");
	}

	@Test
	void aSheetOfAnotherMonthHidesNothingOfTheOthers() {
		Finding cause = finding("A07", FILE, "主要指标", "");
		Finding grown = finding("B04", FILE, "主要指标", "本年累计");
		Finding gone = finding("C26", FILE, "台账", "项目编号");
		assertThat(FollowUps.of(PROGRAMME, List.of(cause), List.of(grown, gone)).kept()).containsExactly(gone);
	}

	@Test
	void otherFaultsOfIdentityHideNothing() {
		Finding name = finding("A06", FILE, "", "");
		Finding grown = finding("B04", FILE, "主要指标", "本年累计");
		assertThat(FollowUps.of(PROGRAMME, List.of(name), List.of(grown)).kept()).containsExactly(grown);
	}

	private static Finding finding(String rule, String file, String sheet, String field) {
		return new Finding(rule, Severity.ERROR, "360923", "indicators", new Source(file, sheet, "D7", null), field,
				"1", "2", new Text("报告期不符。", "Wrong period."));
	}

}
