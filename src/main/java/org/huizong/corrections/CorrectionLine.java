package org.huizong.corrections;

/**
 * A row of a vintage's published correction notice; what a row has not is empty.
 *
 * @param part {@code cause}, {@code cell}, {@code figure}, {@code rank},
 * {@code surrounding} or {@code later}
 * @param kind of cause, of change, of measure or of ranking
 * @param unit code of the unit
 * @param form code of the form
 * @param indicator code of the indicator
 * @param item the row and column, the measure, the ranking, or the later month
 * @param change by how much the figure moved, or how many places were gained
 */
public record CorrectionLine(String part, String kind, String unit, String unitName, String form, String indicator,
		String item, String file, String version, String sheet, String cellBefore, String before, String cellAfter,
		String after, String change, String at, String by, String text) {
}
