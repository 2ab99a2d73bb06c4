package org.huizong.cli;

import org.huizong.batch.Outcome;
import org.huizong.batch.RefusedException;

/** The database is open in another process, which cannot be reached, or not yet. */
final class HeldElsewhere extends RefusedException {

	HeldElsewhere(String zh, String en) {
		super(Outcome.ALREADY_RUNNING, zh, en);
	}

}
