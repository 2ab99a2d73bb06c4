package org.huizong.sample;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A table to be written on a sheet.
 *
 * @param lines the lines between title and header, each a list of cells
 * @param rows by column name: text, {@link java.math.BigDecimal},
 * {@link java.time.LocalDate} or {@link Formula}; a blank cell is absent
 * @param total the total row, null when there is none
 * @param foot the lines below the table, each a list of cells
 */
record Table(String title, List<List<String>> lines, List<Column> columns, List<Map<String, Object>> rows,
		@Nullable Total total, List<List<String>> foot) {

	boolean twoRows() {
		return this.columns.stream().anyMatch((column) -> !column.upper().isEmpty());
	}

	/**
	 * A total row.
	 *
	 * @param labelled name of the column that holds the label
	 * @param added names of the columns that SUM adds up
	 * @param above whether it stands above the rows
	 * @param blankLine whether a blank line parts it from the rows above
	 */
	record Total(String label, String labelled, List<String> added, boolean above, boolean blankLine) {
	}

}
