package org.huizong.excel.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the last sheet of an {@code .xls} to the front, in the finished stream. POI's own
 * way shifts formulas by the wrong table and would bend references between sheets; here
 * every reference stays as it is, and the tables it leads through are put right:
 * {@code BOUNDSHEET}, {@code EXTERNSHEET}, {@code NAME} and {@code WINDOW1}, and in the
 * sheets, which move too, the places in {@code INDEX}. Offsets as in [MS-XLS].
 */
public final class XlsSheetOrder {

	private static final int BOUND_SHEET = 0x85;

	private static final int EXTERN_SHEET = 0x17;

	private static final int SUP_BOOK = 0x1AE;

	private static final int NAME = 0x18;

	private static final int WINDOW1 = 0x3D;

	private static final int INDEX = 0x20B;

	private static final int EOF = 0x0A;

	/** Marks a {@code SUPBOOK} that stands for the workbook itself. */
	private static final int SELF = 0x0401;

	private final ByteBuffer stream;

	private final List<Integer> boundSheets = new ArrayList<>();

	private final List<Boolean> own = new ArrayList<>();

	private XlsSheetOrder(byte[] stream) {
		this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** The stream with its last sheet first. */
	public static byte[] lastFirst(byte[] stream) {
		XlsSheetOrder order = new XlsSheetOrder(stream.clone());
		order.scan();
		return order.place();
	}

	private void scan() {
		for (int at = 0; id(at) != EOF; at = after(at)) {
			if (id(at) == BOUND_SHEET) {
				this.boundSheets.add(at);
			}
			else if (id(at) == SUP_BOOK) {
				this.own.add(length(at) == 4 && word(at + 6) == SELF);
			}
		}
	}

	/** Puts everything in its place, and right what names a place. */
	private byte[] place() {
		int last = this.boundSheets.size() - 1;
		int begin = offset(0);
		int end = this.stream.capacity();
		int length = end - offset(last);
		for (int sheet = 0; sheet <= last; sheet++) {
			int from = offset(sheet);
			int to = (sheet < last) ? offset(sheet + 1) : end;
			int distance = (sheet < last) ? length : begin - from;
			index(from, to, distance);
		}
		for (int sheet = 0; sheet <= last; sheet++) {
			int at = this.boundSheets.get(sheet) + 4;
			this.stream.putInt(at, (sheet < last) ? this.stream.getInt(at) + length : begin);
		}
		rotate();
		repair();
		return moved(begin, length);
	}

	private void index(int from, int to, int distance) {
		for (int at = from; at < to; at = after(at)) {
			if (id(at) == INDEX) {
				for (int place = at + 4 + 12; place + 4 <= after(at); place += 4) {
					int named = this.stream.getInt(place);
					this.stream.putInt(place, (named != 0) ? named + distance : 0);
				}
			}
		}
	}

	private int offset(int sheet) {
		return this.stream.getInt(this.boundSheets.get(sheet) + 4);
	}

	private byte[] moved(int begin, int length) {
		byte[] records = this.stream.array();
		byte[] moved = records.clone();
		System.arraycopy(records, records.length - length, moved, begin, length);
		System.arraycopy(records, begin, moved, begin + length, records.length - begin - length);
		return moved;
	}

	/** The records stand one after the other. */
	private void rotate() {
		int first = this.boundSheets.get(0);
		int last = this.boundSheets.get(this.boundSheets.size() - 1);
		int end = after(last);
		byte[] records = this.stream.array();
		byte[] moved = java.util.Arrays.copyOfRange(records, last, end);
		System.arraycopy(records, first, records, first + moved.length, last - first);
		System.arraycopy(moved, 0, records, first, moved.length);
	}

	private void repair() {
		for (int at = 0; id(at) != EOF; at = after(at)) {
			switch (id(at)) {
				case EXTERN_SHEET -> references(at);
				case NAME -> scope(at);
				case WINDOW1 -> window(at);
				default -> {
				}
			}
		}
	}

	private void references(int at) {
		int count = word(at + 4);
		for (int i = 0; i < count; i++) {
			int entry = at + 6 + 6 * i;
			int book = word(entry);
			if (book < this.own.size() && this.own.get(book)) {
				put(entry + 2, moved(word(entry + 2)));
				put(entry + 4, moved(word(entry + 4)));
			}
		}
	}

	/** Counts from 1; 0 is the whole workbook. */
	private void scope(int at) {
		int sheet = word(at + 12);
		if (sheet > 0) {
			put(at + 12, moved(sheet - 1) + 1);
		}
	}

	private void window(int at) {
		put(at + 14, 0);
		put(at + 16, 0);
	}

	/** 0xFFFE and 0xFFFF stand for no sheet. */
	private int moved(int sheet) {
		int last = this.boundSheets.size() - 1;
		return (sheet < last) ? sheet + 1 : (sheet == last) ? 0 : sheet;
	}

	private int after(int at) {
		return at + 4 + length(at);
	}

	private int id(int at) {
		return word(at);
	}

	private int length(int at) {
		return word(at + 2);
	}

	private int word(int at) {
		return this.stream.getShort(at) & 0xFFFF;
	}

	private void put(int at, int word) {
		this.stream.putShort(at, (short) word);
	}

}
