package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Which of many tests count when at most a share q of those that do may be false: with
 * the m p-values in ascending order, all up to the largest i for which p₍ᵢ₎ ≤ q·i/m.
 * Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
 */
final class BenjaminiHochberg {

	/** Below every p-value: no test counts. */
	private static final BigDecimal NONE = BigDecimal.ONE.negate();

	private BenjaminiHochberg() {
	}

	/**
	 * The largest p-value that still counts, negative when none does.
	 * @param rate q, between 0 and 1
	 */
	static BigDecimal limit(Collection<BigDecimal> pValues, BigDecimal rate) {
		List<BigDecimal> ascending = pValues.stream().sorted().toList();
		BigDecimal tests = BigDecimal.valueOf(ascending.size());
		for (int i = ascending.size(); i > 0; i--) {
			BigDecimal p = ascending.get(i - 1);
			if (p.multiply(tests).compareTo(rate.multiply(BigDecimal.valueOf(i))) <= 0) {
				return p;
			}
		}
		return NONE;
	}

}
