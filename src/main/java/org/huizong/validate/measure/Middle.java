package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Medians and quartiles. The double-valued ones are for test statistics, never for
 * figures that are published.
 */
public final class Middle {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private Middle() {
	}

	/**
	 * The middle figure, or the mean of the two middle ones; exact.
	 * @throws IllegalArgumentException when there are none
	 */
	public static BigDecimal median(Collection<BigDecimal> figures) {
		List<BigDecimal> ascending = figures.stream().sorted().toList();
		if (ascending.isEmpty()) {
			throw new IllegalArgumentException("no figures");
		}
		BigDecimal upper = ascending.get(ascending.size() / 2);
		BigDecimal lower = ascending.get((ascending.size() - 1) / 2);
		return upper.add(lower).divide(TWO);
	}

	public static double median(double[] values) {
		return quantile(values, 0.5);
	}

	/**
	 * Linear between the neighbours at (n − 1)·share: definition 7 of Hyndman and Fan
	 * (1996), that of Excel's QUARTILE.INC.
	 */
	static double quantile(double[] values, double share) {
		if (values.length == 0) {
			throw new IllegalArgumentException("no values");
		}
		double[] ascending = values.clone();
		Arrays.sort(ascending);
		double place = (ascending.length - 1) * share;
		int lower = (int) place;
		int upper = Math.min(lower + 1, ascending.length - 1);
		return ascending[lower] + (place - lower) * (ascending[upper] - ascending[lower]);
	}

}
