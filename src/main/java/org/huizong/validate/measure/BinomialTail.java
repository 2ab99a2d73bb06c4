package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The sign test's upper tail, P(X ≥ k) for X ~ Bin(n, ½) = Σ_{i≥k} C(n, i) / 2ⁿ, exact: a
 * sum of whole numbers over a power of two has finitely many decimals.
 */
final class BinomialTail {

	/** 1 / 2ⁿ = 5ⁿ / 10ⁿ. */
	private static final BigInteger FIVE = BigInteger.valueOf(5);

	private BinomialTail() {
	}

	/**
	 * The chance of k or more of n on one side when both sides are equally likely.
	 * @throws IllegalArgumentException unless 0 ≤ k ≤ n
	 */
	static BigDecimal upper(int n, int k) {
		if (k < 0 || k > n) {
			throw new IllegalArgumentException(k + " of " + n);
		}
		BigInteger combinations = BigInteger.ONE;
		BigInteger sum = BigInteger.ONE;
		for (int i = n; i > k; i--) {
			combinations = combinations.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(n - i + 1L));
			sum = sum.add(combinations);
		}
		return new BigDecimal(sum.multiply(FIVE.pow(n)), n);
	}

}
