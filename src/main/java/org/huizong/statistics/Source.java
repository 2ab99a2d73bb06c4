package org.huizong.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands in what was received.
 *
 * @param file path below {@code input/<programme>/}, with forward slashes, such as
 * {@code 2009-09/上高县.xlsx}
 * @param sheet sheet name
 * @param range a cell {@code D7} or a range {@code K5:K33}
 * @param raw the cell's raw text, null for ranges
 */
public record Source(String file, String sheet, String range, @Nullable String raw) implements Comparable<Source> {

	/**
	 * File, sheet and cell in one: {@code 2009-09/上高县.xlsx#主要指标!D7}; the file alone when
	 * no sheet is meant.
	 */
	public String reference() {
		return this.sheet.isEmpty() ? this.file : this.file + "#" + this.sheet + "!" + this.range;
	}

	/** Number of the range's first row, 0 when it names none. */
	public int row() {
		String digits = this.range.replaceAll("^[A-Z]*([0-9]+).*$|^.*$", "$1");
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

	@Override
	public int compareTo(Source other) {
		return reference().compareTo(other.reference());
	}

}
