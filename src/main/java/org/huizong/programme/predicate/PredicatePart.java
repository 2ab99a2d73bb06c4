package org.huizong.programme.predicate;

/**
 * A checked part of a predicate.
 *
 * @param column place of its first word
 * @param label how messages call it
 * @param exact whether it is a decimal, so that dividing keeps the fraction
 */
record PredicatePart(String sql, PredicateType type, int column, String label, boolean exact) {

	static PredicatePart of(String sql, PredicateType type, PredicateToken token) {
		return new PredicatePart(sql, type, token.column(), "「" + token.written() + "」", false);
	}

	/** A part whose fault has been reported: fits everywhere. */
	static PredicatePart faulty(int column) {
		return new PredicatePart("NULL", PredicateType.ANY, column, "", false);
	}

	/** A larger part that begins with this one. */
	PredicatePart with(String largerSql, PredicateType largerType) {
		String start = this.label.replaceAll("[「」]| …", "");
		return new PredicatePart(largerSql, largerType, this.column, "「" + start + " …」", false);
	}

	String labelEn() {
		return this.label.replaceAll("[「」]", "\"");
	}

	PredicatePart exact(boolean decimal) {
		return new PredicatePart(this.sql, this.type, this.column, this.label, decimal);
	}

}
