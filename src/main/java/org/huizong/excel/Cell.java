package org.huizong.excel;

import org.huizong.excel.format.NumberLook;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is not blank. What is struck out of a text is no part of its value; a cell
 * that is struck out as a whole keeps its value, and says so.
 *
 * @param column 0-based
 * @param address such as {@code D7}
 * @param value {@link String}, {@link java.math.BigDecimal} (at Excel's fifteen
 * significant digits, without trailing zeros), {@link java.time.LocalDateTime} or
 * {@link Boolean} by type; the code (such as {@code #DIV/0!}) for errors; null for a
 * formula without a cached value
 * @param raw the text as the file stores it, decoded; what a statistician is shown
 * @param origin whether the value was typed or computed, and from what
 * @param look what its number format adds to a number
 * @param strike what of it is struck out
 */
public record Cell(int column, String address, Type type, @Nullable Object value, String raw, Origin origin,
		NumberLook look, Strike strike) {

	/** What stands for the character zero, which PostgreSQL has no room for. */
	private static final char SUBSTITUTE = '\u001A';

	public Cell {
		raw = raw.replace('\0', SUBSTITUTE);
		value = (value instanceof String text) ? text.replace('\0', SUBSTITUTE) : value;
	}

	/** A cell whose number shows as it is stored. */
	public Cell(int column, String address, Type type, @Nullable Object value, String raw, boolean formula) {
		this(column, address, type, value, raw, formula ? Origin.COMPUTED : Origin.TYPED, NumberLook.PLAIN);
	}

	/** A cell of which nothing is struck out. */
	public Cell(int column, String address, Type type, @Nullable Object value, String raw, Origin origin,
			NumberLook look) {
		this(column, address, type, value, raw, origin, look, Strike.NONE);
	}

	/** Whether the value was computed by a formula. */
	public boolean formula() {
		return this.origin != Origin.TYPED;
	}

	/**
	 * What is struck out of a cell.
	 *
	 * @param text the characters struck out, as stored; empty when there are none
	 * @param whole whether nothing else stands in the cell
	 */
	public record Strike(String text, boolean whole) {

		/** Nothing is struck out. */
		public static final Strike NONE = new Strike("", false);

		/** Whether part of a text is struck out, and the rest stands. */
		public boolean part() {
			return !this.whole && !this.text.isEmpty();
		}

	}

	/** The types of a cell. */
	public enum Type {

		TEXT, NUMBER, DATE, BOOLEAN, ERROR, UNCOMPUTED

	}

	/** Where a value comes from. */
	public enum Origin {

		/** Typed in. */
		TYPED,
		/** A formula over this workbook. */
		COMPUTED,
		/** A formula that takes figures from another workbook. */
		OTHER_WORKBOOK,
		/** A formula that leads to an address outside the workbook. */
		HYPERLINK

	}

}
