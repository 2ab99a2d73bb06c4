package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

import org.huizong.excel.format.XmlWords;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's part: its columns and rows, and around them what the sheet says of itself.
 */
final class SheetXml {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final int WIDEST = 255;

	private final SheetCells cells;

	private final SheetFit fit;

	private final @Nullable LongRows longRows;

	/**
	 * Of a sheet that is filled.
	 * @param longRows rows that stand aside, null for none
	 */
	SheetXml(SheetCells cells, SheetFit fit, @Nullable LongRows longRows) {
		this.cells = cells;
		this.fit = fit;
		this.longRows = longRows;
	}

	/**
	 * Writes the part.
	 * @param view how it is first seen
	 * @param behindRows writes what stands between rows and what is merged
	 * @param behindMerged writes what stands after
	 * @param drawn whether charts are drawn on it
	 */
	void write(String view, Writer out, Part behindRows, Part behindMerged, boolean drawn) throws IOException {
		Map<Integer, Integer> widths = this.fit.widths();
		out.append(XmlWords.HEAD).append("<worksheet xmlns=\"" + MAIN + '"');
		out.append(drawn ? " xmlns:r=\"" + RELATIONSHIPS + "\">" : ">");
		out.append("<sheetPr><pageSetUpPr fitToPage=\"true\"/></sheetPr>").append(extent()).append(view);
		columns(widths, out);
		rows(this.fit.heights(widths), out);
		behindRows.write();
		merged(out);
		behindMerged.write();
		out.append(drawn ? "<drawing r:id=\"rId1\"/></worksheet>" : "</worksheet>");
	}

	/** Over all rows, which some programs go by. */
	private String extent() {
		CellArea held = this.cells.extent();
		LongRows more = this.longRows;
		if (more != null && more.lastRow() > 0) {
			held = new CellArea(1, 0, Math.max(more.lastRow(), (held != null) ? held.lastRow() : 0),
					Math.max(more.lastColumn(), (held != null) ? held.lastColumn() : 0));
		}
		return (held != null) ? "<dimension ref=\"" + held.reference() + "\"/>" : "";
	}

	private static void columns(Map<Integer, Integer> widths, Writer out) throws IOException {
		if (widths.isEmpty()) {
			return;
		}
		out.append("<cols>");
		for (Map.Entry<Integer, Integer> column : widths.entrySet()) {
			int number = column.getKey() + 1;
			out.append("<col min=\"" + number + "\" max=\"" + number + "\" width=\""
					+ Math.min(WIDEST, column.getValue()) + ".0\" customWidth=\"true\"/>");
		}
		out.append("</cols>");
	}

	private void rows(Map<Integer, Double> heights, Writer out) throws IOException {
		LongRows more = this.longRows;
		if (more == null && this.cells.extent() == null) {
			out.append("<sheetData/>");
			return;
		}
		out.append("<sheetData>");
		if (more == null) {
			this.cells.write(1, Integer.MAX_VALUE, heights, out);
		}
		else {
			this.cells.write(1, more.lastRow(), heights, out);
			more.writeTo(out);
			this.cells.write(more.lastRow() + 1, Integer.MAX_VALUE, heights, out);
		}
		out.append("</sheetData>");
	}

	private void merged(Writer out) throws IOException {
		if (this.cells.merged().isEmpty()) {
			return;
		}
		out.append("<mergeCells count=\"" + this.cells.merged().size() + "\">");
		for (CellArea area : this.cells.merged()) {
			out.append("<mergeCell ref=\"").append(area.reference()).append("\"/>");
		}
		out.append("</mergeCells>");
	}

	/** Writes a part of the sheet. */
	@FunctionalInterface
	interface Part {

		void write() throws IOException;

	}

}
