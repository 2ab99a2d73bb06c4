package org.huizong.excel.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.huizong.excel.Cell.Origin;
import org.huizong.excel.Cell.Strike;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Cell;
import org.huizong.excel.CellAddress;
import org.huizong.excel.format.NumberLook;
import org.jspecify.annotations.Nullable;

/**
 * Cells as they are recorded: everything that {@link Cell} says, in a few bytes. One
 * octet for type, kind of value and origin; the column, doubled, and one more where look,
 * strike or address are out of the common; the text; the value where the text does not
 * give it.
 */
final class RecordedCells {

	private static final Type[] TYPES = Type.values();

	private static final Origin[] ORIGINS = Origin.values();

	private static final int NONE = 0;

	/** A text, and the same that is stored. */
	private static final int STORED = 1;

	private static final int TEXT = 2;

	/** A number, written as it is stored. */
	private static final int STORED_NUMBER = 3;

	private static final int NUMBER = 4;

	private static final int DATE = 5;

	private static final int TRUE = 6;

	private static final int FALSE = 7;

	private RecordedCells() {
	}

	static void write(Cell cell, int row, RecordingOutput out) throws IOException {
		int kind = kind(cell);
		boolean odd = odd(cell, row);
		out.octet(cell.type().ordinal() << 5 | kind << 2 | cell.origin().ordinal());
		out.number(((long) cell.column() << 1) + (odd ? 1 : 0));
		if (cell.type() == Type.TEXT) {
			out.text(cell.raw());
		}
		else {
			out.plain(cell.raw());
		}
		switch (kind) {
			case TEXT, NUMBER -> out.plain(String.valueOf(cell.value()));
			case DATE -> {
				LocalDateTime date = (LocalDateTime) cell.value();
				out.number(date.toEpochSecond(ZoneOffset.UTC) - LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC));
				out.number(date.getNano());
			}
			default -> {
			}
		}
		if (odd) {
			out.text(cell.look().unit());
			out.octet((cell.look().hundredfold() ? 1 : 0) | (cell.look().distorted() ? 2 : 0)
					| (cell.strike().whole() ? 4 : 0));
			out.text(cell.strike().text());
			out.text(common(cell.address(), cell.column(), row) ? "" : cell.address());
		}
	}

	static Cell read(RecordingInput in, int row) throws IOException {
		int head = in.octet();
		Type type = TYPES[head >> 5];
		Origin origin = ORIGINS[head & 3];
		long place = in.number();
		int column = (int) (place >> 1);
		String raw = (type == Type.TEXT) ? in.text() : in.plain();
		Object value = value(head >> 2 & 7, raw, in);
		if ((place & 1) == 0) {
			return new Cell(column, CellAddress.of(column, row), type, value, raw, origin, NumberLook.PLAIN);
		}
		String unit = in.text();
		int flags = in.octet();
		String struck = in.text();
		String address = in.text();
		return new Cell(column, address.isEmpty() ? CellAddress.of(column, row) : address, type, value, raw, origin,
				new NumberLook(unit, (flags & 1) != 0, (flags & 2) != 0), new Strike(struck, (flags & 4) != 0));
	}

	private static @Nullable Object value(int kind, String raw, RecordingInput in) throws IOException {
		return switch (kind) {
			case STORED -> raw;
			case TEXT -> in.plain();
			case STORED_NUMBER -> new BigDecimal(raw);
			case NUMBER -> new BigDecimal(in.plain());
			case DATE -> LocalDateTime.ofEpochSecond(in.number() + LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC),
					(int) in.number(), ZoneOffset.UTC);
			case TRUE -> true;
			case FALSE -> false;
			default -> null;
		};
	}

	private static int kind(Cell cell) {
		Object value = cell.value();
		if (value instanceof String text) {
			return text.equals(cell.raw()) ? STORED : TEXT;
		}
		if (value instanceof BigDecimal number) {
			return number.toString().equals(cell.raw()) ? STORED_NUMBER : NUMBER;
		}
		if (value instanceof Boolean truth) {
			return truth ? TRUE : FALSE;
		}
		return (value == null) ? NONE : DATE;
	}

	private static boolean odd(Cell cell, int row) {
		return !cell.look().equals(NumberLook.PLAIN) || !cell.strike().equals(Strike.NONE)
				|| !common(cell.address(), cell.column(), row);
	}

	/** Whether an address is written in the common way. */
	private static boolean common(String address, int column, int row) {
		int letters = (column < 26) ? 1 : (column < 702) ? 2 : 3;
		int digits = 1;
		for (int rest = row; rest > 9; rest /= 10) {
			digits++;
		}
		return address.length() == letters + digits && address.charAt(letters) != '0';
	}

}
