package org.huizong.batch;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

/** Watches a run as it goes. Called from several threads. */
public interface RunObserver {

	/** Watches nothing. */
	RunObserver NONE = new RunObserver() {
	};

	/** A month begins: the {@code index}th (from 1) of {@code total}. */
	default void monthBegan(ReferencePeriod period, int index, int total) {
	}

	/** A month stands published as it is; nothing to do. */
	default void monthUnchanged(ReferencePeriod period) {
	}

	default void stepBegan(ReferencePeriod period, MonthStep step) {
	}

	default void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
	}

	/** A unit's return has been read. */
	default void returnRead(ReferencePeriod period, String unit) {
	}

	/** Something a person should know. */
	default void notice(Text text) {
	}

}
