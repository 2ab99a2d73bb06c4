package org.huizong.programme.predicate;

import java.util.stream.IntStream;

/**
 * Texts as they are compared, in SQL that both databases take: what
 * {@link org.huizong.statistics.FoldedKey} does to the characters that people type.
 */
public final class FoldedSql {

	private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFE63\uFF0D";

	private static final String BLANKS = "\u00A0\u3000\t\n\r\u2002\u2003\u2009\u200B\uFEFF";

	private static final String WIDE = wide();

	private FoldedSql() {
	}

	/** The expression for a quoted column. */
	public static String of(String column) {
		String narrow = narrow() + "-".repeat(DASHES.length()) + " ".repeat(BLANKS.length());
		return "UPPER(REPLACE(TRANSLATE(" + column + ", " + literal(WIDE + DASHES + BLANKS) + ", " + literal(narrow)
				+ "), ' ', ''))";
	}

	/** Full-width letters, digits and signs but the dash. */
	private static String wide() {
		return IntStream.rangeClosed(0xFF01, 0xFF5E)
			.filter((character) -> character != 0xFF0D)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String narrow() {
		return WIDE.chars()
			.map((character) -> character - 0xFEE0)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
