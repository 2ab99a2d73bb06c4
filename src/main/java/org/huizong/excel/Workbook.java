package org.huizong.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A workbook opened for reading, whatever its format. Sheets are read one at a time, row
 * by row; formulas give their cached values and are never evaluated.
 */
public interface Workbook extends Closeable {

	/** The sheets in tab order. */
	List<Sheet> sheets();

	/**
	 * Reads a sheet from its first row.
	 * @param index 0-based position in {@link #sheets()}
	 * @param handler is given each row that holds a cell, in order, until it answers
	 * false
	 * @throws UnreadableWorkbookException when the sheet is broken or exceeds a limit
	 */
	void read(int index, RowHandler handler) throws IOException;

	/**
	 * The merged ranges of a sheet, in document order, found without keeping rows.
	 * @throws UnreadableWorkbookException when the sheet is broken or exceeds a limit
	 */
	List<CellRange> mergedRanges(int index) throws IOException;

	/** A sheet's place and name. */
	record Sheet(int index, String name, boolean hidden) {
	}

	/** Receives rows. */
	@FunctionalInterface
	interface RowHandler {

		/** Takes a row; false stops reading. */
		boolean row(Row row);

	}

	/**
	 * A row with at least one cell that is not blank.
	 *
	 * @param number 1-based, as Excel shows it
	 * @param cells not blank, by ascending column
	 */
	record Row(int number, boolean hidden, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/** A rectangle of cells: 1-based rows, 0-based columns, inclusive. */
	record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
	}

}
