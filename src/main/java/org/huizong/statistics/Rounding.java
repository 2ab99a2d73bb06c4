package org.huizong.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one place that names how figures are rounded: half up, once, at output. */
public final class Rounding {

	/** Precision of intermediate quotients. */
	public static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_UP);

	public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Rounding() {
	}

	public static BigDecimal round(BigDecimal value, int decimals) {
		return value.setScale(decimals, RoundingMode.HALF_UP);
	}

	/** Numerator over denominator, unrounded. */
	public static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
		return numerator.divide(denominator, EXACT);
	}

	/** Numerator over denominator in per cent, unrounded. */
	public static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
		return quotient(numerator.multiply(HUNDRED), denominator);
	}

}
