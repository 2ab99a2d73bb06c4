package org.huizong.excel.format;

/**
 * What a number format makes of a stored number.
 *
 * @param unit the text behind the digits, such as {@code %} or {@code 万元}; empty when
 * there is none
 * @param hundredfold whether a hundred times what is stored shows, as a percent sign that
 * is neither quoted nor escaped has it; a painted one is a unit like any other
 * @param distorted whether other digits show than are stored: thousands cut off, a point
 * that is only painted, or no digit at all
 */
public record NumberLook(String unit, boolean hundredfold, boolean distorted) {

	/** Shown as stored. */
	public static final NumberLook PLAIN = new NumberLook("", false, false);

	/** Stored as a share and shown as a percentage. */
	public static final NumberLook PERCENT = new NumberLook("%", true, false);

	/** Whether it reads as a percentage, multiplied or painted. */
	public boolean percent() {
		return this.unit.equals("%") || this.unit.equals("％");
	}

}
