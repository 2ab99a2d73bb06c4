package org.huizong.programme.predicate;

/**
 * A word, figure or sign of a predicate.
 *
 * @param text names and strings without their quotes, signs and keywords as SQL
 * @param written as it stands in the predicate
 * @param column 1-based place in the predicate's text
 */
record PredicateToken(Kind kind, String text, String written, int column) {

	/** Whether it stands for a value. */
	boolean operand() {
		return this.kind != Kind.SYMBOL && this.kind != Kind.FUNCTION;
	}

	enum Kind {

		/** A column's name, declared or not. */
		NAME,
		/** One of the period's days: 年初, 期初, 期末. */
		DAY, NUMBER, STRING,
		/** A day written out. */
		DATE,
		/** NULL where a value is expected. */
		NULL,
		/** A word before an opening bracket. */
		FUNCTION,
		/** An operator, keyword, bracket or comma. */
		SYMBOL

	}

}
