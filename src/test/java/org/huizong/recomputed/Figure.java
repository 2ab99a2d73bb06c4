package org.huizong.recomputed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * A figure before it is printed.
 *
 * @param exact to forty digits; null where there is none
 * @param decimals to which it is printed, half up
 */
record Figure(@Nullable BigDecimal exact, int decimals) {

	static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_UP);

	static Figure none(int decimals) {
		return new Figure(null, decimals);
	}

	/** As it is printed, the empty text where there is none. */
	String printed() {
		BigDecimal rounded = rounded();
		return (rounded != null) ? rounded.toPlainString() : "";
	}

	@Nullable BigDecimal rounded() {
		return (this.exact != null) ? this.exact.setScale(this.decimals, RoundingMode.HALF_UP) : null;
	}

	static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(HUNDRED).divide(whole, DIGITS);
	}

	static BigDecimal over(BigDecimal part, BigDecimal whole) {
		return part.divide(whole, DIGITS);
	}

}
