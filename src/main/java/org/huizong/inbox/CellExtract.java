package org.huizong.inbox;

import java.util.List;

/**
 * The cells around one that a finding points at, as they were received.
 *
 * @param letters of the columns shown
 */
public record CellExtract(String file, String sheet, List<String> letters, List<Row> rows) {

	public CellExtract {
		letters = List.copyOf(letters);
		rows = List.copyOf(rows);
	}

	/** One row of the sheet: its number as Excel shows it, a text for each letter. */
	public record Row(int number, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A cell.
	 *
	 * @param pointed whether the finding points at it
	 */
	public record Cell(String text, boolean pointed) {
	}

}
