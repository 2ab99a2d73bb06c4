package org.huizong.monthend;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.huizong.runs.ExecutionStore;
import org.huizong.runs.RunRecordStore;
import org.huizong.runs.RunState;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Text;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Brings what a killed run left behind to an end: executions that look alive, those whose
 * state is unknown, and the attempts they belong to. Only for whoever knows that no
 * process is at work on them.
 */
@Component
class DeadExecutions {

	private static final Text CUT_OFF = new Text("运行中途中断", "cut off on its way");

	private final JobRepository repository;

	private final ExecutionStore executions;

	private final RunStore runs;

	private final RunRecordStore records;

	private final Clock clock;

	DeadExecutions(JobRepository repository, ExecutionStore executions, RunStore runs, RunRecordStore records,
			Clock clock) {
		this.repository = repository;
		this.executions = executions;
		this.runs = runs;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Ends them so that they can be resumed.
	 * @return the attempts that had been cut off
	 */
	List<RunStore.Run> recover(String programme) {
		return end(programme, BatchStatus.FAILED, RunState.FAILED);
	}

	/** Ends them for good: the next run of their month is a new attempt. */
	List<RunStore.Run> abandon(String programme) {
		return end(programme, BatchStatus.ABANDONED, RunState.ABANDONED);
	}

	private List<RunStore.Run> end(String programme, BatchStatus status, RunState state) {
		for (long number : this.executions.open()) {
			JobExecution execution = this.repository.getJobExecution(number);
			if (execution != null && programme.equals(execution.getJobParameters().getString("programme"))) {
				end(execution, status);
			}
		}
		List<RunStore.Run> cutOff = new ArrayList<>(this.runs.open(programme));
		for (RunStore.Run run : cutOff) {
			this.records.cutOff(run.scope(), run.attempt(), this.clock.instant());
			this.runs.end(run.scope(), run.attempt(), state, CUT_OFF, null, this.clock.instant());
		}
		return cutOff;
	}

	private static boolean open(StepExecution step) {
		return step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning();
	}

	private void end(JobExecution execution, BatchStatus status) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), ZoneId.systemDefault());
		for (StepExecution step : execution.getStepExecutions()) {
			if (open(step)) {
				step.setStatus(BatchStatus.FAILED);
				step.setExitStatus(ExitStatus.FAILED.addExitDescription("cut off"));
				step.setEndTime(now);
				this.repository.update(step);
			}
		}
		execution.setStatus(status);
		execution.setExitStatus(ExitStatus.FAILED.addExitDescription("cut off"));
		execution.setEndTime(now);
		this.repository.update(execution);
	}

}
