package org.huizong.excel.write;

import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.format.XmlWords;

/** The charts of a sheet, each over some of its cells. */
final class SheetDrawing {

	/** English metric units of a column and a row as Excel has them at first. */
	private static final int COLUMN = 533_400;

	private static final int ROW = 190_500;

	private final List<String> charts = new ArrayList<>();

	private final StringBuilder anchors = new StringBuilder();

	/** Draws a chart over the cells. */
	void add(String chart, CellArea over) {
		int index = this.charts.size();
		this.charts.add(chart);
		this.anchors.append("<xdr:twoCellAnchor editAs=\"twoCell\">")
			.append(corner("from", over.firstColumn(), over.firstRow() - 1))
			.append(corner("to", over.lastColumn() + 1, over.lastRow()))
			.append("<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id=\"" + index + "\" name=\"Diagramm" + index
					+ "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
			.append("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"")
			.append((over.lastColumn() + 1 - over.firstColumn()) * COLUMN)
			.append("\" cy=\"")
			.append((over.lastRow() - over.firstRow() + 1) * ROW)
			.append("\"/></xdr:xfrm><a:graphic>")
			.append("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")
			.append("<c:chart r:id=\"rId" + (index + 1) + "\"/></a:graphicData></a:graphic></xdr:graphicFrame>")
			.append("<xdr:clientData/></xdr:twoCellAnchor>");
	}

	List<String> charts() {
		return this.charts;
	}

	boolean isEmpty() {
		return this.charts.isEmpty();
	}

	/** The drawing's part. */
	String part() {
		return XmlWords.HEAD
				+ "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
				+ " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
				+ " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
				+ " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + this.anchors
				+ "</xdr:wsDr>";
	}

	private static String corner(String which, int column, int row) {
		return "<xdr:" + which + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
				+ "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + which + ">";
	}

}
