package org.huizong.excel;

import org.jspecify.annotations.Nullable;

/**
 * A cell that is not blank.
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
 */
public record Cell(int column, String address, Type type, @Nullable Object value, String raw, Origin origin,
		NumberLook look) {

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

	/** Whether the value was computed by a formula. */
	public boolean formula() {
		return this.origin != Origin.TYPED;
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
