package org.huizong.excel;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.huizong.excel.UnreadableWorkbookException.Verdict;

/**
 * Looks through the records of an {@code .xls} before POI builds objects of them: counts
 * cells, and finds what POI would pass over (a cell twice, a text that is not there).
 * Source: MS-XLS, 2.4.
 */
final class XlsScan {

	/** What POI holds in a heap of 512 MB. */
	private static final long MAX_CELLS = 2_000_000;

	private static final int COLUMNS = 256;

	private static final int BOF = 0x0809;

	private static final int EOF = 0x000A;

	private static final int FILEPASS = 0x002F;

	private static final int SST = 0x00FC;

	private static final int LABELSST = 0x00FD;

	private static final int SUPBOOK = 0x01AE;

	/** Marks in place of the length of another workbook's name. */
	private static final int OWN_SHEETS = 0x0401;

	private static final int ADD_INS = 0x3A01;

	private static final int BOUNDSHEET = 0x0085;

	private static final int MACRO_SHEET = 1;

	private static final int FORMULA = 0x0006;

	/** A call with a variable number of arguments, and the numbers of what is called. */
	private static final List<Integer> CALLS = List.of(0x22, 0x42, 0x62);

	private static final List<Integer> REACHING_OUT = List.of(359, 150, 110, 149, 267, 379, 255);

	private static final int MULRK = 0x00BD;

	private static final int MULBLANK = 0x00BE;

	private final ReadingMeter meter;

	private final BitSet seen = new BitSet();

	/** Charts within a sheet hold cells of their own. */
	private int depth;

	private int sheet = -1;

	private long cells;

	private long strings;

	private boolean encrypted;

	private boolean reachesOut;

	private boolean macros;

	private final Set<String> linked = new LinkedHashSet<>();

	XlsScan(ReadingMeter meter) {
		this.meter = meter;
	}

	void scan(InputStream records) throws IOException {
		DataInputStream in = new DataInputStream(records);
		byte[] header = new byte[4];
		while (in.readNBytes(header, 0, 4) == 4) {
			int type = word(header, 0);
			byte[] body = in.readNBytes(word(header, 2));
			if (body.length < word(header, 2)) {
				throw new EOFException("record " + type + " is cut off");
			}
			record(type, body);
		}
	}

	private void record(int type, byte[] body) throws UnreadableWorkbookException {
		switch (type) {
			case BOF -> begin();
			case EOF -> this.depth--;
			case FILEPASS -> this.encrypted = true;
			case SST -> this.strings = this.encrypted ? Long.MAX_VALUE : doubleWord(body, 4);
			case LABELSST -> {
				cell(body, 1);
				text(body);
			}
			case MULRK -> cell(body, (body.length - 6) / 6);
			case MULBLANK -> cell(body, (body.length - 6) / 2);
			case FORMULA -> {
				cell(body, 1);
				formula(body);
			}
			case 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6 -> cell(body, 1);
			case SUPBOOK -> book(body);
			case BOUNDSHEET -> this.macros |= body.length > 5 && body[5] == MACRO_SHEET;
			default -> {
			}
		}
	}

	/** Whether formulas may reach beyond the workbook. */
	boolean reachesOut() {
		return this.reachesOut || !this.linked.isEmpty();
	}

	/** The workbooks it is linked to. */
	List<String> linked() {
		return List.copyOf(this.linked);
	}

	/** Whether it has sheets of Excel 4 macros. */
	boolean macros() {
		return this.macros;
	}

	/** Another workbook, or a program: the name of that is divided by a mark. */
	private void book(byte[] body) throws UnreadableWorkbookException {
		if (this.encrypted || body.length < 4 || word(body, 2) == OWN_SHEETS || word(body, 2) == ADD_INS) {
			return;
		}
		String path = path(body);
		if (word(body, 0) == 0 && path.indexOf('\u0003') > 0 && path.charAt(0) != '\u0001') {
			throw new UnreadableWorkbookException(Verdict.DDE_LINK, path.replace('\u0003', '|'));
		}
		String name = path.replaceAll("[\\x00-\\x1F]", "/");
		this.linked.add(name.substring(name.lastIndexOf('/') + 1));
	}

	private static String path(byte[] body) {
		boolean wide = body.length > 4 && (body[4] & 1) != 0;
		int bytes = Math.min(word(body, 2) * (wide ? 2 : 1), Math.max(0, body.length - 5));
		return (bytes == 0) ? ""
				: new String(body, 5, bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
	}

	private void begin() throws UnreadableWorkbookException {
		if (++this.depth == 1) {
			this.sheet++;
			this.seen.clear();
			this.meter.checkTime(place());
		}
	}

	/** Takes note of cells next to each other. */
	private void cell(byte[] body, int count) throws UnreadableWorkbookException {
		if (this.depth != 1) {
			return;
		}
		this.cells += count;
		this.meter.cells(0, this.cells, place());
		if (this.cells > MAX_CELLS) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_CELLS, place() + ", more than " + MAX_CELLS);
		}
		if (!this.encrypted) {
			place(word(body, 0), word(body, 2), count);
		}
	}

	private void place(int row, int column, int count) throws UnreadableWorkbookException {
		this.meter.row(row + 1L, place());
		this.meter.column(column + count - 1, place());
		for (int at = column; at < Math.min(column + count, COLUMNS); at++) {
			if (this.seen.get(row * COLUMNS + at)) {
				throw UnreadableWorkbookException.atCell(Verdict.DUPLICATE_CELL,
						place() + ", " + CellAddress.of(at, row + 1), CellAddress.of(at, row + 1));
			}
			this.seen.set(row * COLUMNS + at);
		}
	}

	private void text(byte[] body) throws UnreadableWorkbookException {
		if (this.depth == 1 && !this.encrypted && doubleWord(body, 6) >= this.strings) {
			String address = CellAddress.of(word(body, 2), word(body, 0) + 1);
			throw UnreadableWorkbookException.atCell(Verdict.STRING_INDEX,
					place() + ", " + address + ", text " + doubleWord(body, 6), address);
		}
	}

	/** Whether a call that reaches out may stand among the tokens. */
	private void formula(byte[] body) {
		for (int at = 22; !this.reachesOut && at + 3 < body.length; at++) {
			this.reachesOut = CALLS.contains(body[at] & 0xFF) && REACHING_OUT.contains(word(body, at + 2) & 0x7FFF);
		}
	}

	private String place() {
		return "sheet " + this.sheet;
	}

	private static int word(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
	}

	private static long doubleWord(byte[] bytes, int at) {
		return word(bytes, at) | (long) word(bytes, at + 2) << 16;
	}

}
