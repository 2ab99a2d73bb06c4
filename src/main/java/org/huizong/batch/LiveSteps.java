package org.huizong.batch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.statistics.ReferencePeriod;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * The step executions alive in this process: watched, and stopped together on request.
 */
@Component
class LiveSteps implements StepExecutionListener {

	private final Set<StepExecution> alive = ConcurrentHashMap.newKeySet();

	private volatile RunObserver observer = RunObserver.NONE;

	private volatile boolean stopping;

	private volatile boolean busy;

	/** A run begins, watched by the observer. */
	void begin(RunObserver newObserver) {
		this.observer = newObserver;
		this.stopping = false;
		this.busy = true;
	}

	/** The run is over and has written its last word. */
	void end() {
		this.busy = false;
		this.observer = RunObserver.NONE;
	}

	boolean idle() {
		return !this.busy;
	}

	RunObserver observer() {
		return this.observer;
	}

	/** Stops after the work in hand; every step that would begin is stopped too. */
	void stop() {
		this.stopping = true;
		this.alive.forEach(StepExecution::setTerminateOnly);
	}

	boolean stopping() {
		return this.stopping;
	}

	@Override
	public void beforeStep(StepExecution execution) {
		this.alive.add(execution);
		if (this.stopping) {
			execution.setTerminateOnly();
		}
		MonthStep.named(execution.getStepName()).ifPresent((step) -> this.observer.stepBegan(period(execution), step));
	}

	@Override
	public ExitStatus afterStep(StepExecution execution) {
		this.alive.remove(execution);
		MonthStep.named(execution.getStepName())
			.ifPresent((step) -> this.observer.stepEnded(period(execution), step,
					execution.getStatus() == BatchStatus.COMPLETED));
		return execution.getExitStatus();
	}

	private static ReferencePeriod period(StepExecution execution) {
		return ReferencePeriod.parse(String.valueOf(execution.getJobParameters().getString("period")));
	}

}
