package org.huizong.statistics;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * One fault found in what a unit sent. Always data, never an exception.
 *
 * @param rule code of the rule in the programme's catalogue
 * @param unit code of the reporting unit, null when no unit could be named
 * @param form code of the form, null when it concerns a whole workbook or a missing
 * return
 * @param place the cell pointed at; null when nothing was received
 * @param field name of the column or indicator concerned, empty when none
 * @param seen the value found
 * @param expected the value or condition expected
 * @param message the whole sentence: place, seen, expected, what to do
 * @param impact what is in question, in percent of the city's total of it, two decimals;
 * null where that cannot be said
 * @param basis what else of the unit's own return the finding rests on (the row's key,
 * the other figures of a comparison), as {@link #basis} makes it; empty when only the
 * cell does
 */
public record Finding(String rule, Severity severity, @Nullable String unit, @Nullable String form,
		@Nullable Source place, String field, String seen, String expected, Text message, @Nullable BigDecimal impact,
		String basis) {

	/**
	 * Gravest first, queries by their impact on the city's total, then unit, place and
	 * rule: the order in which findings are listed.
	 */
	public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
		.thenComparing((finding) -> (finding.severity() == Severity.QUERY) ? finding.impact() : null,
				Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing((finding) -> (finding.unit() != null) ? finding.unit() : "")
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().file() : "")
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().sheet() : "")
		.thenComparingInt((finding) -> rowOf(finding.place()))
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().range() : "")
		.thenComparing(Finding::rule)
		.thenComparing(Finding::field)
		.thenComparing((finding) -> finding.message().zh());

	/** Hexadecimal digits of {@link #id()} and {@link #basis(Collection)}. */
	private static final int DIGITS = 12;

	/** A finding whose impact cannot be said. */
	public Finding(String rule, Severity severity, @Nullable String unit, @Nullable String form, @Nullable Source place,
			String field, String seen, String expected, Text message) {
		this(rule, severity, unit, form, place, field, seen, expected, message, null, "");
	}

	/** What a finding rests on, in a few digits: other texts give other digits. */
	public static String basis(Collection<String> texts) {
		return digest(String.join("\n", texts));
	}

	/**
	 * What an answer to the finding refers to: the same again when a corrected return
	 * leaves the cell, what was seen in it and what it was compared with as they were,
	 * whatever the file is called.
	 */
	public String id() {
		String cell = (this.place != null) ? this.place.sheet() + "!" + this.place.range() : "";
		return digest(String.join("\n", this.rule, (this.unit != null) ? this.unit : "",
				(this.form != null) ? this.form : "", cell, this.field, this.seen, this.basis));
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

	private static int rowOf(@Nullable Source place) {
		return (place != null) ? place.row() : 0;
	}

}
