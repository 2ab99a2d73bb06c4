package org.huizong.monthend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.runs.LeaseStore.Lease;
import org.huizong.runs.LeaseStore;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunStore;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Tells whether a run lives, and clears up after one that died. */
@Service
public class Recovery {

	private final LeaseStore leases;

	private final RunStore runs;

	private final DeadExecutions dead;

	private final LiveSteps live;

	private final AuditTrail audit;

	private final Clock clock;

	Recovery(LeaseStore leases, RunStore runs, DeadExecutions dead, LiveSteps live, AuditTrail audit, Clock clock) {
		this.leases = leases;
		this.runs = runs;
		this.dead = dead;
		this.live = live;
		this.audit = audit;
		this.clock = clock;
	}

	/** How the programme's last run stands at this moment. */
	public RunCondition look(String programme) {
		Optional<Lease> lease = this.leases.holder(programme);
		List<RunStore.Run> open = this.runs.open(programme);
		RunStore.Run run = open.isEmpty() ? null : open.get(open.size() - 1);
		if (lease.isEmpty()) {
			return new RunCondition((run != null) ? RunCondition.State.DEAD : RunCondition.State.IDLE, null, run);
		}
		return new RunCondition(switch (lease.get().state(this.clock.instant())) {
			case ALIVE -> (lease.get().stopRequestedBy() != null || this.live.stopping(programme))
					? RunCondition.State.STOPPING : RunCondition.State.RUNNING;
			case DEAD -> RunCondition.State.DEAD;
			case UNKNOWN -> RunCondition.State.SILENT;
		}, lease.get(), run);
	}

	/**
	 * What recovering or giving up would end now; changes nothing.
	 * @param sure whether a person has made sure that a run on another host has ended
	 * @throws RefusedException when the run lives, or may live
	 */
	public List<RunStore.Run> cutOff(String programme, boolean sure) {
		requireDead(programme, look(programme), sure);
		return this.runs.open(programme);
	}

	/**
	 * Clears up after a dead run, so that it can be resumed.
	 * @param sure whether a person has made sure that a run on another host has ended
	 * @return the attempts that had been cut off, empty when there were none
	 * @throws RefusedException when the run lives, or may live
	 */
	public List<RunStore.Run> recover(String programme, boolean sure, String by) {
		bury(programme, sure);
		return recorded(this.dead.recover(programme), Deed.RECOVER, by);
	}

	/** The same, but what was cut off is given up: the next run begins anew. */
	public List<RunStore.Run> abandon(String programme, boolean sure, String by) {
		bury(programme, sure);
		return recorded(this.dead.abandon(programme), Deed.ABANDON, by);
	}

	private List<RunStore.Run> recorded(List<RunStore.Run> cutOff, Deed deed, String by) {
		cutOff.forEach((run) -> this.audit.record(by, deed, run.scope(), String.valueOf(run.attempt()), ""));
		return cutOff;
	}

	private void bury(String programme, boolean sure) {
		RunCondition condition = look(programme);
		requireDead(programme, condition, sure);
		if (condition.lease() != null) {
			this.leases.bury(condition.lease());
		}
	}

	private static void requireDead(String programme, RunCondition condition, boolean sure) {
		Lease lease = condition.lease();
		switch (condition.state()) {
			case RUNNING,
					STOPPING ->
				throw new RefusedException(Outcome.ALREADY_RUNNING,
						programme + " 的运行还在进行（" + place(lease) + "），不需要恢复。要停止请用 stop。",
						"The run of " + programme + " is alive (" + placeEn(lease) + "). Use stop to stop it.");
			case SILENT -> {
				if (!sure) {
					throw new RefusedException(Outcome.NEEDS_RECOVERY,
							"另一台主机上的运行没有响应（" + place(lease) + "）。请确认该进程已结束，再加 --sure 恢复。",
							"A run on another host is silent (" + placeEn(lease)
									+ "). Make sure that it has ended, then recover with --sure.");
				}
			}
			case DEAD, IDLE -> {
			}
		}
	}

	private static String place(@Nullable Lease lease) {
		return (lease != null) ? "主机 " + lease.host() + "，进程 " + lease.pid() : "";
	}

	private static String placeEn(@Nullable Lease lease) {
		return (lease != null) ? "host " + lease.host() + ", process " + lease.pid() : "";
	}

}
