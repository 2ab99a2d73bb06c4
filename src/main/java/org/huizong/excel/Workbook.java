package org.huizong.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

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

	/** What it holds beside its sheets, in no order that matters. */
	default List<Trait> traits() {
		return List.of();
	}

	/**
	 * What its maker kept with the file, by name: custom properties that are texts.
	 * @throws UnreadableWorkbookException when they are broken or exceed a limit
	 */
	default Map<String, String> properties() throws IOException {
		return Map.of();
	}

	/** Whether its serial dates count from 1904. */
	default boolean date1904() {
		return false;
	}

	/**
	 * Something in a workbook that changes no cell but that its reader should know of.
	 *
	 * @param detail such as the files it is linked to, or names of sheets; may be empty
	 */
	record Trait(Kind kind, String detail) {

		/** Kinds of traits. */
		public enum Kind {

			/** Programs, which are never run. */
			MACROS,
			/** Links to other workbooks or databases, which are never followed. */
			EXTERNAL_LINKS,
			/** Sheets that are listed and have nothing behind them, as old modules. */
			EMPTY_SHEETS

		}

	}

	/** A sheet's place and name. */
	record Sheet(int index, String name, boolean hidden) {
	}

	/** Receives what a sheet holds in one pass: hidden columns, rows, merged ranges. */
	@FunctionalInterface
	interface RowHandler {

		/**
		 * Takes columns that do not show, before any row: 0-based, inclusive.
		 */
		default void hiddenColumns(int first, int last) {
		}

		/** Takes a row; false stops reading. */
		boolean row(Row row);

		/** Takes a merged range, after all rows. */
		default void merged(CellRange range) {
		}

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
