package org.huizong.monthend;

import java.util.List;

import org.huizong.office.Programmes;
import org.huizong.runs.LeaseStore.Lease;
import org.huizong.runs.RunCondition;
import org.huizong.runs.RunStore;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Looks what stopping a run or clearing up after it would do; changes nothing. */
@Service
public class Interventions {

	private final Programmes programmes;

	private final Recovery recovery;

	private final RunStore runs;

	Interventions(Programmes programmes, Recovery recovery, RunStore runs) {
		this.programmes = programmes;
		this.recovery = recovery;
		this.runs = runs;
	}

	/** What stopping would do. */
	public Intervention stop(String programme) {
		RunCondition condition = look(programme);
		return switch (condition.state()) {
			case RUNNING -> made(condition, true, "手头的工作做完即停；已完成的步骤保留，之后可以重试继续。",
					"stops after the work in hand; finished steps stay, and a retry goes on.");
			case STOPPING -> made(condition, false, "已在停止。", "is stopping already.");
			case DEAD, SILENT -> made(condition, false, "进程没有响应，停止不起作用；请恢复或放弃。",
					"does not answer, so that it cannot be stopped. Recover it or give it up.");
			case IDLE -> made(condition, false, "没有正在进行的运行。", "Nothing is running.");
		};
	}

	/** What clearing up would do. */
	public Intervention recover(String programme) {
		RunCondition condition = look(programme);
		return switch (condition.state()) {
			case DEAD -> made(condition, true, "进程已不在；恢复后已完成的步骤保留，重试从中断处继续。放弃则下次从头做。",
					"is dead; after recovery finished steps stay and a retry goes on. Given up, the next run begins anew.");
			case SILENT -> made(condition, true, "在另一台主机上，久无心跳；须先确认该进程已经结束（sure）。",
					"is silent on another host; make sure first that it has ended (sure).");
			case RUNNING, STOPPING -> made(condition, false, "还在进行，不需要恢复。", "is alive and needs no recovery.");
			case IDLE -> made(condition, false, "没有中断的运行。", "Nothing was cut off.");
		};
	}

	private RunCondition look(String programme) {
		this.programmes.get(programme);
		return this.recovery.look(programme);
	}

	private Intervention made(RunCondition condition, boolean possible, String zh, String en) {
		RunStore.Run run = condition.run();
		List<RunStore.Run> touched = (run != null) ? this.runs.open(run.scope().programme()) : List.of();
		return new Intervention(condition.state(), possible, touched,
				new Text(which(condition.lease(), run, "第", "次运行", "主机 ", "，进程 ") + zh,
						which(condition.lease(), run, "attempt", "", "host ", ", process ") + en));
	}

	private static String which(@Nullable Lease lease, RunStore.@Nullable Run run, String before, String after,
			String host, String process) {
		String place = (lease != null) ? " (" + host + lease.host() + process + lease.pid() + ")" : "";
		return (run != null)
				? (run.scope().period() + " " + before + " " + run.attempt() + " " + after).strip() + place + " " : "";
	}

}
