package org.huizong.excel.write;

import org.huizong.excel.CellAddress;

/**
 * Cells of a sheet being written, from the first to the last, both within. Rows count
 * from 1, columns from 0.
 */
record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {

	/** {@code A1:H1}; of one cell {@code A1}. */
	String reference() {
		String first = CellAddress.of(this.firstColumn, this.firstRow);
		String last = CellAddress.of(this.lastColumn, this.lastRow);
		return first.equals(last) ? first : first + ":" + last;
	}

	/** {@code $A$1:$H$1}. */
	String fixed() {
		return "$" + CellAddress.letters(this.firstColumn) + "$" + this.firstRow + ":$"
				+ CellAddress.letters(this.lastColumn) + "$" + this.lastRow;
	}

}
