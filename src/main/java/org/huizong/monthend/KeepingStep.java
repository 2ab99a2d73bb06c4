package org.huizong.monthend;

import java.time.LocalDateTime;
import java.time.ZoneId;

import org.huizong.runs.MonthContext;
import org.huizong.runs.MonthStep;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step that is passed over where the attempt keeps what was done of it before: the
 * steps before the one from which a rerun begins, and those up to the gate once it has
 * let the attempt pass.
 */
final class KeepingStep implements Step {

	private final Step step;

	private final JobRepository repository;

	private final MonthContexts contexts;

	private final LiveSteps live;

	KeepingStep(Step step, JobRepository repository, MonthContexts contexts, LiveSteps live) {
		this.step = step;
		this.repository = repository;
		this.contexts = contexts;
		this.live = live;
	}

	@Override
	public String getName() {
		return this.step.getName();
	}

	@Override
	public boolean isAllowStartIfComplete() {
		return this.step.isAllowStartIfComplete();
	}

	@Override
	public int getStartLimit() {
		return this.step.getStartLimit();
	}

	@Override
	public void execute(StepExecution execution) throws JobInterruptedException {
		MonthContext context = this.contexts.of(execution.getJobParameters());
		MonthStep one = MonthStep.named(getName()).orElseThrow();
		if (!context.keeps(one)) {
			this.step.execute(execution);
			return;
		}
		LocalDateTime now = LocalDateTime.ofInstant(this.contexts.now(), ZoneId.systemDefault());
		execution.setStartTime(now);
		execution.setEndTime(now);
		execution.setStatus(BatchStatus.COMPLETED);
		execution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("kept"));
		this.repository.update(execution);
		this.live.observer(context.scope().programme()).stepKept(context.period(), one);
	}

}
