package org.huizong.schedule;

import java.time.Instant;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of one time of a schedule.
 *
 * @param at the time that the schedule says
 * @param endedAt null while the run lives
 */
public record ScheduleFire(String programme, String code, Instant at, ReferencePeriod period, State state, String host,
		Instant startedAt, @Nullable Instant endedAt, String message) {

	/** What became of it. */
	public enum State {

		STARTED(new Text("进行中", "running")), DONE(new Text("完成", "done")), FAILED(new Text("未完成", "failed")),
		/** Another run was under way, or the month could not begin. */
		REFUSED(new Text("未能启动", "refused")), SKIPPED(new Text("错过未补", "skipped")),
		/** The process ended before the run did. */
		CUT_OFF(new Text("中断", "cut off"));

		private final Text title;

		State(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
