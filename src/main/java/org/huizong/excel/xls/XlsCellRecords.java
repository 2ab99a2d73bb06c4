package org.huizong.excel.xls;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.huizong.excel.CellAddress;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * Looks at the cell records of an {@code .xls}: counts them, refuses a cell that is there
 * twice, and notes what POI would lose: records under the numbers of older formats, and
 * blank cells that it would put over others. Source: MS-XLS, 2.4; the older numbers from
 * OpenOffice's documentation of the format, 4.
 */
final class XlsCellRecords {

	static final int FORMULA = 0x0006;

	/** Formulas as Excel 3 and 4 numbered them. */
	static final List<Integer> OLDER_FORMULAS = List.of(0x0206, 0x0406);

	/** Texts: one with runs, and one without. */
	static final int RSTRING = 0x00D6;

	private static final int LABEL = 0x0204;

	/** Numbers, texts, booleans and errors as Excel 2 numbered them. */
	static final List<Integer> OLDEST = List.of(0x0002, 0x0003, 0x0004, 0x0005);

	/** An index of cells, which POI drops: whatever bears its number is passed over. */
	private static final int PASSED_OVER = 0x00D7;

	/** What POI holds in a heap of 512 MB. */
	private static final long MAX_CELLS = 2_000_000;

	private static final int COLUMNS = 256;

	private static final int FORMULA_HEAD = 22;

	private final ReadingMeter meter;

	private final BitSet seen = new BitSet();

	private final List<Renamed> renamed = new ArrayList<>();

	private String place = "";

	private long cells;

	XlsCellRecords(ReadingMeter meter) {
		this.meter = meter;
	}

	/** The records that are to go by another number before POI reads them. */
	List<Renamed> renamed() {
		return List.copyOf(this.renamed);
	}

	void startSheet(String sheet) throws UnreadableWorkbookException {
		this.place = sheet;
		this.seen.clear();
		this.meter.checkTime(sheet);
	}

	/** Takes note of cells next to each other that hold something. */
	void filled(byte[] body, int count, boolean readable) throws UnreadableWorkbookException {
		count(count);
		if (!readable) {
			return;
		}
		int row = XlsRecords.word(body, 0);
		int column = XlsRecords.word(body, 2);
		within(row, column, count);
		for (int at = column; at < Math.min(column + count, COLUMNS); at++) {
			if (this.seen.get(row * COLUMNS + at)) {
				throw UnreadableWorkbookException.atCell(Verdict.DUPLICATE_CELL,
						this.place + ", " + CellAddress.of(at, row + 1), CellAddress.of(at, row + 1));
			}
			this.seen.set(row * COLUMNS + at);
		}
	}

	/** Takes note of blank cells next to each other: over others they say nothing. */
	void blank(byte[] body, int count, long at, boolean readable) throws UnreadableWorkbookException {
		count(count);
		if (!readable) {
			return;
		}
		int first = XlsRecords.word(body, 0) * COLUMNS + XlsRecords.word(body, 2);
		within(XlsRecords.word(body, 0), XlsRecords.word(body, 2), count);
		int taken = this.seen.nextSetBit(first);
		if (taken >= 0 && taken < first + count) {
			this.renamed.add(new Renamed(at, PASSED_OVER));
		}
	}

	/** A formula under an older number, laid out as today's. */
	void olderFormula(byte[] body, long at, boolean readable) throws UnreadableWorkbookException {
		if (readable && (body.length < FORMULA_HEAD
				|| FORMULA_HEAD + XlsRecords.word(body, FORMULA_HEAD - 2) > body.length)) {
			throw ofOlderFormat(body);
		}
		this.renamed.add(new Renamed(at, FORMULA));
	}

	/** A text with runs is read as one without. */
	void richText(long at) {
		this.renamed.add(new Renamed(at, LABEL));
	}

	UnreadableWorkbookException ofOlderFormat(byte[] body) {
		String address = (body.length < 4) ? ""
				: CellAddress.of(XlsRecords.word(body, 2), XlsRecords.word(body, 0) + 1);
		return UnreadableWorkbookException.atCell(Verdict.CORRUPT,
				this.place + ", " + address + ", record of an older format", address);
	}

	private void count(int count) throws UnreadableWorkbookException {
		this.cells += count;
		this.meter.cells(0, this.cells, this.place);
		if (this.cells > MAX_CELLS) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_CELLS, this.place + ", more than " + MAX_CELLS);
		}
	}

	private void within(int row, int column, int count) throws UnreadableWorkbookException {
		this.meter.row(row + 1L, this.place);
		this.meter.column(column + count - 1, this.place);
	}

	/**
	 * A record that is to go by another number.
	 *
	 * @param at where it begins in the stream
	 */
	record Renamed(long at, int number) {

		void in(byte[] stream) {
			stream[(int) this.at] = (byte) this.number;
			stream[(int) this.at + 1] = (byte) (this.number >> 8);
		}

	}

}
