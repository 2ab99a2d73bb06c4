package org.huizong.excel;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, once. */
final class XlsxSheetReader {

	private final XlsxXml xml;

	private final XlsxRowCells cells;

	private final ReadingMeter meter;

	private final XlsxMergedRanges merged;

	private int row;

	XlsxSheetReader(XlsxXml xml, XlsxRowCells cells, ReadingMeter meter) {
		this.xml = xml;
		this.cells = cells;
		this.meter = meter;
		this.merged = new XlsxMergedRanges(meter);
	}

	/** Reads to the end, or until the handler answers false. */
	void read(Workbook.RowHandler handler) throws IOException {
		XlsxContents.requireRoot(this.xml, "worksheet", "chartsheet", "dialogsheet", "macrosheet");
		boolean inData = false;
		while (this.xml.next()) {
			if ("sheetData".equals(this.xml.name())) {
				inData = this.xml.opens();
			}
			else if (inData && this.xml.opens("row")) {
				if (!hand(row(), handler)) {
					return;
				}
			}
			else if (!inData && this.xml.opens()) {
				besideData(handler);
			}
		}
	}

	private void besideData(Workbook.RowHandler handler) throws IOException {
		switch (this.xml.name()) {
			case "col" -> column(handler);
			case "mergeCell" -> handler.merged(this.merged.read(this.xml));
			default -> {
			}
		}
	}

	private void column(Workbook.RowHandler handler) throws IOException {
		if (this.xml.flag("hidden") || "0".equals(this.xml.attribute("width"))) {
			int first = number(this.xml.attribute("min"));
			int last = Math.min(number(this.xml.attribute("max")), this.meter.limits().columns());
			handler.hiddenColumns(first - 1, last - 1);
		}
	}

	private int number(@Nullable String stored) throws IOException {
		try {
			return Integer.parseInt((stored != null) ? stored.strip() : "");
		}
		catch (NumberFormatException ex) {
			throw this.xml.broken("column " + stored);
		}
	}

	private boolean hand(Workbook.@Nullable Row read, Workbook.RowHandler handler) throws IOException {
		if (read == null) {
			return true;
		}
		this.meter.stop();
		try {
			return handler.row(read);
		}
		finally {
			this.meter.start();
		}
	}

	private Workbook.@Nullable Row row() throws IOException {
		boolean hidden = this.xml.flag("hidden") || "0".equals(this.xml.attribute("ht"));
		this.row = rowNumber(this.xml.attribute("r"));
		List<Cell> read = this.cells.read(this.row);
		return read.isEmpty() ? null : new Workbook.Row(this.row, hidden, read);
	}

	/** A row without a number follows the one before it. */
	private int rowNumber(@Nullable String stored) throws IOException {
		long number = (stored != null) ? CellAddress.row(stored.strip()) : this.row + 1L;
		this.meter.row(number, this.xml.part());
		if (number <= this.row) {
			throw this.xml.broken("row " + stored + " after row " + this.row);
		}
		return (int) number;
	}

}
