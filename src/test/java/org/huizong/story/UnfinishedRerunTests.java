package org.huizong.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.monthend.Recovery;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunRequest;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A published month done again, though nothing changed, and not finished. */
@Tag("story")
class UnfinishedRerunTests {

	private static final Scope OCTOBER = new Scope("construction", ReferencePeriod.parse("2026-10"));

	@TempDir
	private Path home;

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	private Map<String, String> published;

	@BeforeEach
	void publish() throws Exception {
		this.office = ConstructionOffice.at(this.home);
		this.context = HuizongApplication.start(this.home);
		monthEnd().run(OCTOBER, "test", RunObserver.NONE);
		this.published = this.office.published();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "VALIDATE", "WRITE" })
	void retryFinishesWhatWasStoppedWithTheSameBytes(MonthStep step) throws Exception {
		assertThat(stoppedAt(step).outcome()).isEqualTo(Outcome.STOPPED);
		RunPlan plan = monthEnd().plan(RunRequest.retry(OCTOBER));
		assertThat(plan.nothingToDo()).isFalse();
		assertThat(plan.last().kind()).isEqualTo(RunPlan.Kind.RESUME);
		assertThat(plan.last().reason()).isEqualTo(RunPlan.Reason.UNFINISHED);
		assertThat(plan.last().attempt()).isEqualTo(2);
		assertThat(monthEnd().retry(OCTOBER, "test", RunObserver.NONE).nothingNew()).isFalse();
		assertThat(attempts()).extracting(RunStore.Run::status).containsExactly(RunState.COMPLETED, RunState.COMPLETED);
		assertThat(this.office.published()).isEqualTo(this.published);
		assertThat(monthEnd().plan(RunRequest.retry(OCTOBER)).nothingToDo()).isTrue();
	}

	@Test
	void retryFinishesWhatWasKilledAndRecovered() throws Exception {
		stoppedAt(MonthStep.AGGREGATE);
		this.context.getBean(JdbcTemplate.class).update("UPDATE month_run SET status = 'RUNNING' WHERE attempt = 2");
		this.context.getBean(Recovery.class).recover("construction", false, "test");
		assertThat(attempts().get(0).status()).isEqualTo(RunState.FAILED);
		assertThat(monthEnd().retry(OCTOBER, "test", RunObserver.NONE).outcome().published()).isTrue();
		assertThat(attempts().get(0).status()).isEqualTo(RunState.COMPLETED);
		assertThat(this.office.published()).isEqualTo(this.published);
	}

	@Test
	void whatWasGivenUpIsNotResumed() {
		stoppedAt(MonthStep.AGGREGATE);
		this.context.getBean(JdbcTemplate.class).update("UPDATE month_run SET status = 'RUNNING' WHERE attempt = 2");
		this.context.getBean(Recovery.class).abandon("construction", false, "test");
		assertThat(monthEnd().plan(RunRequest.retry(OCTOBER)).nothingToDo()).isTrue();
	}

	private MonthEndResult stoppedAt(MonthStep at) {
		return monthEnd().rerun(OCTOBER, null, "test", new RunObserver() {

			@Override
			public void stepBegan(ReferencePeriod period, MonthStep step) {
				if (step == at) {
					monthEnd().stop("construction", "test");
				}
			}

		});
	}

	private List<RunStore.Run> attempts() {
		return this.context.getBean(RunHistory.class).attempts(OCTOBER);
	}

	private MonthEnd monthEnd() {
		return this.context.getBean(MonthEnd.class);
	}

}
