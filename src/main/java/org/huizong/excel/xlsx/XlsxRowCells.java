package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.huizong.excel.Cell;
import org.huizong.excel.CellAddress;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row after the other. */
final class XlsxRowCells {

	private final XlsxXml xml;

	private final XlsxCells cells;

	private final ReadingMeter meter;

	private final int sheet;

	private final BitSet seen = new BitSet();

	private long count;

	private long characters;

	private int row;

	private int column;

	private int format;

	private String type = "n";

	private @Nullable String address;

	XlsxRowCells(XlsxXml xml, XlsxCells cells, ReadingMeter meter, int sheet) {
		this.xml = xml;
		this.cells = cells;
		this.meter = meter;
		this.sheet = sheet;
	}

	/** Begins another row. */
	void begin(int rowNumber) {
		this.row = rowNumber;
		this.column = -1;
		this.characters = 0;
		this.seen.clear();
	}

	/**
	 * Reads what an element holds of the row, and moves to its closing tag.
	 * @param read is given the cells that are not blank, in the order of the file
	 */
	void read(List<Cell> read) throws IOException {
		while (this.xml.next() && !this.xml.closes("row")) {
			if (!this.xml.opens("c")) {
				this.xml.skip();
			}
			else {
				Cell cell = cell();
				if (cell != null) {
					read.add(cell);
					checkLength(cell.raw().length());
				}
			}
		}
		this.meter.cells(this.sheet, this.count, this.xml.part());
	}

	/** A blank cell may stand where another does: it holds nothing to be lost. */
	private @Nullable Cell cell() throws IOException {
		this.count++;
		attributes();
		place();
		String at = (this.address != null) ? this.address : CellAddress.of(this.column, this.row);
		Cell cell = this.cells.read(this.xml, this.column, at, this.type, this.format);
		if (cell != null && this.seen.get(this.column)) {
			throw UnreadableWorkbookException.atCell(Verdict.DUPLICATE_CELL, this.xml.part() + ", " + at, at);
		}
		this.seen.set(this.column, cell != null || this.seen.get(this.column));
		return cell;
	}

	private void attributes() throws IOException {
		this.address = null;
		this.type = "n";
		this.format = 0;
		for (int i = 0; i < this.xml.attributes(); i++) {
			switch (this.xml.attributeName(i)) {
				case "r" -> this.address = this.xml.attribute(i);
				case "t" -> this.type = this.xml.attribute(i);
				case "s" -> this.format = format(this.xml.attribute(i));
				default -> {
				}
			}
		}
	}

	private int format(String stored) throws IOException {
		if (stored.isBlank()) {
			return 0;
		}
		try {
			return Integer.parseInt(stored.strip());
		}
		catch (NumberFormatException ex) {
			throw this.xml.broken("row " + this.row + ", cell format " + stored);
		}
	}

	/** A cell without an address follows the one before it. */
	private void place() throws IOException {
		String stored = this.address;
		this.column = (stored != null) ? CellAddress.column(stored) : this.column + 1;
		if (this.column >= this.meter.limits().columns()) {
			this.meter.column(this.column, this.xml.part() + ", row " + this.row);
		}
		if (stored == null) {
			return;
		}
		if (this.column < 0 || CellAddress.row(stored) != this.row) {
			throw this.xml.broken("cell " + stored + " in row " + this.row);
		}
		if (stored.charAt(0) >= 'a') {
			this.address = stored.toUpperCase(Locale.ROOT);
		}
	}

	/** Holds one row's texts to what the whole workbook may share. */
	private void checkLength(int more) throws UnreadableWorkbookException {
		this.characters += more;
		if (this.characters > this.meter.limits().strings()) {
			throw new UnreadableWorkbookException(Verdict.TOO_LARGE, this.xml.part() + ", row " + this.row);
		}
	}

}
