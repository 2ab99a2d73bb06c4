package org.huizong.story;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.huizong.HuizongApplication;
import org.huizong.board.MonthStatuses;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRequest;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A vintage that would say what stands published is not published again. */
@Tag("story")
class EqualVintageTests {

	private static final Scope OCTOBER = new Scope("construction", ReferencePeriod.parse("2026-10"));

	private static final String BUILD = "0123456789ab".repeat(5) + "0123";

	@TempDir
	private Path home;

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	private Map<String, String> published;

	@BeforeEach
	void publishTheFirst() throws Exception {
		this.office = ConstructionOffice.at(this.home);
		this.context = HuizongApplication.start(this.home);
		assertThat(run().last().vintage().number()).isEqualTo(1);
		this.published = this.office.published();
		assertThat(causes()).isEmpty();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void anotherProgramMakesItOutOfDateAndVerifiesIt() throws Exception {
		AnotherProgram.pretend(this.context, "9.9.9", BUILD);
		assertThat(causes()).singleElement().asString().matches("由另一版程序汇总：\\S+ → 9\\.9\\.9\\+0123456789ab");
		requireVerified(RunPlan.Reason.PROGRAM);
	}

	@Test
	void otherBytesOfTheSameCellsVerifyIt() throws Exception {
		rewrite(this.office.home().resolve("input/construction/2026-10/河东区10月.xlsx"));
		assertThat(causes()).containsExactly("报表有变化：2026-10/河东区10月.xlsx");
		requireVerified(RunPlan.Reason.RETURNS);
	}

	@Test
	void declarationThatAltersNothingVerifiesIt() throws Exception {
		Path units = this.home.resolve("jobs/construction/units.csv");
		Files.writeString(units, Files.readString(units) + System.lineSeparator());
		assertThat(causes()).containsExactly("制度声明有变化：units.csv");
		requireVerified(RunPlan.Reason.DECLARATION);
	}

	@Test
	void tablesOfTheYearMakeItOutOfDate() throws Exception {
		rewrite(this.office.home().resolve("input/construction/2026/计划.xlsx"));
		assertThat(causes()).containsExactly("全年表格有变化：2026/计划.xlsx");
		requireVerified(RunPlan.Reason.TABLES);
	}

	@Test
	void verifiedMonthIsVerifiedAgainFromAnyStepAndNothingOfItIsOverwritten() throws Exception {
		AnotherProgram.pretend(this.context, "9.9.9", BUILD);
		run();
		for (MonthStep from : List.of(MonthStep.INVENTORY, MonthStep.AGGREGATE, MonthStep.ANALYSE, MonthStep.WRITE)) {
			MonthEndResult.Month again = this.context.getBean(MonthEnd.class)
				.rerun(OCTOBER, from, "test", RunObserver.NONE)
				.last();
			assertThat(again.same()).as(from.stepName()).isTrue();
			assertThat(again.vintage().number()).isEqualTo(1);
		}
		assertThat(this.office.published()).isEqualTo(this.published);
		assertThat(causes()).isEmpty();
		assertThat(jdbc().queryForObject("SELECT COUNT(*) FROM vintage", Integer.class)).isEqualTo(1);
	}

	@Test
	void verificationThatWasKilledBeforeItWasNotedIsFinishedByARetry() throws Exception {
		AnotherProgram.pretend(this.context, "9.9.9", BUILD);
		run();
		jdbc().update("UPDATE month_run SET status = 'RUNNING', ended_at = NULL WHERE attempt = 2");
		jdbc().update("UPDATE batch_step_execution SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL"
				+ " WHERE step_name = 'publish' AND step_execution_id = (SELECT MAX(step_execution_id)"
				+ " FROM batch_step_execution)");
		jdbc().update("UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'EXECUTING', end_time = NULL"
				+ " WHERE job_execution_id = (SELECT MAX(job_execution_id) FROM batch_job_execution)");
		MonthEndResult.Month retried = this.context.getBean(MonthEnd.class)
			.retry(OCTOBER, "test", RunObserver.NONE)
			.last();
		assertThat(retried.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		assertThat(retried.same()).isTrue();
		assertThat(this.office.published()).isEqualTo(this.published);
	}

	@Test
	void damagedVintageIsNeverTakenForEqual() throws Exception {
		AnotherProgram.pretend(this.context, "9.9.9", BUILD);
		Path values = this.home.resolve("output/construction/2026-10/v1/tables/values.csv");
		Files.writeString(values, Files.readString(values, StandardCharsets.UTF_8) + "\r\n", StandardCharsets.UTF_8);
		MonthEndResult.Month month = run().last();
		assertThat(month.same()).isFalse();
		assertThat(month.vintage().number()).isEqualTo(2);
	}

	@Test
	void monthOfAnEarlierProgramThatKeptNoBasisIsOutOfDateByProgram() throws Exception {
		jdbc().update("DELETE FROM vintage_basis");
		jdbc().update("UPDATE vintage SET issued = NULL");
		AnotherProgram.pretend(this.context, "9.9.9", BUILD);
		assertThat(causes()).singleElement().asString().startsWith("由另一版程序汇总：");
		requireVerified(RunPlan.Reason.PROGRAM);
		jdbc().update("DELETE FROM vintage_basis");
		rewrite(this.office.home().resolve("input/construction/2026-10/河东区10月.xlsx"));
		assertThat(causes()).hasSize(2).first().isEqualTo("报表有变化：2026-10/河东区10月.xlsx");
	}

	private void requireVerified(RunPlan.Reason reason) throws Exception {
		MonthEnd monthEnd = this.context.getBean(MonthEnd.class);
		assertThat(monthEnd.plan(RunRequest.run(OCTOBER)).last().reason()).isEqualTo(reason);
		MonthEndResult result = run();
		assertThat(result.last().same()).isTrue();
		assertThat(result.last().told().zh()).isEqualTo("结果与第1版相同，未发布新版");
		assertThat(result.last().vintage().number()).isEqualTo(1);
		assertThat(result.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		assertThat(this.office.published()).isEqualTo(this.published);
		assertThat(causes()).isEmpty();
		assertThat(run().nothingNew()).isTrue();
	}

	private MonthEndResult run() {
		return this.context.getBean(MonthEnd.class).run(OCTOBER, "test", RunObserver.NONE);
	}

	private List<String> causes() {
		return this.context.getBean(MonthStatuses.class)
			.of("construction")
			.get(0)
			.causes()
			.stream()
			.map((cause) -> cause.text().zh())
			.toList();
	}

	private JdbcTemplate jdbc() {
		return this.context.getBean(JdbcTemplate.class);
	}

	/** The same cells, written anew by another program. */
	private static void rewrite(Path workbook) throws Exception {
		byte[] before = Files.readAllBytes(workbook);
		TestWorkbooks.edit(workbook, workbook,
				(edited) -> edited.getSheetAt(0).setColumnWidth(0, edited.getSheetAt(0).getColumnWidth(0) + 256));
		assertThat(Files.readAllBytes(workbook)).isNotEqualTo(before);
	}

}
