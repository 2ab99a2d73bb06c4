package org.huizong.excel.write;

import org.huizong.excel.CellAddress;

/**
 * A cell of a workbook being written.
 *
 * @param row 1-based, as Excel shows it
 * @param column 0-based
 */
public record CellPlace(String sheet, int row, int column) {

	/** The address within its sheet: {@code D7}. */
	public String address() {
		return letters(this.column) + this.row;
	}

	/** The address from anywhere in the workbook: {@code '全市'!D7}. */
	public String reference() {
		return quoted(this.sheet) + "!" + address();
	}

	/** The range from this cell to another of the same sheet: {@code D7:D20}. */
	public String to(CellPlace last) {
		return address() + ":" + last.address();
	}

	/** Column letters of a 0-based column. */
	public static String letters(int column) {
		return CellAddress.letters(column);
	}

	public static String quoted(String sheet) {
		return "'" + sheet.replace("'", "''") + "'";
	}

}
