package org.huizong.excel.write;

import org.huizong.excel.CellAddress;

/**
 * How a sheet is first seen: without grid lines, some rows and columns kept in view.
 */
final class SheetView {

	private int rows;

	private int columns;

	void freeze(int keptRows, int keptColumns) {
		this.rows = keptRows;
		this.columns = keptColumns;
	}

	/** The sheet's views, and how high a row of which nothing is known. */
	String xml(boolean first) {
		String begun = "<sheetViews><sheetView workbookViewId=\"0\"" + (first ? " tabSelected=\"true\"" : "")
				+ " showGridLines=\"false\"";
		String view = (this.rows == 0 && this.columns == 0) ? begun + "/>" : begun + ">" + pane() + "</sheetView>";
		return view + "</sheetViews><sheetFormatPr defaultRowHeight=\"15.0\"/>";
	}

	private String pane() {
		String active = (this.rows == 0) ? "topRight" : (this.columns == 0) ? "bottomLeft" : "bottomRight";
		return "<pane" + ((this.columns > 0) ? " xSplit=\"" + this.columns + ".0\"" : "")
				+ ((this.rows > 0) ? " ySplit=\"" + this.rows + ".0\"" : "") + " state=\"frozen\" topLeftCell=\""
				+ CellAddress.of(this.columns, this.rows + 1) + "\" activePane=\"" + active + "\"/><selection pane=\""
				+ active + "\"/>";
	}

}
