package org.huizong.programme.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.Report;
import org.huizong.programme.Rule.Answer;
import org.huizong.programme.Rule;
import org.huizong.programme.SmallProgramme;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.yaml.Fault;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A valid declaration reads to exactly what it says. */
class ProgrammeReaderTests {

	@TempDir
	private Path jobs;

	@Test
	void smallProgrammeHasNoFaults() {
		assertThat(SmallProgramme.valid().faults()).isEmpty();
	}

	@Test
	void readsRowRulesWithTypedExamples() {
		Rule rule = rule("B01");
		assertThat(rule.severity()).isEqualTo(Severity.ERROR);
		assertThat(rule.form()).isEqualTo("cases");
		assertThat(rule.introduction()).isEqualTo(new Text("先立后结", "Opened before closed"));
		assertThat(rule.recommendation().zh()).isEqualTo("请更正");
		assertThat(rule.cityOnly()).isFalse();
		assertThat(((Check.Row) rule.check()).predicate().columns()).containsExactly("立案日期", "结案日期");
		assertThat(rule.examples()).extracting(Rule.Example::answer)
			.containsExactly(Answer.VALID, Answer.INVALID, Answer.UNDECIDED);
		assertThat(rule.examples().get(0).rows().get(0).values()).containsExactly(
				java.util.Map.entry("立案日期", LocalDate.of(2026, 1, 1)),
				java.util.Map.entry("结案日期", LocalDate.of(2026, 2, 1)), java.util.Map.entry("类别", "甲类"),
				java.util.Map.entry("金额", new BigDecimal("1.5")), java.util.Map.entry("人数", new BigDecimal("3")));
		assertThat(rule.examples().get(2).rows().get(0).values()).containsEntry("结案日期", null);
	}

	@Test
	void readsEachKindOfCheck() {
		assertThat(check("monthly", "{kind: complete}")).isEqualTo(new Check.Complete());
		assertThat(check("monthly", "{kind: received, detects: no-period}"))
			.isEqualTo(new Check.Received(Rule.Intake.NO_PERIOD));
		assertThat(check("monthly", "{kind: cumulative, month: 本月, year_to_date: 累计, tolerance: 0.01, new_rows: true}"))
			.isEqualTo(new Check.Cumulative("本月", "累计", new BigDecimal("0.01"), true));
		assertThat(check("cases", "{kind: unique, key: [编号, 类别], across_units: true}"))
			.isEqualTo(new Check.Unique(List.of("编号", "类别"), true));
		assertThat(check("monthly", "{kind: total, columns: [累计], tolerance: 0.5}"))
			.isEqualTo(new Check.Total(List.of("累计"), new BigDecimal("0.5")));
	}

	@Test
	void totalsWithoutColumnsAreOfAllOwnFigures() {
		assertThat(check("monthly", "{kind: total}")).isEqualTo(new Check.Total(List.of("本月", "累计"), BigDecimal.ZERO));
	}

	@Test
	void tablesWithoutColumnsAreOfAllObservations() {
		Check.Table table = (Check.Table) check("monthly", "{kind: table, predicate: SALES ≤ 产值}");
		assertThat(table.columns()).containsExactly("本月", "累计");
		assertThat(table.predicate().columns()).containsExactly("SALES", "产值");
	}

	@Test
	void reconciliationsWithoutConditionTakeAllRows() {
		Check.Reconcile all = (Check.Reconcile) check("monthly",
				"{kind: reconcile, indicator: CASES, column: 累计, register: cases}");
		assertThat(all).isEqualTo(new Check.Reconcile("CASES", "累计", "cases", null,
				new Predicate("", java.util.Set.of(), "TRUE"), Check.Relation.EQUAL, false, BigDecimal.ZERO));
		Check.Reconcile some = (Check.Reconcile) check("monthly",
				"{kind: reconcile, indicator: OUTPUT, column: 累计, register: cases, sum: 金额, where: 人数 > 1}");
		assertThat(some.sum()).isEqualTo("金额");
		assertThat(some.where().columns()).containsExactly("人数");
	}

	@Test
	void readsReportsInTheirOrder() {
		List<Report> reports = SmallProgramme.valid().read().reports();
		assertThat(reports).extracting(Report::code).containsExactly("cover", "kinds", "ranking");
		assertThat(reports.get(1))
			.isEqualTo(new Report("kinds", Report.Kind.BREAKDOWN, 2, new Text("分类", "By kind"), "分类", List.of("CASES"),
					List.of(Measure.YTD), List.of(), "cases", List.of("编号"), "类别", "金额", List.of(), List.of(), null));
		assertThat(reports.get(2).bases()).containsExactly(RankingBasis.TOTAL);
		assertThat(reports.get(2).charts()).containsExactly(Report.Chart.RANKING_BARS);
		assertThat(reports.get(2).notes()).containsExactly(new Text("并列时同位", "Ties share a place"));
	}

	@Test
	void byteOrderMarksAreNoPartOfTheText() {
		SmallProgramme marked = SmallProgramme.with("units.csv", "code,name", "\uFEFFcode,name")
			.replace("programme.yaml", "code: small", "\uFEFFcode: small");
		assertThat(marked.faults()).isEmpty();
	}

	@Test
	void versionFollowsPathsAndContentOnly() throws IOException {
		String version = SmallProgramme.valid().read().version();
		assertThat(version).matches("[0-9a-f]{64}").isEqualTo(SmallProgramme.valid().read().version());
		assertThat(SmallProgramme.valid().put("RULES.md", "#").put("units.csv~", "x").read().version())
			.isEqualTo(version);
		assertThat(SmallProgramme.with("units.csv", "东镇", "东城").read().version()).isNotEqualTo(version);
		assertThat(SmallProgramme.valid().remove("reports/cover.yaml").read().version()).isNotEqualTo(version);
	}

	@Test
	void codesTogetherFitTheDatabase() throws IOException {
		Path folder = this.jobs.resolve("a-programme-of-quite-a-long-name");
		Files.move(SmallProgramme.valid()
			.put("returns/a-form-with-a-long-name-too.yaml", "code: a-form-with-a-long-name-too\n")
			.write(this.jobs), folder);
		assertThatThrownBy(() -> ProgrammeReader.read(folder))
			.isInstanceOfSatisfying(FaultyProgrammeException.class, (ex) -> assertThat(ex.faults()).contains(new Fault(
					"a-programme-of-quite-a-long-name/returns/a-form-with-a-long-name-too.yaml", 0,
					new Text("制度代码和报表代码合起来太长：至多 53 个字母，这里是 59",
							"The codes of programme and form are too long together: at most 53 letters, here 59"))));
	}

	private static Check check(String form, String check) {
		return SmallProgramme.valid()
			.put("rules/X01.yaml", SmallProgramme.rule("X01", form, check))
			.read()
			.rules()
			.stream()
			.filter((rule) -> rule.code().equals("X01"))
			.findFirst()
			.orElseThrow()
			.check();
	}

	private static Rule rule(String code) {
		return SmallProgramme.valid()
			.read()
			.rules()
			.stream()
			.filter((rule) -> rule.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
