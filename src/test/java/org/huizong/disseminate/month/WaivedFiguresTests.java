package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.statistics.finding.Waiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures are under a waiver when they rest on what was waived, and only then. */
class WaivedFiguresTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final ReferencePeriod SEPTEMBER = ReferencePeriod.parse("2009-09");

	private static final String FILE = "2009-09/丰城.xlsx";

	private static final Observations OBSERVATIONS = observations();

	@Test
	void aCellTouchesWhatRestsOnItAndTheCitysTotal() {
		assertThat(touched(cell("D7"))).containsExactlyInAnyOrder("360981 FDI YTD", "360981 FDI GROWTH",
				"360981 FDI_CASH_SHARE YTD", "360900 FDI YTD", "360900 FDI_CASH_SHARE YTD");
	}

	@Test
	void aBaseTouchesTheGrowthAndNotTheYearToDate() {
		assertThat(touched(cell("E7"))).containsExactlyInAnyOrder("360981 FDI YTD_YEAR_AGO", "360981 FDI GROWTH");
	}

	@Test
	void theSameCellOfAnotherFileTouchesNothing() {
		Finding elsewhere = finding("B04", "indicators", new Source("2009-09/樟树.xlsx", "主要指标", "D7", null), "本年累计",
				null);
		assertThat(touched(elsewhere)).isEmpty();
	}

	@Test
	void aRowTouchesTheCountsItIsInAndThoseThatAskForItsColumn() {
		assertThat(touched(row("K5", "总投资"))).containsExactlyInAnyOrder("360981 PROJECTS YTD", "360900 PROJECTS YTD");
		assertThat(touched(row("N9", "开工日期"))).containsExactlyInAnyOrder("360981 STARTED YTD", "360900 STARTED YTD",
				"360981 PROJECTS YTD", "360900 PROJECTS YTD");
		assertThat(touched(row("N99", "开工日期"))).containsExactlyInAnyOrder("360981 STARTED YTD", "360900 STARTED YTD");
	}

	@Test
	void aFileAtFaultTouchesAllThatWasReadFromIt() {
		Finding file = finding("A06", null, new Source(FILE, "", "", null), "", "a".repeat(64));
		assertThat(touched(file)).hasSize(OBSERVATIONS.all().size());
		Finding sheet = finding("A07", "indicators", new Source(FILE, "主要指标", "A1", null), "", "a".repeat(64));
		assertThat(touched(sheet)).contains("360981 FDI MONTH").doesNotContain("360981 PROJECTS YTD");
	}

	@Test
	void onlyWhatIsWaivedIsAWaiver() {
		Finding waived = cell("D7");
		Finding explained = cell("D8");
		Answers said = new Answers(
				List.of(answer(waived, Answer.Kind.WAIVE, "一"), answer(waived, Answer.Kind.REJECT, "二"),
						answer(waived, Answer.Kind.WAIVE, "三"), answer(explained, Answer.Kind.EXPLAIN, "四")));
		assertThat(Waiver.among(List.of(waived, explained), said)).singleElement()
			.satisfies((one) -> assertThat(one.signed().reason()).isEqualTo("三"));
		assertThat(Waiver.among(List.of(waived), Answers.NONE)).isEmpty();
	}

	private static Answer answer(Finding finding, Answer.Kind kind, String reason) {
		return new Answer(finding.id(), kind, "张三示例", Instant.parse("2009-10-09T01:00:00Z"), reason, null);
	}

	private static Set<String> touched(Finding finding) {
		Waiver waiver = new Waiver(finding, answer(finding, Answer.Kind.WAIVE, "经市局核实"));
		return WaivedFigures.of(PROGRAMME, OBSERVATIONS, List.of(waiver))
			.keySet()
			.stream()
			.map((key) -> key.unit() + " " + key.indicator() + " " + key.measure())
			.collect(Collectors.toSet());
	}

	private static Finding cell(String cell) {
		return finding("B04", "indicators", new Source(FILE, "主要指标", cell, null), "本年累计", null);
	}

	private static Finding row(String cell, String field) {
		return finding("C05", "projects", new Source(FILE, "项目台账", cell, null), field, null);
	}

	private static Finding finding(String rule, @Nullable String form, Source place, String field,
			@Nullable String content) {
		Finding finding = new Finding(rule, Severity.ERROR, "360981", form, place, field, "", "", Text.same("有误"));
		return (content != null) ? finding.identifiedBy(Identity.ofContent(List.of(rule), content, List.of(rule)))
				: finding;
	}

	private static Observations observations() {
		List<Observation> all = new ArrayList<>();
		add(all, "360981", "FDI", Measure.MONTH, "主要指标!C7");
		add(all, "360981", "FDI", Measure.YTD, "主要指标!D7");
		add(all, "360981", "FDI", Measure.YTD_YEAR_AGO, "主要指标!E7");
		add(all, "360981", "FDI", Measure.GROWTH, "主要指标!D7", "主要指标!E7");
		add(all, "360981", "FDI_CASH_SHARE", Measure.YTD, "主要指标!D7", "主要指标!D8");
		add(all, "360981", "PROJECTS", Measure.YTD, "项目台账!A5:A40");
		add(all, "360981", "STARTED", Measure.YTD, "项目台账!A12:A20,A30");
		add(all, "360900", "FDI", Measure.YTD);
		add(all, "360900", "FDI_CASH_SHARE", Measure.YTD);
		add(all, "360900", "PROJECTS", Measure.YTD);
		add(all, "360900", "STARTED", Measure.YTD);
		return new Observations(SEPTEMBER, all);
	}

	private static void add(List<Observation> all, String unit, String indicator, Measure measure, String... cells) {
		List<Source> sources = List.of(cells)
			.stream()
			.map((cell) -> new Source(FILE, cell.split("!")[0], cell.split("!")[1], null))
			.toList();
		all.add(Observation.of(SEPTEMBER, new Key(unit, indicator, measure), BigDecimal.TEN, sources));
	}

}
