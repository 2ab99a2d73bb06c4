package org.huizong.collect.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.collect.Samples;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryTests {

	private static final Identification CITY = received("360900", "市局.xlsx", "province");

	private static final Identification TARGETS = new Identification(Samples.file("2009/目标.xlsx"), "360900",
			ReferencePeriod.parse("2009-01"), List.of(new FormSheet("targets", 0, "目标")), List.of());

	private static final Identification SHANGGAO = received("360923", "上高.xlsx", "indicators", "projects", "parks");

	@Test
	void hasNothingToSayOfACompleteMonth() {
		List<Identification> all = new ArrayList<>(List.of(CITY, TARGETS));
		Samples.OPEN_ECONOMY.units()
			.forEach((unit) -> all.add(received(unit.code(), unit.name(), "indicators", "projects", "parks")));
		Inbox inbox = take(all);
		assertThat(inbox.findings()).isEmpty();
		assertThat(inbox.missing()).isEmpty();
		assertThat(inbox.returns().keySet()).startsWith("360900", "360902", "360921").hasSize(15);
		assertThat(inbox.all()).containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void namesUnitsThatSentNothing() {
		Inbox inbox = take(List.of(CITY, TARGETS, SHANGGAO, unidentified()));
		assertThat(inbox.findings()).isEmpty();
		assertThat(inbox.missing()).containsExactly("360902", "360921", "360922", "360924", "360925", "360926",
				"360981", "360982", "360983", "360971", "360972", "360973", "360999");
		assertThat(inbox.returns().keySet()).containsExactly("360900", "360923");
	}

	@Test
	void acceptsAReturnInSeveralWorkbooks() {
		Identification one = received("360923", "上高1.xlsx", "indicators");
		Identification two = received("360923", "上高2.xlsx", "projects", "parks");
		Inbox inbox = take(List.of(two, CITY, TARGETS, one));
		assertThat(inbox.findings()).isEmpty();
		assertThat(inbox.returns().get("360923")).containsExactly(one, two);
	}

	@Test
	void reportsAFormSentTwiceAndCollectsTheFirstByName() {
		Identification corrected = received("360923", "上高（更正）.xlsx", "indicators");
		Inbox inbox = take(List.of(CITY, TARGETS, corrected, SHANGGAO));
		assertThat(inbox.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("DUPLICATE_RETURN");
			assertThat(finding.severity()).isEqualTo(Severity.ERROR);
			assertThat(finding.message().zh()).isEqualTo("上高县 2009-09/上高（更正）.xlsx indicators表!A1: "
					+ "“开放型经济主要指标月报表”重复报送，另见2009-09/上高.xlsx，应为一份。请确认以哪一份为准，撤回其余。");
		});
		assertThat(inbox.returns().get("360923")).containsExactly(SHANGGAO);
		assertThat(inbox.missing()).doesNotContain("360923");
	}

	@Test
	void collectsTheOneThatCameLastOfAFormSentTwice() {
		Identification corrected = received("360923", "上高（更正）.xlsx", "indicators");
		Inbox inbox = Inventory.take(Samples.OPEN_ECONOMY, Samples.SEPTEMBER,
				List.of(CITY, TARGETS, corrected, SHANGGAO),
				new ReturnVersions(List.of(version(1, SHANGGAO.file().sha256(), "2009-09/上高.xlsx"),
						new ReturnVersion("360923", "indicators", 2, corrected.file().sha256(), "2009-09/上高（更正）.xlsx",
								Instant.parse("2009-10-09T01:00:00Z")))));
		assertThat(inbox.findings()).extracting(Finding::rule).containsExactly("DUPLICATE_RETURN");
		assertThat(inbox.returns().get("360923")).containsExactly(corrected);
	}

	@Test
	void collectsOneOfIdenticalCopies() {
		Identification copy = new Identification(new ReceivedFile("2009-09/上高 - 副本.xlsx", SHANGGAO.file().sha256(), 1),
				"360923", Samples.SEPTEMBER, SHANGGAO.forms(), List.of());
		Inbox inbox = take(List.of(CITY, TARGETS, SHANGGAO, copy));
		assertThat(inbox.returns().get("360923")).hasSize(1);
		assertThat(inbox.findings()).extracting(Finding::rule).containsExactly("IDENTICAL_RETURN");
		assertThat(inbox.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
		assertThat(inbox.findings().get(0).message().zh())
			.startsWith("上高县 2009-09/上高.xlsx: 内容与已收到的2009-09/上高 - 副本.xlsx完全相同，不作为新的一版。");
	}

	@Test
	void keepsOfCopiesTheOneFirstSeen() {
		Identification copy = new Identification(new ReceivedFile("2009-09/上高 - 副本.xlsx", SHANGGAO.file().sha256(), 1),
				"360923", Samples.SEPTEMBER, SHANGGAO.forms(), List.of());
		Inbox inbox = Inventory.take(Samples.OPEN_ECONOMY, Samples.SEPTEMBER, List.of(CITY, TARGETS, SHANGGAO, copy),
				new ReturnVersions(List.of(version(1, SHANGGAO.file().sha256(), "2009-09/上高.xlsx"))));
		assertThat(inbox.returns().get("360923")).containsExactly(SHANGGAO);
		assertThat(inbox.findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.seen()).isEqualTo("2009-09/上高.xlsx"));
	}

	@Test
	void namesTheVersionThatComesBackAfterACorrection() {
		Inbox inbox = Inventory.take(Samples.OPEN_ECONOMY, Samples.SEPTEMBER, List.of(CITY, TARGETS, SHANGGAO),
				new ReturnVersions(List.of(version(1, SHANGGAO.file().sha256(), "2009-09/上高.xlsx"),
						version(2, "c".repeat(64), "2009-09/上高.xlsx"))));
		assertThat(inbox.returns().get("360923")).containsExactly(SHANGGAO);
		assertThat(inbox.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("IDENTICAL_RETURN");
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.seen()).isEqualTo("第1版（2009-09/上高.xlsx）");
		});
	}

	@Test
	void saysNothingOfTheLatestVersionInItsPlace() {
		Inbox inbox = Inventory.take(Samples.OPEN_ECONOMY, Samples.SEPTEMBER, List.of(CITY, TARGETS, SHANGGAO),
				new ReturnVersions(List.of(version(1, "c".repeat(64), "2009-09/上高.xlsx"),
						version(2, SHANGGAO.file().sha256(), "2009-09/上高.xlsx"))));
		assertThat(inbox.findings()).isEmpty();
	}

	private static ReturnVersion version(int number, String sha256, String path) {
		return new ReturnVersion("360923", "indicators", number, sha256, path, Instant.parse("2009-10-08T01:00:00Z"));
	}

	@Test
	void leavesAFormOnTwoSheetsToWhoeverIdentifiesTheWorkbook() {
		Inbox inbox = take(
				List.of(CITY, TARGETS, received("360923", "上高.xlsx", "indicators", "indicators", "projects", "parks")));
		assertThat(inbox.findings()).isEmpty();
		assertThat(inbox.returns()).containsKey("360923");
	}

	@Test
	void reportsMissingFormsOfUnitsThatReported() {
		Inbox inbox = take(List.of(CITY, TARGETS, received("360923", "上高.xlsx", "indicators")));
		assertThat(inbox.findings()).extracting((finding) -> finding.message().zh())
			.containsExactly("上高县: 缺少“产业项目台账”。请补报。", "上高县: 缺少“园区月报”。请补报。");
		assertThat(inbox.findings()).extracting(Finding::rule).containsOnly("MISSING_FORM");
		assertThat(inbox.findings()).extracting(Finding::form).containsExactly("projects", "parks");
		assertThat(inbox.findings()).extracting(Finding::place).containsOnlyNulls();
		assertThat(inbox.findings()).extracting(Finding::expected).containsExactly("《产业项目台账》一张", "《园区月报》一张");
	}

	@Test
	void reportsMissingTablesOfTheCity() {
		Inbox inbox = take(List.of(SHANGGAO));
		assertThat(inbox.findings()).extracting(Finding::rule).containsOnly("MISSING_TABLE");
		assertThat(inbox.findings()).extracting((finding) -> finding.message().zh())
			.containsExactly("宜春市: 缺少市级掌握的“全省设区市主要指标”。请将该表放入input/open-economy/2009-09。",
					"宜春市: 缺少市级掌握的“年度目标”。请将该表放入input/open-economy/2009。");
	}

	@Test
	void leavesMonthlyFormsOfOtherFoldersOut() {
		Identification ofJanuary = new Identification(Samples.file("2009/上高.xlsx"), "360923",
				ReferencePeriod.parse("2009-01"), SHANGGAO.forms(), List.of());
		Identification ofYear = new Identification(Samples.file("2009/目标.xlsx"), "360900",
				ReferencePeriod.parse("2009-01"), List.of(new FormSheet("targets", 0, "目标")), List.of());
		Identification ofLastYear = new Identification(Samples.file("2008/目标.xlsx"), "360900",
				ReferencePeriod.parse("2008-01"), ofYear.forms(), List.of());
		Inbox inbox = take(List.of(ofJanuary, ofYear, ofLastYear));
		assertThat(inbox.all()).containsExactly(ofYear);
		assertThat(inbox.missing()).contains("360923");
	}

	@Test
	void doesNotDependOnTheOrderOfFiles() {
		List<Identification> received = new ArrayList<>(List.of(CITY, SHANGGAO,
				received("360923", "上高2.xlsx", "indicators"), received("360924", "宜丰.xlsx", "parks")));
		Inbox inbox = take(received);
		Collections.reverse(received);
		assertThat(take(received)).isEqualTo(inbox);
	}

	@Test
	void reportsAnAnnualTableInAMonthsFolderRatherThanLosingIt() {
		Inbox inbox = take(List.of(CITY, SHANGGAO, received("360900", "目标.xlsx", "targets")));
		assertThat(inbox.findings()).extracting(Finding::rule).contains("WRONG_PERIOD", "MISSING_TABLE");
		assertThat(inbox.findings()).filteredOn((finding) -> finding.rule().equals("WRONG_PERIOD"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.seen()).isEqualTo("2009-09");
				assertThat(finding.expected()).isEqualTo("input/open-economy/2009");
			});
	}

	@Test
	void tellsAUnitNoFolderOfTheServer() {
		Identification inYear = new Identification(Samples.file("2009/上高.xlsx"), "360923", Samples.SEPTEMBER,
				SHANGGAO.forms(), List.of());
		assertThat(take(List.of(CITY, TARGETS, inYear)).findings())
			.filteredOn((finding) -> finding.rule().equals("WRONG_PERIOD"))
			.extracting(Finding::expected)
			.isNotEmpty()
			.containsOnly("2009年9月");
	}

	private static Inbox take(List<Identification> identifications) {
		return Inventory.take(Samples.OPEN_ECONOMY, Samples.SEPTEMBER, identifications);
	}

	private static Identification received(String unit, String name, String... forms) {
		List<FormSheet> sheets = Stream.of(forms).map((form) -> new FormSheet(form, 0, form + "表")).toList();
		return new Identification(Samples.file("2009-09/" + name), unit, Samples.SEPTEMBER, sheets, List.of());
	}

	private static Identification unidentified() {
		return new Identification(Samples.file("2009-09/x.xlsx"), null, Samples.SEPTEMBER, List.of(), List.of());
	}

}
