package org.huizong.runs;

import org.huizong.office.Scope;
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

	/** An attempt at a month begins, or one that was unfinished goes on. */
	default void attemptBegan(Scope scope, int attempt, boolean resumed, String by) {
	}

	default void attemptEnded(MonthEndResult.Month month, int attempt) {
	}

	default void stepBegan(ReferencePeriod period, MonthStep step) {
	}

	default void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
	}

	/** A step is not done: what it did before is kept. */
	default void stepKept(ReferencePeriod period, MonthStep step) {
	}

	/** So many senders' returns are to be read. */
	default void returnsFound(ReferencePeriod period, int count) {
	}

	/** A unit's return has been read. */
	default void returnRead(ReferencePeriod period, String unit) {
	}

	/** The run has been asked to stop, and will after the work in hand. */
	default void stopping(String by) {
	}

	/** Something a person should know. */
	default void notice(Text text) {
	}

}
