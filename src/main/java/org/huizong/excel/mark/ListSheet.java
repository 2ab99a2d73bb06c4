package org.huizong.excel.mark;

import java.util.List;

import org.huizong.excel.Gravity;
import org.jspecify.annotations.Nullable;

/**
 * A list to be written as the first sheet of a workbook of either format: a title, lines
 * of words, and a table whose heading stays in view and is repeated on every page.
 *
 * @param name of the sheet
 * @param lines words between title and table, each over the full width
 * @param rows as many cells as there are columns
 */
public record ListSheet(String name, String title, List<String> lines, List<Column> columns, List<Row> rows) {

	public ListSheet {
		lines = List.copyOf(lines);
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * A column of the table.
	 *
	 * @param width in half-width characters; words wrap in it
	 * @param input whether the reader writes in it: tinted and not locked
	 */
	public record Column(String heading, int width, boolean centred, boolean input) {
	}

	/**
	 * A row of the table.
	 *
	 * @param gravity colours the cell of {@code gravityColumn}
	 * @param target a cell {@code D7} of a sheet that the cell of {@code linkColumn}
	 * leads to, null for none
	 */
	public record Row(List<String> cells, Gravity gravity, int gravityColumn, @Nullable Target target, int linkColumn) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/** A cell of the same workbook. */
	public record Target(String sheet, String cell) {
	}

}
