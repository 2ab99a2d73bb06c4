package org.huizong.statistics.received;

import org.jspecify.annotations.Nullable;

/**
 * One typed cell of a return.
 *
 * @param value {@link String} for text and codes, {@link java.math.BigDecimal} for
 * numbers (in the declared unit of measure), {@link java.time.LocalDate} for dates; null
 * when missing
 * @param address such as {@code D7}; empty when the layout has no such column or the
 * value is looked up
 * @param raw what the cell shows, as a person would read it off; empty when blank
 */
public record ReturnCell(@Nullable Object value, String address, String raw) {
}
