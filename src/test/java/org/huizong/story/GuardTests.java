package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.monthend.Recovery;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of two runs at once only one goes, whichever door they come through. */
@Tag("story")
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class GuardTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final int ROUNDS = 20;

	/** What the loser of two sees; the launcher says of each that a run is under way. */
	private static final Class<?>[] KNOWN = { JobExecutionException.class, DuplicateKeyException.class,
			ConcurrencyFailureException.class, RefusedException.class };

	private static final String JUST_MADE = "(JobInstance must not already exist|Cannot find any job execution for).*";

	@Parameter
	private OfficeDatabase database;

	@TempDir
	private Path home;

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
		this.database.settle(this.home);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.threads.shutdownNow();
		this.context.close();
	}

	@Test
	void secondRunIsRefusedAndDisturbsTheFirstInNothing() throws Exception {
		CountDownLatch underWay = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		Set<MonthStep> seen = ConcurrentHashMap.newKeySet();
		Future<MonthEndResult> first = this.threads
			.submit(() -> run(new Waiting(MonthStep.VALIDATE, underWay, goOn, seen)));
		assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
		assertThatThrownBy(() -> run(RunObserver.NONE)).isInstanceOfSatisfying(RefusedException.class,
				(refused) -> assertThat(refused.outcome()).isEqualTo(Outcome.ALREADY_RUNNING));
		goOn.countDown();
		assertThat(first.get().outcome()).isEqualTo(Outcome.DONE);
		assertThat(seen).contains(MonthStep.GATE, MonthStep.PUBLISH);
		assertThat(run(RunObserver.NONE).nothingNew()).isTrue();
	}

	@Test
	void twoRestartsOfAFailedRunNeverOverlap() throws Exception {
		JobInstance instance = failed();
		int refused = 0;
		for (int round = 1; round <= ROUNDS; round++) {
			JobExecution last = repository().getLastJobExecution(instance);
			int before = repository().getJobExecutions(instance).size();
			int refusedNow = refusals(() -> this.context.getBean(JobOperator.class).restart(last));
			assertThat(repository().getJobExecutions(instance)).as("round %d", round)
				.hasSize(before + 2 - refusedNow)
				.allSatisfy((execution) -> assertThat(execution.getEndTime()).isNotNull());
			refused += refusedNow;
		}
		assertThat(refused).isPositive();
		List<JobExecution> executions = new ArrayList<>(repository().getJobExecutions(instance));
		executions.sort(Comparator.comparing(JobExecution::getStartTime));
		for (int i = 1; i < executions.size(); i++) {
			assertThat(executions.get(i).getStartTime()).isAfterOrEqualTo(executions.get(i - 1).getEndTime());
		}
	}

	@Test
	void ofTwoFirstStartsOfAMonthOneRuns() throws Exception {
		Job job = this.context.getBean(Job.class);
		for (int round = 1; round <= ROUNDS; round++) {
			JobParameters parameters = new JobParametersBuilder().addString("programme", "nothing")
				.addLong("attempt", (long) round)
				.toJobParameters();
			refusals(() -> this.context.getBean(JobOperator.class).start(job, parameters));
			JobInstance instance = repository().getJobInstance(job.getName(), parameters);
			List<JobExecution> executions = repository().getJobExecutions(instance);
			assertThat(executions).as("round %d", round)
				.isNotEmpty()
				.allSatisfy((execution) -> assertThat(execution.getEndTime()).isNotNull());
		}
	}

	/**
	 * Both restarts may have looked for a running execution and found none; what then
	 * refuses the second is the database.
	 */
	@Test
	void databaseRefusesASecondOpenExecution() throws Exception {
		JobInstance instance = failed();
		execution(instance);
		assertThatThrownBy(() -> execution(instance)).isInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void withoutTheIndexBothWouldHaveRun() throws Exception {
		JobInstance instance = failed();
		this.context.getBean(JdbcTemplate.class).execute("DROP INDEX ux_one_open_execution");
		execution(instance);
		execution(instance);
		assertThat(repository().getJobExecutions(instance)).filteredOn((one) -> one.getEndTime() == null).hasSize(2);
	}

	@Test
	void leaseOfADeadRunGoesToOneOfTwo() throws Exception {
		LeaseStore leases = this.context.getBean(LeaseStore.class);
		String host = lease(leases).host();
		for (int round = 1; round <= ROUNDS; round++) {
			leases.release(JANUARY.programme());
			this.context.getBean(JdbcTemplate.class)
				.update("INSERT INTO run_lease VALUES (?, ?, ?, ?, ?, ?, NULL)", JANUARY.programme(), "2009-01", host,
						Integer.MAX_VALUE, "long ago", Timestamp.from(Instant.EPOCH));
			assertThat(refusals(() -> {
				if (leases.take(JANUARY, Instant.now()).isPresent()) {
					throw new RefusedException(Outcome.ALREADY_RUNNING, "", "held by the other");
				}
				return null;
			})).as("round %d", round).isEqualTo(1);
		}
	}

	/** A person has given the lease away while this process was thought dead. */
	@Test
	void runThatHasLostItsLeaseStopsAndLeavesTheOther() throws Exception {
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		Recovery recovery = this.context.getBean(Recovery.class);
		MonthEndResult result = run(new RunObserver() {

			@Override
			public void stepBegan(ReferencePeriod period, MonthStep step) {
				if (step == MonthStep.VALIDATE) {
					jdbc.update("UPDATE run_lease SET host = 'elsewhere', beat = ?", Timestamp.from(Instant.now()));
					await(() -> recovery.look(JANUARY.programme()).state() == RunCondition.State.STOPPING);
				}
			}

		});
		assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
		assertThat(this.context.getBean(LeaseStore.class).holder(JANUARY.programme())).get()
			.extracting(LeaseStore.Lease::host)
			.isEqualTo("elsewhere");
	}

	private static void await(BooleanSupplier told) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!told.getAsBoolean() && System.nanoTime() < end) {
			Thread.onSpinWait();
		}
	}

	private static LeaseStore.Lease lease(LeaseStore leases) {
		assertThat(leases.take(JANUARY, Instant.now())).isEmpty();
		return leases.holder(JANUARY.programme()).orElseThrow();
	}

	private MonthEndResult run(RunObserver observer) {
		return this.context.getBean(MonthEnd.class).run(JANUARY, "test", observer);
	}

	private JobRepository repository() {
		return this.context.getBean(JobRepository.class);
	}

	private JobExecution execution(JobInstance instance) {
		return repository().createJobExecution(instance, repository().getLastJobExecution(instance).getJobParameters(),
				new ExecutionContext());
	}

	/** A run that the gate stopped, since all units but one are missing. */
	private JobInstance failed() throws Exception {
		Path kept = this.office.received("2009-01", "上高");
		try (Stream<Path> files = Files.list(this.office.inbox("2009-01"))) {
			for (Path file : files.filter((one) -> !one.equals(kept)).toList()) {
				Files.delete(file);
			}
		}
		assertThat(run(RunObserver.NONE).outcome()).isEqualTo(Outcome.BAD_RETURNS);
		return repository().findJobInstances("month-end").get(0);
	}

	/** Does the same twice at once and counts how often it was refused. */
	private int refusals(Callable<?> work) throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Integer> one = () -> {
			together.await();
			try {
				work.call();
				return 0;
			}
			catch (Exception ex) {
				if (!String.valueOf(ex.getMessage()).matches(JUST_MADE)) {
					assertThat(ex).isInstanceOfAny(KNOWN);
				}
				return 1;
			}
		};
		int refused = 0;
		for (Future<Integer> each : this.threads.invokeAll(List.of(one, one))) {
			refused += each.get();
		}
		return refused;
	}

	/** Holds a run up at the beginning of a step. */
	private record Waiting(MonthStep at, CountDownLatch underWay, CountDownLatch goOn,
			Set<MonthStep> seen) implements RunObserver {

		@Override
		public void stepBegan(ReferencePeriod period, MonthStep step) {
			if (step == this.at) {
				this.underWay.countDown();
				try {
					this.goOn.await(60, TimeUnit.SECONDS);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

		@Override
		public void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
			this.seen.add(step);
		}

	}

}
