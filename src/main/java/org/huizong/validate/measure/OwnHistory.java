package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * How far a month's change on the same month of the year before, d = ln(xₜ/xₜ₋₁₂), lies
 * from the unit's other months: |d − median| / max(1.4826·MAD, floor), after Iglewicz and
 * Hoaglin (1993), How to Detect and Handle Outliers. The month itself is not among the
 * others: a z-score that includes the suspect cannot exceed (n − 1)/√n, with nine months
 * 2.67.
 *
 * <p>
 * A test statistic, no figure: doubles and {@link StrictMath}, the same on every machine.
 */
public final class OwnHistory {

	/** Makes the MAD of normally distributed values their standard deviation. */
	private static final double CONSISTENCY = 1.4826;

	private OwnHistory() {
	}

	/** ln(x/base); both must be above zero. */
	public static double change(BigDecimal x, BigDecimal base) {
		if (x.signum() <= 0 || base.signum() <= 0) {
			throw new IllegalArgumentException("no logarithm of " + x + " / " + base);
		}
		return StrictMath.log(x.doubleValue() / base.doubleValue());
	}

	/**
	 * The distance in robust standard deviations.
	 * @param others changes of the other months, at least one
	 * @param floor the least standard deviation taken for real
	 */
	public static double distance(double change, Collection<Double> others, double floor) {
		double[] values = others.stream().mapToDouble(Double::doubleValue).toArray();
		double median = Middle.median(values);
		double[] deviations = others.stream().mapToDouble((other) -> Math.abs(other - median)).toArray();
		return Math.abs(change - median) / Math.max(CONSISTENCY * Middle.median(deviations), floor);
	}

}
