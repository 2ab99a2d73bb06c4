package org.huizong.statistics;

import java.util.Comparator;

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
 */
public record Finding(String rule, Severity severity, @Nullable String unit, @Nullable String form,
		@Nullable Source place, String field, String seen, String expected, Text message) {

	/**
	 * Gravest first, then unit, place and rule: the order in which findings are listed.
	 */
	public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
		.thenComparing((finding) -> (finding.unit() != null) ? finding.unit() : "")
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().file() : "")
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().sheet() : "")
		.thenComparingInt((finding) -> rowOf(finding.place()))
		.thenComparing((finding) -> (finding.place() != null) ? finding.place().range() : "")
		.thenComparing(Finding::rule)
		.thenComparing(Finding::field)
		.thenComparing((finding) -> finding.message().zh());

	private static int rowOf(@Nullable Source place) {
		if (place == null) {
			return 0;
		}
		String digits = place.range().replaceAll("^[A-Z]+([0-9]+).*$|^.*$", "$1");
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

}
