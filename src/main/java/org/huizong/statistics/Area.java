package org.huizong.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells as {@link Source#range} writes it: {@code D7}, {@code K5:K33},
 * {@code 5:6} for whole rows.
 *
 * @param firstColumn 1 for A; of whole rows the columns are all there may be
 */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

	private static final Pattern CELLS = Pattern.compile("([A-Z]{0,3})([0-9]+)(?::([A-Z]{0,3})([0-9]+))?");

	private static final int LAST = Integer.MAX_VALUE;

	/**
	 * The rectangles of a range, which may be several between commas with words in
	 * brackets behind; none for a text that names no cell.
	 */
	public static List<Area> of(String range) {
		return Arrays.stream(range.replaceFirst("（.*$", "").split(","))
			.map((text) -> CELLS.matcher(text.strip()))
			.filter(Matcher::matches)
			.map(Area::of)
			.toList();
	}

	private static Area of(Matcher cells) {
		int row = Integer.parseInt(cells.group(2));
		int last = (cells.group(4) != null) ? Integer.parseInt(cells.group(4)) : row;
		String to = (cells.group(3) != null) ? cells.group(3) : cells.group(1);
		return new Area(row, column(cells.group(1), 1), last, column(to, LAST));
	}

	private static int column(String letters, int otherwise) {
		return letters.isEmpty() ? otherwise : letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
	}

	public boolean meets(Area other) {
		return meetsRows(other) && this.firstColumn <= other.lastColumn && other.firstColumn <= this.lastColumn;
	}

	/** Whether they have a row in common, in whatever columns. */
	public boolean meetsRows(Area other) {
		return this.firstRow <= other.lastRow && other.firstRow <= this.lastRow;
	}

}
