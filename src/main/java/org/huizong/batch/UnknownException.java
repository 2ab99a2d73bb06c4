package org.huizong.batch;

/** What was asked for is not there. */
public class UnknownException extends RefusedException {

	public UnknownException(String zh, String en) {
		super(Outcome.USAGE, zh, en);
	}

}
