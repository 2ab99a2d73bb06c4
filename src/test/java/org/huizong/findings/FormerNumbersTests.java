package org.huizong.findings;

import java.util.List;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of release 0.3.0 (migrations up to 13): what was answered there goes on
 * holding for what it was given for, and for nothing else.
 */
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class FormerNumbersTests {

	private static final Scope MONTH = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final String ONE = "a".repeat(64);

	private static final String OTHER = "b".repeat(64);

	@Parameter
	private OfficeDatabase database;

	private JdbcTemplate jdbc;

	private AnswerStore answers;

	private FindingStore findings;

	@BeforeEach
	void migrate() {
		this.jdbc = MigratedDatabase.of(this.database, "13");
		file("2009-01/1.xlsx", ONE);
		file("2009-01/2.xlsx", OTHER);
		finding(cell("D7", "240"));
		finding(nameless("2009-01/1.xlsx"));
		finding(nameless("2009-01/2.xlsx"));
		answer(cell("D7", "240"), "经核实");
		answer(nameless("2009-01/1.xlsx"), "是说明文件");
		MigratedDatabase.finish(this.jdbc, this.database);
		this.findings = new FindingStore(this.jdbc);
		this.answers = new AnswerStore(this.jdbc, this.findings);
	}

	@Test
	void findingsNotYetValidatedAgainKeepTheirNumbersAndAnswers() {
		List<Finding> found = this.findings.findings(MONTH);
		assertThat(found).extracting(Finding::id)
			.containsExactlyInAnyOrder(cell("D7", "240").formerId(), nameless("x").formerId(),
					nameless("x").formerId());
		Answers said = this.answers.answers(MONTH);
		assertThat(found).extracting((one) -> one.place().file() + " " + said.standing(one))
			.containsExactlyInAnyOrder("2009-01/上高县.xlsx WAIVED", "2009-01/1.xlsx WAIVED", "2009-01/2.xlsx OPEN");
	}

	@Test
	void findingsNotYetValidatedAgainAreListedByTheirCellsAndFormerNumbers() {
		this.jdbc.query("SELECT * FROM finding", (row) -> {
			Finding one = FindingStore.finding(row, 0);
			assertThat(row.getString("former")).isEqualTo(one.formerId()).isEqualTo(one.id());
			assertThat(row.getInt("place_row")).isEqualTo(one.place().row());
		});
		assertThat(new FindingList(this.jdbc).part(MONTH, FindingList.Selection.ALL, 0, 9))
			.isEqualTo(this.findings.findings(MONTH))
			.hasSize(3);
	}

	@Test
	void findingsWithAnIdentityAreSettledByWhatWasSaidBefore() {
		Answers said = this.answers.answers(MONTH);
		Finding moved = cell("D7", "240")
			.identifiedBy(Identity.ofCells(List.of("C01", "360923", "FDI"), List.of("240")));
		assertThat(moved.id()).startsWith("s");
		assertThat(said.standing(moved)).isEqualTo(Standing.WAIVED);
		assertThat(said.standing(cell("D7", "250"))).isEqualTo(Standing.OPEN);
		assertThat(said.standing(cell("D8", "240"))).isEqualTo(Standing.OPEN);
	}

	@Test
	void oneFilesWaiverIsNoOthers() {
		Answers said = this.answers.answers(MONTH);
		assertThat(said.standing(of(ONE))).isEqualTo(Standing.WAIVED);
		assertThat(said.standing(of(OTHER))).isEqualTo(Standing.OPEN);
		assertThat(said.standing(of("c".repeat(64)))).isEqualTo(Standing.OPEN);
		assertThat(said.past(List.of(of(OTHER)))).extracting(Answer::reason).containsExactly("经核实", "是说明文件");
	}

	@Test
	void whatIsSaidNowAndWhatWasSaidThenAreOneStory() {
		Finding now = of(ONE);
		this.findings.replace(MONTH, "inventory", List.of(now));
		this.answers.add(MONTH, List.of(new Answer(now.id(), Answer.Kind.REJECT, "李某",
				java.time.Instant.parse("2009-02-12T01:00:00Z"), "不同意", null)));
		Answers said = this.answers.answers(MONTH);
		assertThat(said.to(now)).extracting(Answer::reason).containsExactly("是说明文件", "不同意");
		assertThat(said.standing(now)).isEqualTo(Standing.REJECTED);
	}

	private static Finding of(String content) {
		return nameless("2009-01/1.xlsx")
			.identifiedBy(Identity.ofContent(List.of("A04", "2009-01/1.xlsx"), content, List.of("A04", "Sheet1")));
	}

	private static Finding cell(String cell, String seen) {
		return finding("C01", "360923", "indicators", new Source("2009-01/上高县.xlsx", "主要指标", cell, null), "本月", seen);
	}

	private static Finding nameless(String path) {
		return finding("A04", null, "indicators", new Source(path, "Sheet1", "A1", null), "", "");
	}

	private static Finding finding(String rule, @Nullable String unit, String form, Source place, String field,
			String seen) {
		return new Finding(rule, Severity.ERROR, unit, form, place, field, seen, "",
				Text.same(place.reference() + " 有误"));
	}

	private void file(String path, String sha256) {
		this.jdbc.update("INSERT INTO received_file (programme, period, path, sha256, bytes, forms)"
				+ " VALUES (?, ?, ?, ?, 1, '')", MONTH.key(path, sha256));
	}

	private void finding(Finding one) {
		Source place = one.place();
		this.jdbc.update(
				"INSERT INTO finding (programme, period, stage, unit, rule, severity, form, file, sheet, cell, field,"
						+ " seen, expected, message_zh, message_en)"
						+ " VALUES (?, ?, 'inventory', ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)",
				MONTH.key(one.unit(), one.rule(), one.severity().name(), one.form(), place.file(), place.sheet(),
						place.range(), one.field(), one.seen(), one.message().zh(), one.message().en()));
	}

	private void answer(Finding one, String reason) {
		this.jdbc.update(
				"INSERT INTO answer (programme, period, finding, kind, signed_by, signed_at, reason,"
						+ " message_zh, message_en) VALUES (?, ?, ?, 'WAIVE', '王某', CURRENT_TIMESTAMP, ?, ?, ?)",
				MONTH.key(one.formerId(), reason, one.message().zh(), one.message().en()));
	}

}
