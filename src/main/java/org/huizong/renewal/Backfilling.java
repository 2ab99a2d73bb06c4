package org.huizong.renewal;

import java.time.Instant;
import java.util.List;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Months run in arrears, in order.
 *
 * @param number counts from 1
 * @param by who started them
 * @param ended null while they go on
 */
public record Backfilling(long number, String programme, String by, Instant started, @Nullable Instant ended,
		List<Month> months) {

	public Backfilling {
		months = List.copyOf(months);
	}

	/** Whether it goes on. */
	public boolean going() {
		return this.ended == null;
	}

	/** How many months are over and done. */
	public long done() {
		return this.months.stream().filter((one) -> one.state() == State.DONE).count();
	}

	/** One of the months, with how it ended in words. */
	public record Month(ReferencePeriod period, State state, Text text) {
	}

	/** How a month stands. */
	public enum State {

		/** Its turn has not come, or never came. */
		WAITING(new Text("未轮到", "not reached")), RUNNING(new Text("进行中", "running")),
		/** It stands published. */
		DONE(new Text("完成", "done")),
		/** It was not published: here it stopped. */
		FAILED(new Text("停在这里", "stopped here")),
		/** The process ended before the month did. */
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
