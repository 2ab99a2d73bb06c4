package org.huizong.excel;

import java.util.regex.Pattern;

import org.apache.poi.ss.util.CellRangeAddress;

/** Reads ranges as findings name them: {@code D7}, {@code K5:K33}, {@code 5:6}. */
public final class Ranges {

	private static final Pattern SHAPE = Pattern
		.compile("[A-Z]{1,3}[1-9][0-9]{0,6}(:[A-Z]{1,3}[1-9][0-9]{0,6})?|[1-9][0-9]{0,6}:[1-9][0-9]{0,6}");

	private Ranges() {
	}

	/** Whether a text names a range at all. */
	public static boolean named(String text) {
		return SHAPE.matcher(text).matches();
	}

	public static CellRangeAddress of(String text) {
		return CellRangeAddress.valueOf(text);
	}

}
