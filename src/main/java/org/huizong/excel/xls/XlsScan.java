package org.huizong.excel.xls;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.huizong.excel.CellAddress;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

import static org.huizong.excel.xls.XlsRecords.doubleWord;
import static org.huizong.excel.xls.XlsRecords.word;

/**
 * Looks through the records of an {@code .xls} before POI builds objects of them: counts
 * cells, and finds what POI would pass over (a cell twice, a text that is not there).
 * Source: MS-XLS, 2.4.
 */
final class XlsScan {

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

	/** A call with a variable number of arguments, and the numbers of what is called. */
	private static final List<Integer> CALLS = List.of(0x22, 0x42, 0x62);

	private static final List<Integer> REACHING_OUT = List.of(359, 150, 110, 149, 267, 379, 255);

	private static final int BLANK = 0x0201;

	private static final int MULRK = 0x00BD;

	private static final int MULBLANK = 0x00BE;

	private final XlsCellRecords cells;

	private final XlsSheetStreams sheets = new XlsSheetStreams();

	/** Charts within a sheet hold cells of their own. */
	private int depth;

	private int sheet = -1;

	private long at;

	private long strings;

	private boolean encrypted;

	private boolean reachesOut;

	private boolean macros;

	private final Set<String> linked = new LinkedHashSet<>();

	XlsScan(ReadingMeter meter) {
		this.cells = new XlsCellRecords(meter);
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
			this.at += header.length + body.length;
		}
	}

	private void record(int type, byte[] body) throws UnreadableWorkbookException {
		switch (type) {
			case BOF -> begin(body);
			case EOF -> this.depth--;
			case FILEPASS -> this.encrypted = true;
			case SST -> this.strings = this.encrypted ? Long.MAX_VALUE : doubleWord(body, 4);
			case SUPBOOK -> book(body);
			case BOUNDSHEET -> {
				this.macros |= body.length > 5 && body[5] == MACRO_SHEET;
				this.sheets.list(body);
			}
			default -> {
				if (this.depth == 1 && this.sheets.holdsCells()) {
					cell(type, body);
				}
			}
		}
	}

	private void cell(int type, byte[] body) throws UnreadableWorkbookException {
		boolean readable = !this.encrypted;
		switch (type) {
			case LABELSST -> {
				this.cells.filled(body, 1, readable);
				text(body);
			}
			case MULRK -> this.cells.filled(body, (body.length - 6) / 6, readable);
			case MULBLANK -> this.cells.blank(body, (body.length - 6) / 2, this.at, readable);
			case BLANK -> this.cells.blank(body, 1, this.at, readable);
			case XlsCellRecords.FORMULA -> {
				this.cells.filled(body, 1, readable);
				formula(body);
			}
			case 0x0203, 0x0204, 0x0205, 0x027E -> this.cells.filled(body, 1, readable);
			default -> older(type, body, readable);
		}
	}

	/** What POI would take for nothing. */
	private void older(int type, byte[] body, boolean readable) throws UnreadableWorkbookException {
		if (XlsCellRecords.OLDEST.contains(type)) {
			throw this.cells.ofOlderFormat(body);
		}
		if (XlsCellRecords.OLDER_FORMULAS.contains(type)) {
			this.cells.olderFormula(body, this.at, readable);
			this.cells.filled(body, 1, readable);
			formula(body);
		}
		else if (type == XlsCellRecords.RSTRING) {
			this.cells.richText(this.at);
			this.cells.filled(body, 1, readable);
		}
	}

	/** The records that are to go by another number before POI reads them. */
	List<XlsCellRecords.Renamed> renamed() {
		return this.cells.renamed();
	}

	/** The sheets, in the order of their list. */
	List<XlsSheetStreams.Listed> sheets() {
		return this.sheets.sheets();
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

	private void begin(byte[] body) throws UnreadableWorkbookException {
		if (++this.depth == 1) {
			this.sheet++;
			this.sheets.begin(body, this.at);
			this.cells.startSheet(place());
		}
	}

	private void text(byte[] body) throws UnreadableWorkbookException {
		if (!this.encrypted && doubleWord(body, 6) >= this.strings) {
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

}
