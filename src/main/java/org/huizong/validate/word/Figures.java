package org.huizong.validate.word;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * How values read in a message: figures with thousands separators, as exact as they are.
 */
public final class Figures {

	private static final Text BLANK = new Text("（空）", "(blank)");

	private Figures() {
	}

	public static String plain(@Nullable Object value) {
		if (value instanceof BigDecimal figure) {
			return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
		}
		return (value != null) ? value.toString() : "";
	}

	/** A blank is said to be one. */
	public static Text shown(@Nullable Object value) {
		return (value != null) ? Text.same(plain(value)) : BLANK;
	}

}
