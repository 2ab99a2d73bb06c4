package org.huizong.runs;

import org.huizong.runs.LeaseStore.Lease;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether a programme is being run.
 *
 * @param lease who runs it, or ran it when it died; null when nobody does
 * @param run the attempt that has no end yet; null when there is none
 */
public record RunCondition(State state, @Nullable Lease lease, RunStore.@Nullable Run run) {

	/** What is known of the run. */
	public enum State {

		IDLE(new Text("没有运行", "nothing runs")), RUNNING(new Text("进行中", "running")),
		/** Alive, and asked to stop. */
		STOPPING(new Text("正在停止", "stopping")),
		/** Its process is gone: safe to recover. */
		DEAD(new Text("已中断", "cut off")),
		/** On another host and silent: a person must look. */
		SILENT(new Text("没有响应", "silent"));

		private final Text title;

		State(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

		/** Whether a new run could not begin now. */
		public boolean busy() {
			return this == RUNNING || this == STOPPING || this == SILENT;
		}

	}

}
