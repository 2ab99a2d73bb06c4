package org.huizong.office;

/** What was asked for is not there: no such programme, month, vintage, figure or file. */
public final class AbsentException extends RefusedException {

	public AbsentException(String zh, String en) {
		super(Outcome.USAGE, zh, en);
	}

}
