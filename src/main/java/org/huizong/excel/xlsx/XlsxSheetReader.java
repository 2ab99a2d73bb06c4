package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.huizong.excel.Cell;
import org.huizong.excel.CellAddress;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, once. */
final class XlsxSheetReader {

	private final XlsxXml xml;

	private final XlsxRowCells cells;

	private final ReadingMeter meter;

	private final XlsxMergedRanges merged;

	private int row;

	private boolean hidden;

	private final List<Cell> read = new ArrayList<>();

	XlsxSheetReader(XlsxXml xml, XlsxRowCells cells, ReadingMeter meter) {
		this.xml = xml;
		this.cells = cells;
		this.meter = meter;
		this.merged = new XlsxMergedRanges(meter);
	}

	/** Reads to the end, or until the handler answers false. */
	void read(Workbook.RowHandler handler) throws IOException {
		XlsxContents.requireRoot(this.xml, "worksheet", "chartsheet", "dialogsheet", "macrosheet");
		boolean more = true;
		while (more && this.xml.next()) {
			switch (this.xml.opens() ? this.xml.name() : "") {
				case "", "cols", "mergeCells" -> {
				}
				case "col" -> column(handler);
				case "sheetData" -> more = rows(handler);
				case "mergeCell" -> handler.merged(this.merged.read(this.xml));
				default -> this.xml.skip();
			}
		}
	}

	/** A row may stand in several elements, one behind the other. */
	private boolean rows(Workbook.RowHandler handler) throws IOException {
		while (this.xml.next() && !this.xml.closes("sheetData")) {
			if (!this.xml.opens("row")) {
				this.xml.skip();
				continue;
			}
			int number = rowNumber(this.xml.attribute("r"));
			if (number != this.row) {
				if (!hand(handler)) {
					return false;
				}
				this.row = number;
				this.cells.begin(number);
			}
			this.hidden |= this.xml.flag("hidden") || "0".equals(this.xml.attribute("ht"));
			this.cells.read(this.read);
		}
		return hand(handler);
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

	/** Hands over the row read last, where anything stands in it. */
	private boolean hand(Workbook.RowHandler handler) throws IOException {
		boolean blank = this.read.isEmpty();
		if (!sorted()) {
			this.read.sort(Comparator.comparingInt(Cell::column));
		}
		Workbook.Row whole = new Workbook.Row(this.row, this.hidden, this.read);
		this.read.clear();
		this.hidden = false;
		if (blank) {
			return true;
		}
		this.meter.stop();
		try {
			return handler.row(whole);
		}
		finally {
			this.meter.start();
		}
	}

	private boolean sorted() {
		for (int i = 1; i < this.read.size(); i++) {
			if (this.read.get(i).column() < this.read.get(i - 1).column()) {
				return false;
			}
		}
		return true;
	}

	/** A row without a number follows the one before it. */
	private int rowNumber(@Nullable String stored) throws IOException {
		long number = (stored != null) ? CellAddress.row(stored.strip()) : this.row + 1L;
		this.meter.row(number, this.xml.part());
		if (number < Math.max(this.row, 1)) {
			throw this.xml.broken("row " + stored + " after row " + this.row);
		}
		return (int) number;
	}

}
