package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.huizong.HuizongApplication;
import org.huizong.findings.Hindrances;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.planning.RunComparison;
import org.huizong.planning.RunComparisons;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Language;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What attempts leave to be told by and compared with. */
@Tag("story")
class ComparedAttemptsTests {

	private static final Scope OCTOBER = new Scope("construction", ReferencePeriod.parse("2026-10"));

	@TempDir
	private Path home;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		ConstructionOffice.at(this.home);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void lateReturnIsSeenInFilesFindingsFiguresAndUnitsLeftOut() throws Exception {
		run();
		ConstructionOffice.late(this.home);
		run();
		RunComparison compared = this.context.getBean(RunComparisons.class).of(OCTOBER, 1, 2);
		assertThat(compared.before().leftOut()).isEqualTo(1);
		assertThat(compared.after().leftOut()).isZero();
		assertThat(compared.files())
			.containsExactly(new RunPlan.Change("2026-10/白塘10月.xlsx", RunPlan.Change.How.ADDED, null));
		assertThat(compared.findings()).isEmpty();
		assertThat(compared.figures()).isNotNull().isPositive();
		assertThat(compared.sameProgram()).isTrue();
		assertThat(compared.sameDeclaration()).isTrue();
	}

	@Test
	void otherDeclarationIsTold() throws Exception {
		run();
		Path units = this.home.resolve("jobs/construction/units.csv");
		Files.writeString(units, Files.readString(units) + System.lineSeparator());
		this.context.getBean(MonthEnd.class).rerun(OCTOBER, null, "test", RunObserver.NONE);
		RunComparison compared = this.context.getBean(RunComparisons.class).of(OCTOBER, 1, 2);
		assertThat(compared.sameDeclaration()).isFalse();
		assertThat(compared.files()).isEmpty();
		assertThat(compared.findings()).isEmpty();
		assertThat(compared.figures()).isZero();
	}

	@Test
	void closedGateNamesWhoStandsInTheWayInBothLanguages() throws Exception {
		try (Stream<Path> files = Files.list(this.home.resolve("input/construction/2026-10"))) {
			for (Path file : files.toList()) {
				Files.writeString(file, "no workbook");
			}
		}
		MonthEndResult.Month ended = run().last();
		Text told = last().told();
		assertThat(told).isEqualTo(ended.told()).isNotNull();
		assertThat(told.in(Language.CHINESE)).isEqualTo("未通过验收：2 条审核结果须了结，0 个单位未报");
		assertThat(told.in(Language.ENGLISH)).isEqualTo("not let pass: 2 findings to settle, 0 units missing");
		MonthEndResult.Month waiting = new MonthEndResult.Month(OCTOBER, Outcome.BAD_RETURNS, null, true, false, null,
				List.of(), this.context.getBean(ProgrammeList.class).get("construction").unitsIn(OCTOBER.period()),
				List.of());
		assertThat(waiting.told().zh()).isEqualTo("未通过验收：0 条审核结果须了结，3 个单位未报（河东区、青石县、白塘县）");
		assertThat(last().leftOut()).isNull();
	}

	@Test
	void findingsOfOneAttemptAloneAreCountedByRuleAndUnit() {
		run();
		this.context.getBean(MonthEnd.class).rerun(OCTOBER, null, "test", RunObserver.NONE);
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		for (String row : List.of("1, 'aaaa', 'OLD', NULL", "1, 'bbbb', 'BOTH', NULL", "2, 'bbbb', 'BOTH', NULL",
				"2, 'cccc', 'OLD', NULL", "2, 'dddd', 'OLD', NULL")) {
			jdbc.update("INSERT INTO run_finding (programme, period, attempt, finding, rule, unit)"
					+ " VALUES ('construction', '2026-10', " + row + ")");
		}
		assertThat(this.context.getBean(RunComparisons.class).of(OCTOBER, 1, 2).findings())
			.containsExactly(new RunComparison.Findings("OLD", Text.same("OLD"), null, 2, 1));
	}

	@Test
	void messageOfAnOlderRowReadsInChineseInBothLanguages() {
		run();
		this.context.getBean(JdbcTemplate.class)
			.update("UPDATE month_run SET message = '磁盘已满', message_en = NULL, program_version = NULL");
		Text told = last().told();
		assertThat(told).isNotNull();
		assertThat(told.in(Language.ENGLISH)).isEqualTo("磁盘已满");
		assertThat(this.context.getBean(RunComparisons.class).of(OCTOBER, 1, 1).sameProgram()).isNull();
	}

	@Test
	void attemptFromBeforeTheRecordIsComparedByItsStepsAlone() {
		run();
		this.context.getBean(MonthEnd.class).rerun(OCTOBER, null, "test", RunObserver.NONE);
		this.context.getBean(JdbcTemplate.class).update("DELETE FROM run_file WHERE attempt = 1");
		RunComparison compared = this.context.getBean(RunComparisons.class).of(OCTOBER, 1, 2);
		assertThat(compared.files()).isNull();
		assertThat(compared.findings()).isNull();
		assertThat(compared.steps().steps()).hasSize(8);
	}

	@Test
	void hindrancesNameTheUnitAndItsFindings() {
		run();
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		String unit = jdbc.queryForObject("SELECT MIN(unit) FROM unit_coverage WHERE status = 'REPORTED'",
				String.class);
		jdbc.update(String.format(Locale.ROOT,
				"""
						INSERT INTO finding (programme, period, stage, unit, rule, severity, field, seen, expected, message_zh,
						message_en) VALUES ('construction', '2026-10', 'validate', '%s', 'X', 'ERROR', '', '1', '2', '错', 'wrong')
						""",
				unit));
		List<Hindrances.Hindrance> all = this.context.getBean(Hindrances.class).of(OCTOBER);
		assertThat(all).filteredOn((one) -> one.unit() != null && one.unit().code().equals(unit))
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.missing()).isFalse();
				assertThat(one.findings()).hasSize(1);
			});
	}

	private MonthEndResult run() {
		return this.context.getBean(MonthEnd.class).run(OCTOBER, "test", RunObserver.NONE);
	}

	private RunStore.Run last() {
		return this.context.getBean(RunHistory.class).last(OCTOBER).orElseThrow().run();
	}

}
