package org.huizong.excel.write;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The cells of rows that are kept out of the workbook in memory: measured first, so that
 * the columns' widths are known, then written one row after another.
 */
final class RowsAside {

	private final SheetFit fit;

	private final LongRows rows;

	/** Of the columns; null while cells are measured. */
	private @Nullable Map<Integer, Integer> widths;

	private @Nullable RowXml current;

	RowsAside(SheetFit fit, LongRows rows) {
		this.fit = fit;
		this.rows = rows;
	}

	/** All cells have been measured and come again to be written. */
	void settle() {
		this.widths = this.fit.widths();
	}

	/** All cells have been written. */
	void finish() {
		if (this.current != null) {
			this.rows.add(this.current);
		}
	}

	void text(int row, int column, String text, int styleIndex, NamedStyle style) {
		RowXml written = at(row, column, text, style);
		if (written != null) {
			written.text(column, text, styleIndex);
		}
	}

	/**
	 * Takes a figure or a day.
	 * @param digits as they are stored
	 * @param shown as a reader sees them
	 */
	void number(int row, int column, String digits, String shown, int styleIndex, NamedStyle style) {
		RowXml written = at(row, column, shown, style);
		if (written != null) {
			written.number(column, digits, styleIndex);
		}
	}

	/** The row to write the cell into; null while cells are measured. */
	private @Nullable RowXml at(int row, int column, String shown, NamedStyle style) {
		Map<Integer, Integer> settled = this.widths;
		if (settled == null) {
			this.fit.measured(column, shown, style);
			return null;
		}
		RowXml there = this.current;
		if (there == null || there.number() != row) {
			finish();
			there = new RowXml(row);
			this.current = there;
		}
		there.height(this.fit.height(shown, style, column, settled));
		return there;
	}

}
