package org.huizong.batch;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.huizong.statistics.Text;
import org.huizong.store.LeaseStore;
import org.huizong.store.Scope;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Lets one run of a programme go at a time, and brings what a killed run left behind into
 * a state that can be started again. Whoever holds the lease is the only one who may.
 */
@Component
class RunGuard {

	private static final int BEAT_SECONDS = 10;

	private final LeaseStore leases;

	private final JobRepository repository;

	private final JobOperator operator;

	private final Clock clock;

	RunGuard(LeaseStore leases, JobRepository repository, JobOperator operator, Clock clock) {
		this.leases = leases;
		this.repository = repository;
		this.operator = operator;
		this.clock = clock;
	}

	/**
	 * Takes the lease, beats it until closed, and recovers dead executions first.
	 * @param observer told of what is recovered
	 * @throws RefusedException when another run lives, or only a person can tell
	 */
	Held hold(Scope scope, RunObserver observer) {
		Optional<LeaseStore.Lease> holder = this.leases.take(scope, this.clock.instant());
		if (holder.isPresent()) {
			throw refusal(holder.get());
		}
		Held held = new Held(scope);
		recover(scope, observer);
		return held;
	}

	private RefusedException refusal(LeaseStore.Lease lease) {
		String who = lease.scope() + "，主机 " + lease.host() + "，进程 " + lease.pid();
		String whoEn = lease.scope() + " on host " + lease.host() + ", process " + lease.pid();
		if (lease.state(this.clock.instant()) == LeaseStore.Lease.State.UNKNOWN) {
			return new RefusedException(Outcome.NEEDS_RECOVERY,
					"另一台主机上的运行没有响应（" + who + "）。请确认该进程已结束后，删除表 run_lease 中的这一行再重试。", "A run on another host is silent ("
							+ whoEn + "). Make sure that it has ended, delete its row in run_lease, and retry.");
		}
		return new RefusedException(Outcome.ALREADY_RUNNING, "已有运行在进行（" + who + "）。请等它结束后再试。",
				"A run is under way (" + whoEn + "). Try again when it has ended.");
	}

	/** Executions without an end belong to nobody alive now: the lease is ours. */
	private void recover(Scope scope, RunObserver observer) {
		for (JobInstance instance : this.repository.findJobInstances(MonthJobConfiguration.JOB)) {
			for (JobExecution execution : this.repository.getJobExecutions(instance)) {
				boolean ours = scope.programme().equals(execution.getJobParameters().getString("programme"));
				if (ours && execution.getEndTime() == null && execution.getStatus() != BatchStatus.UNKNOWN) {
					this.operator.recover(execution);
					notice(execution, observer);
				}
			}
		}
	}

	private static void notice(JobExecution execution, RunObserver observer) {
		String period = execution.getJobParameters().getString("period");
		observer.notice(new Text(period + " 上一次运行中途中断，已恢复，从中断的步骤继续或重新开始。",
				"The last run of " + period + " was cut off; it has been recovered."));
	}

	/** A lease held and beaten; closing gives it back. */
	final class Held implements AutoCloseable {

		private final Scope scope;

		private final ScheduledExecutorService heart;

		private Held(Scope scope) {
			this.scope = scope;
			this.heart = Executors.newSingleThreadScheduledExecutor((task) -> {
				Thread thread = new Thread(task, "lease");
				thread.setDaemon(true);
				return thread;
			});
			this.heart.scheduleAtFixedRate(
					() -> RunGuard.this.leases.beat(scope.programme(), RunGuard.this.clock.instant()), BEAT_SECONDS,
					BEAT_SECONDS, TimeUnit.SECONDS);
		}

		/**
		 * Lets a beat in hand come to its end: interrupting one would close the
		 * database's file under everybody.
		 */
		@Override
		public void close() {
			this.heart.shutdown();
			try {
				this.heart.awaitTermination(BEAT_SECONDS, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			RunGuard.this.leases.release(this.scope.programme());
		}

	}

}
