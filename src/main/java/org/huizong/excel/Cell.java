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
 * @param formula whether the value was computed by a formula
 */
public record Cell(int column, String address, Type type, @Nullable Object value, String raw, boolean formula) {

	/** The types of a cell. */
	public enum Type {

		TEXT, NUMBER, DATE, BOOLEAN, ERROR, UNCOMPUTED

	}

}
