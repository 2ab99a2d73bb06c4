package org.huizong.excel;

/** How much a mark stands out, the gravest first. */
public enum Gravity {

	/** Rose. */
	GRAVE("FF99CC"),
	/** Light yellow. */
	DOUBTFUL("FFFF99"),
	/** Pale blue. */
	SLIGHT("99CCFF");

	/** Colours that the palette of {@code .xls} has as well. */
	public final String rgb;

	Gravity(String rgb) {
		this.rgb = rgb;
	}

}
