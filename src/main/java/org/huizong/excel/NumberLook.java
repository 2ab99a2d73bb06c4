package org.huizong.excel;

/**
 * What a number format makes of a stored number.
 *
 * @param unit the text behind the digits, such as {@code %} or {@code 万元}; empty when
 * there is none. A percentage shows a hundred times what is stored
 * @param distorted whether other digits show than are stored: thousands cut off, or a
 * point that is only painted
 */
public record NumberLook(String unit, boolean distorted) {

	/** Shown as stored. */
	public static final NumberLook PLAIN = new NumberLook("", false);

	/** Shown as a percentage. */
	public static final NumberLook PERCENT = new NumberLook("%", false);

	public boolean percent() {
		return this.unit.equals("%");
	}

}
