package org.huizong.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.monthend.MonthRuns;
import org.huizong.monthend.Recovery;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunHistory;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunRequest;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Runs that are stopped anywhere, started twice at once, or left dead. */
@Tag("story")
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class StopTests {

	private static final Scope OCTOBER = new Scope("construction", ReferencePeriod.parse("2026-10"));

	private static final int STOPS = 200;

	private static final int STOPS_ON_A_SERVER = 30;

	private static final int ROUNDS = 30;

	private static final long SEED = 20261031;

	@Parameter
	private OfficeDatabase database;

	@TempDir
	private Path home;

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		this.office = ConstructionOffice.at(this.home);
		this.database.settle(this.home);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.threads.shutdownNow();
		this.context.close();
	}

	/**
	 * In every other round the stop races with the run, from another thread; in the
	 * others it comes amid a step.
	 */
	@Test
	void everyStopEndsInStoppedAndARetryPublishesTheSameBytes() throws Exception {
		monthEnd().run(OCTOBER, "test", RunObserver.NONE);
		Map<String, String> undisturbed = this.office.published();
		Random random = new Random(SEED);
		int stops = (this.database == OfficeDatabase.H2) ? STOPS : STOPS_ON_A_SERVER;
		for (int round = 1; round <= stops; round++) {
			boolean race = round % 2 == 0;
			MonthStep at = MonthStep.values()[random.nextInt(race ? 4 : MonthStep.values().length)];
			MonthEndResult result = monthEnd().rerun(OCTOBER, null, "test", new Stopping(at, race));
			assertThat(result.outcome()).as("round %d of seed %d, %s", round, SEED, at).isEqualTo(Outcome.STOPPED);
		}
		assertThat(statuses("batch_job_execution")).containsExactlyInAnyOrder("COMPLETED", "STOPPED");
		assertThat(statuses("batch_step_execution")).containsExactlyInAnyOrder("COMPLETED", "STOPPED");
		List<RunStore.Run> attempts = this.context.getBean(RunHistory.class).attempts(OCTOBER);
		assertThat(attempts).hasSize(stops + 1);
		assertThat(attempts.subList(0, stops)).allMatch((run) -> run.status() == RunState.STOPPED);
		assertThat(this.context.getBean(Recovery.class).look("construction").state())
			.isEqualTo(RunCondition.State.IDLE);
		OfficeFolder.delete(this.home.resolve("output"));
		assertThat(monthEnd().retry(OCTOBER, "test", RunObserver.NONE).outcome().published()).isTrue();
		assertThat(this.office.published()).isEqualTo(undisturbed);
	}

	@Test
	void ofTwoSimultaneousStartsExactlyOneRuns() throws Exception {
		for (int round = 1; round <= ROUNDS; round++) {
			assertThat(together(RunRequest.rerun(OCTOBER, null))).as("round %d", round)
				.containsExactlyInAnyOrder(Outcome.DONE_WITH_EXCLUSIONS, Outcome.ALREADY_RUNNING);
		}
		assertThat(this.context.getBean(RunHistory.class).attempts(OCTOBER)).hasSize(ROUNDS);
	}

	@Test
	void ofTwoSimultaneousRetriesExactlyOneRuns() throws Exception {
		for (int round = 1; round <= ROUNDS; round++) {
			monthEnd().rerun(OCTOBER, null, "test", new Stopping(MonthStep.GATE, false));
			assertThat(together(RunRequest.retry(OCTOBER))).as("round %d", round)
				.containsExactlyInAnyOrder(Outcome.DONE_WITH_EXCLUSIONS, Outcome.ALREADY_RUNNING);
		}
		assertThat(this.context.getBean(RunHistory.class).attempts(OCTOBER)).hasSize(ROUNDS)
			.allMatch((run) -> run.status() == RunState.COMPLETED);
	}

	/** What the framework would neither recover nor restart. */
	@Test
	void executionOfUnknownStateIsRecovered() {
		monthEnd().rerun(OCTOBER, null, "test", new Stopping(MonthStep.AGGREGATE, false));
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		jdbc.update("UPDATE batch_job_execution SET status = 'UNKNOWN'");
		jdbc.update("UPDATE batch_step_execution SET status = 'UNKNOWN' WHERE step_name = 'aggregate'");
		jdbc.update("UPDATE month_run SET status = 'RUNNING'");
		Recovery recovery = this.context.getBean(Recovery.class);
		assertThat(recovery.look("construction").state()).isEqualTo(RunCondition.State.DEAD);
		assertThat(recovery.recover("construction", false, "test")).hasSize(1);
		assertThat(recovery.look("construction").state()).isEqualTo(RunCondition.State.IDLE);
		MonthEndResult result = monthEnd().retry(OCTOBER, "test", RunObserver.NONE);
		assertThat(result.outcome()).isEqualTo(Outcome.DONE_WITH_EXCLUSIONS);
		assertThat(this.context.getBean(RunHistory.class).attempts(OCTOBER)).hasSize(1);
	}

	@Test
	void silentRunOnAnotherHostWantsAPerson() {
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		jdbc.update("INSERT INTO run_lease VALUES ('construction', '2026-10', 'elsewhere', 1, 'then',"
				+ " TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z', NULL)");
		Recovery recovery = this.context.getBean(Recovery.class);
		assertThat(recovery.look("construction").state()).isEqualTo(RunCondition.State.SILENT);
		assertThatThrownBy(() -> monthEnd().run(OCTOBER, "test", RunObserver.NONE)).isInstanceOfSatisfying(
				RefusedException.class, (refused) -> assertThat(refused.outcome()).isEqualTo(Outcome.NEEDS_RECOVERY));
		assertThatThrownBy(() -> recovery.recover("construction", false, "test")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("主机 elsewhere，进程 1");
		recovery.recover("construction", true, "test");
		assertThat(monthEnd().run(OCTOBER, "test", RunObserver.NONE).outcome().published()).isTrue();
	}

	@Test
	void stopWithoutARunFindsNobody() {
		assertThat(monthEnd().stop("construction", "test")).isEmpty();
	}

	/** Does the same twice at once. */
	private List<Outcome> together(RunRequest request) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(2);
		List<Future<Outcome>> both = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			both.add(this.threads.submit(() -> {
				barrier.await();
				try {
					CompletableFuture<MonthEndResult> run = this.context.getBean(MonthRuns.class)
						.start(request, "test", new Slow());
					return run.get().outcome();
				}
				catch (RefusedException ex) {
					return ex.outcome();
				}
			}));
		}
		return List.of(both.get(0).get(), both.get(1).get());
	}

	private List<String> statuses(String table) {
		return this.context.getBean(JdbcTemplate.class)
			.queryForList("SELECT DISTINCT status FROM " + table, String.class);
	}

	private MonthEnd monthEnd() {
		return this.context.getBean(MonthEnd.class);
	}

	/** Lasts long enough for the other to meet it. */
	private record Slow() implements RunObserver {

		@Override
		public void monthBegan(ReferencePeriod period, int index, int total) {
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	/** Asks for a stop when a step begins, at its first return where it reads returns. */
	private final class Stopping implements RunObserver {

		private final MonthStep at;

		private final boolean race;

		private final AtomicBoolean asked = new AtomicBoolean();

		private Stopping(MonthStep at, boolean race) {
			this.at = at;
			this.race = race;
		}

		@Override
		public void stepBegan(ReferencePeriod period, MonthStep step) {
			if (step == this.at && step != MonthStep.COLLECT) {
				ask();
			}
		}

		@Override
		public void returnRead(ReferencePeriod period, String unit) {
			if (this.at == MonthStep.COLLECT) {
				ask();
			}
		}

		private void ask() {
			if (!this.asked.compareAndSet(false, true)) {
				return;
			}
			if (this.race) {
				StopTests.this.threads.submit(() -> monthEnd().stop("construction", "test"));
			}
			else {
				monthEnd().stop("construction", "test");
			}
		}

	}

}
