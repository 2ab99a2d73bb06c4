package org.huizong.collect.flaw;

import java.util.List;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.identity.IdentityFindings;
import org.huizong.collect.table.CappedFindings;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults of whole files are told apart by what the files hold, those of cells by row. */
class FileIdentityTests {

	private static final String ONE = "a".repeat(64);

	private static final String OTHER = "b".repeat(64);

	@Test
	void filesWhoseSheetsHaveOneNameAreNotOne() {
		Finding first = nameless("2009-09/1.xlsx", ONE);
		assertThat(nameless("2009-09/2.xlsx", OTHER).id()).isNotEqualTo(first.id());
		assertThat(nameless("2009-09/2.xlsx", OTHER).formerId()).isEqualTo(first.formerId());
	}

	@Test
	void aFileThatIsCalledOtherwiseIsTheSame() {
		assertThat(nameless("2009-09/上高.xlsx", ONE).id()).isEqualTo(nameless("2009-09/1.xlsx", ONE).id());
	}

	@Test
	void aLaterCorrectionThatIsUnreadableAgainIsAnother() {
		Finding first = unreadable(ONE);
		assertThat(unreadable(OTHER).id()).isNotEqualTo(first.id());
		assertThat(unreadable(OTHER).identity().subject()).isEqualTo(first.identity().subject());
		assertThat(unreadable(OTHER).identity().content()).isEqualTo(OTHER);
	}

	@Test
	void aTextThatIsNoFigureBelongsToItsRow() {
		Finding given = read("SG-1|建陶项目|约3500|甲|省外|建陶");
		assertThat(given.place().range()).isEqualTo("C4");
		Finding moved = read("SG-2|服装厂|5000|乙|省外|服装\nSG-1|建陶项目|约3500|甲|省外|建陶");
		assertThat(moved.place().range()).isEqualTo("C5");
		assertThat(moved.id()).isEqualTo(given.id());
		assertThat(read("SG-2|建陶项目|约3500|甲|省外|建陶").id()).isNotEqualTo(given.id());
		assertThat(read("SG-1|建陶项目|约3600|甲|省外|建陶").id()).isNotEqualTo(given.id());
		assertThat(given.identity().content()).isNull();
	}

	@Test
	void aRowWithoutItsKeyIsToldByPlaceAndTexts() {
		Finding given = read("|建陶项目|约3500|甲|省外|建陶");
		assertThat(read("|建陶项目|约3500|甲|省外|建陶").id()).isEqualTo(given.id());
		assertThat(read("|服装厂|约3500|甲|省外|建陶").id()).isNotEqualTo(given.id());
		assertThat(read("SG-2|服装厂|5000|乙|省外|服装\n|建陶项目|约3500|甲|省外|建陶").id()).isNotEqualTo(given.id());
	}

	@Test
	void longTextsThatDifferInTheEndAreOthers() {
		assertThat(cell("GA-1", "K7", "长".repeat(200) + "甲").id())
			.isNotEqualTo(cell("GA-1", "K7", "长".repeat(200) + "乙").id());
	}

	@Test
	void cellsThatAreOnlyCountedAreToldByTheFile() {
		assertThat(counted(ONE).id()).isEqualTo(counted(ONE).id()).isNotEqualTo(counted(OTHER).id());
	}

	private static Finding nameless(String path, String sha256) {
		IdentityFindings findings = new IdentityFindings(Samples.OPEN_ECONOMY, new ReceivedFile(path, sha256, 1));
		findings.ofFile(Intake.NO_FORM, null, Text.same("Sheet1"), Text.same(""));
		return findings.all().get(0);
	}

	private static Finding unreadable(String sha256) {
		return new IntakeFindings(Samples.OPEN_ECONOMY).finding(
				Flaw.ofFile(Intake.UNREADABLE, "360923", "2009-09/上高.xlsx", Text.same("损坏"), Text.same("")).of(sha256));
	}

	private static Finding cell(String row, String cell, String raw) {
		CappedFindings findings = new CappedFindings(new IntakeFindings(Samples.OPEN_ECONOMY), ONE);
		findings.add(flaw(cell, raw), row);
		return findings.all().get(0);
	}

	private static Finding counted(String sha256) {
		CappedFindings findings = new CappedFindings(new IntakeFindings(Samples.OPEN_ECONOMY), sha256);
		for (int i = 1; i <= 101; i++) {
			findings.add(flaw("K" + i, "约" + i), "GA-" + i);
		}
		List<Finding> all = findings.all();
		assertThat(all).hasSize(101);
		return all.get(100);
	}

	private static Flaw flaw(String cell, String raw) {
		return new Flaw(Intake.BAD_TYPE, "360923", "projects", new Source("2009-09/上高.xlsx", "项目台账", cell, raw), "总投资",
				Text.same(raw), Text.same("数"));
	}

	private static Finding read(String rows) {
		return Samples
			.collect(
					GridWorkbook.of("台账",
							"产业项目台账\n填报单位：上高县|报告期：2009年9月\n项目编号|项目名称|总投资(万元)|投资方|资金来源|行业|签约日期|开工日期\n" + rows),
					"2009-09/上高.xlsx")
			.findings()
			.stream()
			.filter((finding) -> finding.rule().equals("BAD_TYPE"))
			.findFirst()
			.orElseThrow();
	}

}
