package org.huizong.cli.control;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;

/** The database is open in another process, which cannot be reached, or not yet. */
public final class HeldElsewhere extends RefusedException {

	public HeldElsewhere(String zh, String en) {
		super(Outcome.ALREADY_RUNNING, zh, en);
	}

}
