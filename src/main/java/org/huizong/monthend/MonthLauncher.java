package org.huizong.monthend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huizong.inbox.InboxStore;
import org.huizong.office.Outcome;
import org.huizong.office.ProgramVersion;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.FailureTexts;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Starts or resumes one attempt at one month and says how it ended. */
@Component
class MonthLauncher {

	private static final Logger logger = LoggerFactory.getLogger(MonthLauncher.class);

	/** What the framework says when another is just making the instance. */
	private static final List<String> JUST_MADE = List.of("JobInstance must not already exist",
			"Cannot find any job execution for job instance");

	private final JobOperator operator;

	private final Job job;

	private final RunStore runs;

	private final InboxStore inbox;

	private final Programmes programmes;

	private final ProgramVersion version;

	private final LiveSteps live;

	private final Clock clock;

	MonthLauncher(JobOperator operator, Job monthEndJob, RunStore runs, InboxStore inbox, Programmes programmes,
			ProgramVersion version, LiveSteps live, Clock clock) {
		this.operator = operator;
		this.job = monthEndJob;
		this.runs = runs;
		this.inbox = inbox;
		this.programmes = programmes;
		this.version = version;
		this.live = live;
		this.clock = clock;
	}

	MonthEndResult.Month start(Scope scope, int attempt, String by) {
		this.runs.begin(scope, attempt, null, by, this.clock.instant());
		return launch(scope, attempt, false, by);
	}

	/**
	 * Begins an attempt that does the work from a step on. Past the gate it stands on
	 * what the last attempt froze there.
	 */
	MonthEndResult.Month rerun(Scope scope, int attempt, MonthStep from, String by) {
		Optional<RunStore.Run> last = this.runs.last(scope);
		this.runs.begin(scope, attempt, from.stepName(), by, this.clock.instant());
		if (from.compareTo(MonthStep.GATE) > 0) {
			RunStore.Run frozen = last.orElseThrow();
			this.runs.freeze(scope, attempt, frozen.vintageNumber(), String.valueOf(frozen.fingerprint()),
					frozen.signed());
		}
		return launch(scope, attempt, false, by);
	}

	MonthEndResult.Month resume(Scope scope, int attempt, String by) {
		this.runs.resume(scope, attempt);
		return launch(scope, attempt, true, by);
	}

	private MonthEndResult.Month launch(Scope scope, int attempt, boolean resumed, String by) {
		RunObserver observer = this.live.observer(scope.programme());
		this.runs.workedBy(scope, attempt, this.version.full(), this.programmes.get(scope.programme()).version());
		observer.attemptBegan(scope, attempt, resumed, by);
		MonthEndResult.Month month = execute(scope, attempt, by);
		Integer leftOut = month.outcome().published() ? leftOut(scope) : null;
		this.runs.end(scope, attempt, status(month.outcome()), told(month), leftOut, this.clock.instant());
		observer.attemptEnded(month, attempt);
		return month;
	}

	private MonthEndResult.Month execute(Scope scope, int attempt, String by) {
		try {
			JobExecution execution = this.operator.start(this.job, MonthContexts.parameters(scope, attempt, by));
			return switch (execution.getStatus()) {
				case COMPLETED -> completed(scope, attempt);
				case STOPPED, STOPPING -> new MonthEndResult.Month(scope, Outcome.STOPPED, null, true, false, null,
						List.of(), List.of(), List.of());
				default -> failed(scope, execution);
			};
		}
		catch (JobExecutionException | DuplicateKeyException | ConcurrencyFailureException ex) {
			throw underWay(scope, ex);
		}
		catch (IllegalStateException ex) {
			throw JUST_MADE.stream().anyMatch(String.valueOf(ex.getMessage())::startsWith) ? underWay(scope, ex) : ex;
		}
	}

	private static RefusedException underWay(Scope scope, Exception ex) {
		logger.warn("{} was not launched", scope, ex);
		return new RefusedException(Outcome.ALREADY_RUNNING, scope + " 已有运行在进行。请等它结束后再试。",
				"A run of " + scope + " is under way. Try again when it has ended.");
	}

	/** A month that stands published as it is. */
	MonthEndResult.Month unchanged(Vintage vintage) {
		return published(vintage, false, false);
	}

	private MonthEndResult.Month completed(Scope scope, int attempt) {
		RunStore.Run run = this.runs.get(scope, attempt);
		return published(new Vintage(scope.programme(), scope.period(), run.standing()), true, run.sameAs() != null);
	}

	private MonthEndResult.Month published(Vintage vintage, boolean worked, boolean same) {
		Scope scope = new Scope(vintage.programme(), vintage.period());
		return new MonthEndResult.Month(scope, (leftOut(scope) == 0) ? Outcome.DONE : Outcome.DONE_WITH_EXCLUSIONS,
				vintage, worked, same, null, List.of(), List.of(), List.of());
	}

	/** How many units are not counted: missing or left out by a signed decision. */
	private int leftOut(Scope scope) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		Coverage coverage = this.inbox.coverage(scope,
				programme.unitsIn(scope.period()).stream().map(ReportingUnit::code).toList());
		return coverage.expected().size() - coverage.reported().size();
	}

	private MonthEndResult.Month failed(Scope scope, JobExecution execution) {
		List<Throwable> failures = execution.getAllFailureExceptions();
		Optional<GateClosedException> gate = failures.stream()
			.filter(GateClosedException.class::isInstance)
			.map(GateClosedException.class::cast)
			.findFirst();
		if (gate.isPresent()) {
			return new MonthEndResult.Month(scope, Outcome.BAD_RETURNS, null, true, false, null, gate.get().blocking(),
					units(scope, gate.get().missing()), gate.get().returned());
		}
		failures.forEach((failure) -> logger.error("{} failed", scope, failure));
		FailureTexts texts = FailureTexts.of(failures);
		return new MonthEndResult.Month(scope, texts.outcome(), null, true, false,
				new MonthEndResult.Failure(lastStep(execution), texts.text()), List.of(), List.of(), List.of());
	}

	private List<ReportingUnit> units(Scope scope, List<String> codes) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		return codes.stream().map((code) -> programme.unit(code, scope.period()).orElseThrow()).toList();
	}

	private static @Nullable MonthStep lastStep(JobExecution execution) {
		return execution.getStepExecutions()
			.stream()
			.filter((step) -> step.getStatus() != BatchStatus.COMPLETED)
			.flatMap((step) -> MonthStep.named(step.getStepName()).stream())
			.findFirst()
			.orElse(null);
	}

	private static RunState status(Outcome outcome) {
		return switch (outcome) {
			case DONE, DONE_WITH_EXCLUSIONS -> RunState.COMPLETED;
			case STOPPED -> RunState.STOPPED;
			default -> RunState.FAILED;
		};
	}

	private static @Nullable Text told(MonthEndResult.Month month) {
		if (month.same()) {
			return month.told();
		}
		return (month.outcome().published() || month.outcome() == Outcome.STOPPED) ? null : month.told();
	}

}
