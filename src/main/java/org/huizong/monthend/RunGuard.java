package org.huizong.monthend;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.RunObserver;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets one run of a programme go at a time, and brings what a killed run left behind into
 * a state that can be started again. Whoever holds the lease is the only one who may.
 */
@Component
class RunGuard {

	private static final Logger logger = LoggerFactory.getLogger(RunGuard.class);

	/** Whether to stop is asked every second, and every tenth time the lease beats. */
	private static final int BEAT_SECONDS = 10;

	private final LeaseStore leases;

	private final DeadExecutions dead;

	private final LiveSteps live;

	private final Clock clock;

	/** What this process holds, by programme. */
	private final Map<String, Held> held = new ConcurrentHashMap<>();

	RunGuard(LeaseStore leases, DeadExecutions dead, LiveSteps live, Clock clock) {
		this.leases = leases;
		this.dead = dead;
		this.live = live;
		this.clock = clock;
	}

	/**
	 * Takes the lease, beats it until closed, and recovers dead executions first.
	 * @param observer told of what is recovered
	 * @throws RefusedException when another run lives, or only a person can tell
	 */
	Held hold(Scope scope, RunObserver observer) {
		Held held = take(scope);
		try {
			recover(scope, observer);
			return held;
		}
		catch (RuntimeException ex) {
			held.close();
			throw ex;
		}
	}

	private synchronized Held take(Scope scope) {
		Optional<LeaseStore.Lease> holder = this.leases.take(scope, this.clock.instant());
		if (holder.filter((lease) -> leftBehind(scope, lease)).isPresent()) {
			this.leases.bury(holder.get());
			holder = this.leases.take(scope, this.clock.instant());
		}
		if (holder.isPresent()) {
			throw refusal(holder.get());
		}
		Held taken = new Held(scope);
		this.held.put(scope.programme(), taken);
		return taken;
	}

	/** A run of this process that has ended while the database could not be reached. */
	private boolean leftBehind(Scope scope, LeaseStore.Lease lease) {
		return lease.own() && !this.held.containsKey(scope.programme());
	}

	private RefusedException refusal(LeaseStore.Lease lease) {
		String who = lease.scope() + "，主机 " + lease.host() + "，进程 " + lease.pid();
		String whoEn = lease.scope() + " on host " + lease.host() + ", process " + lease.pid();
		if (lease.state(this.clock.instant()) == LeaseStore.Lease.State.UNKNOWN) {
			return new RefusedException(Outcome.NEEDS_RECOVERY,
					"另一台主机上的运行没有响应（" + who + "）。请确认该进程已结束后，执行 recover " + lease.scope().programme() + " --sure，再重试。",
					"A run on another host is silent (" + whoEn + "). Make sure that it has ended, then recover "
							+ lease.scope().programme() + " --sure, and retry.");
		}
		return new RefusedException(Outcome.ALREADY_RUNNING, "已有运行在进行（" + who + "）。请等它结束后再试。",
				"A run is under way (" + whoEn + "). Try again when it has ended.");
	}

	/** Whatever has no end belongs to nobody alive now: the lease is ours. */
	private void recover(Scope scope, RunObserver observer) {
		for (RunStore.Run run : this.dead.recover(scope.programme())) {
			String period = run.scope().period().toString();
			observer.notice(new Text(period + " 上一次运行中途中断，已恢复，从中断的步骤继续或重新开始。",
					"The last run of " + period + " was cut off; it has been recovered."));
		}
	}

	/** A lease held and beaten; closing gives it back. */
	final class Held implements AutoCloseable {

		private final Scope scope;

		private final ScheduledExecutorService heart;

		private long looks;

		private Held(Scope scope) {
			this.scope = scope;
			this.heart = Executors.newSingleThreadScheduledExecutor((task) -> {
				Thread thread = new Thread(task, "lease");
				thread.setDaemon(true);
				return thread;
			});
			this.heart.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
		}

		/**
		 * A run whose lease a person has given to another stops. What is thrown out of
		 * here would end the beating for ever.
		 */
		private void look() {
			try {
				this.looks++;
				if (this.looks % BEAT_SECONDS == 0) {
					RunGuard.this.leases.beat(this.scope.programme(), RunGuard.this.clock.instant());
				}
				Optional<LeaseStore.Lease> lease = RunGuard.this.leases.holder(this.scope.programme());
				String by = lease.filter(LeaseStore.Lease::own).isPresent() ? lease.get().stopRequestedBy()
						: "lease lost";
				if (by != null) {
					RunGuard.this.live.stop(this.scope.programme(), by);
				}
			}
			catch (RuntimeException ex) {
				logger.warn("the lease of {} missed a beat", this.scope, ex);
			}
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
			try {
				RunGuard.this.leases.release(this.scope.programme());
			}
			finally {
				RunGuard.this.held.remove(this.scope.programme(), this);
			}
		}

	}

}
