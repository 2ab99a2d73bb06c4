package org.huizong.office;

import org.huizong.statistics.Text;

/** What was asked for cannot be started or cannot go on; says why and what to do. */
public class RefusedException extends RuntimeException {

	private final Outcome outcome;

	private final transient Text text;

	public RefusedException(Outcome outcome, String zh, String en) {
		super(zh);
		this.outcome = outcome;
		this.text = new Text(zh, en);
	}

	public Outcome outcome() {
		return this.outcome;
	}

	public Text text() {
		return this.text;
	}

}
