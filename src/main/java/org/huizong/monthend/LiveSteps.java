package org.huizong.monthend;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huizong.office.RunningProgrammes;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * The runs alive in this process, one a programme, with their step executions: watched,
 * and stopped together on request.
 */
@Component
class LiveSteps implements StepExecutionListener, RunningProgrammes {

	private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();

	/** A run of the programme begins, watched by the observer. */
	void begin(String programme, RunObserver observer) {
		this.runs.put(programme, new LiveRun(observer));
	}

	/** The run is over and has written its last word. */
	void end(String programme) {
		this.runs.remove(programme);
	}

	boolean idle() {
		return this.runs.isEmpty();
	}

	@Override
	public boolean running(String programme) {
		return this.runs.containsKey(programme);
	}

	RunObserver observer(String programme) {
		LiveRun run = this.runs.get(programme);
		return (run != null) ? run.observer : RunObserver.NONE;
	}

	/** Stops after the work in hand; every step that would begin is stopped too. */
	void stop(String programme, String by) {
		LiveRun run = this.runs.get(programme);
		if (run != null) {
			run.stop(by);
		}
	}

	void stopAll(String by) {
		this.runs.values().forEach((run) -> run.stop(by));
	}

	boolean stopping(String programme) {
		LiveRun run = this.runs.get(programme);
		return run != null && run.stopping;
	}

	@Override
	public void beforeStep(StepExecution execution) {
		LiveRun run = run(execution);
		if (run == null) {
			return;
		}
		run.alive.add(execution);
		if (run.stopping) {
			execution.setTerminateOnly();
		}
		MonthStep.named(execution.getStepName()).ifPresent((step) -> run.observer.stepBegan(period(execution), step));
	}

	@Override
	public ExitStatus afterStep(StepExecution execution) {
		LiveRun run = run(execution);
		if (run != null) {
			run.alive.remove(execution);
			MonthStep.named(execution.getStepName())
				.ifPresent((step) -> run.observer.stepEnded(period(execution), step,
						execution.getStatus() == BatchStatus.COMPLETED));
		}
		return execution.getExitStatus();
	}

	private @Nullable LiveRun run(StepExecution execution) {
		return this.runs.get(String.valueOf(execution.getJobParameters().getString("programme")));
	}

	static ReferencePeriod period(StepExecution execution) {
		return ReferencePeriod.parse(String.valueOf(execution.getJobParameters().getString("period")));
	}

	/** One run. */
	private static final class LiveRun {

		private final Set<StepExecution> alive = ConcurrentHashMap.newKeySet();

		private final RunObserver observer;

		private final AtomicBoolean asked = new AtomicBoolean();

		private volatile boolean stopping;

		private LiveRun(RunObserver observer) {
			this.observer = observer;
		}

		private void stop(String by) {
			boolean first = this.asked.compareAndSet(false, true);
			this.stopping = true;
			this.alive.forEach(StepExecution::setTerminateOnly);
			if (first) {
				this.observer.stopping(by);
			}
		}

	}

}
