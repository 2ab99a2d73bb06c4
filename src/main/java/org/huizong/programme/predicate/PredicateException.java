package org.huizong.programme.predicate;

import org.huizong.statistics.Text;

/** A predicate cannot be compiled. */
public class PredicateException extends Exception {

	private final int column;

	private final transient Text text;

	public PredicateException(int column, String zh, String en) {
		super(zh);
		this.column = column;
		this.text = new Text(zh, en);
	}

	/** 1-based place in the predicate's text. */
	public int column() {
		return this.column;
	}

	public Text text() {
		return this.text;
	}

}
