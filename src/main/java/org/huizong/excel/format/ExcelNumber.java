package org.huizong.excel.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Excel shows them: fifteen significant digits, without trailing zeros, never
 * a negative scale.
 */
public final class ExcelNumber {

	private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

	/** An exponent that no double reaches. */
	private static final int MAX_EXPONENT = 400;

	/** Digits before the point of the largest double, less one. */
	private static final int LARGEST_EXPONENT = 308;

	/** Bits after the point of a double's mantissa. */
	private static final int MANTISSA_BITS = 52;

	private static final BigInteger FIVE = BigInteger.valueOf(5);

	private static final int MAX_LENGTH = 400;

	private ExcelNumber() {
	}

	/**
	 * Parses a stored number such as {@code 1.1010119900307123E+17}.
	 * @throws NumberFormatException when it is none that Excel could hold
	 */
	public static BigDecimal parse(String stored) {
		String text = stored.strip();
		if (text.length() > MAX_LENGTH) {
			throw new NumberFormatException(text.length() + " characters");
		}
		return normalise(new BigDecimal(text));
	}

	/**
	 * Turns a stored double into a number.
	 * @throws NumberFormatException when it is infinite or not a number
	 */
	public static BigDecimal of(double stored) {
		return normalise(BigDecimal.valueOf(stored));
	}

	/** The shortest plain decimal that stands for a double. */
	public static String plain(double stored) {
		BigDecimal exact = BigDecimal.valueOf(stored);
		return (exact.signum() == 0) ? "0" : exact.stripTrailingZeros().toPlainString();
	}

	private static BigDecimal normalise(BigDecimal stored) {
		long exponent = (long) stored.precision() - stored.scale();
		if (Math.abs(exponent) > MAX_EXPONENT
				|| exponent > LARGEST_EXPONENT && Double.isInfinite(stored.doubleValue())) {
			throw new NumberFormatException("beyond what Excel holds");
		}
		BigDecimal number = (stored.precision() > FIFTEEN_DIGITS.getPrecision())
				? exact(stored.doubleValue()).round(FIFTEEN_DIGITS) : stored;
		if (number.scale() != 0) {
			number = number.stripTrailingZeros();
		}
		return (number.scale() < 0) ? number.setScale(0) : number;
	}

	/**
	 * The decimal that a double is, to its last digit. Files hold sixteen or seventeen
	 * digits; rounding those once more would now and then give another fifteenth digit
	 * than Excel, which rounds the double.
	 */
	private static BigDecimal exact(double stored) {
		if (!Double.isFinite(stored)) {
			throw new NumberFormatException("beyond what Excel holds");
		}
		int exponent = Math.max(Math.getExponent(stored), Double.MIN_EXPONENT) - MANTISSA_BITS;
		BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(stored, -exponent));
		return (exponent >= 0) ? new BigDecimal(mantissa.shiftLeft(exponent))
				: new BigDecimal(mantissa.multiply(FIVE.pow(-exponent)), -exponent);
	}

}
