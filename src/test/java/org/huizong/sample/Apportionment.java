package org.huizong.sample;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Largest-remainder apportionment: whole shares that add up to the total exactly. */
final class Apportionment {

	private Apportionment() {
	}

	/** Shares of the total in proportion to the weights; ties go to the earlier one. */
	static long[] of(long total, long[] weights) {
		long sum = LongStream.of(weights).sum();
		long[] shares = new long[weights.length];
		if (total == 0 || sum == 0) {
			return shares;
		}
		BigInteger[] remainders = new BigInteger[weights.length];
		for (int i = 0; i < weights.length; i++) {
			BigInteger[] divided = BigInteger.valueOf(total)
				.multiply(BigInteger.valueOf(weights[i]))
				.divideAndRemainder(BigInteger.valueOf(sum));
			shares[i] = divided[0].longValueExact();
			remainders[i] = divided[1];
		}
		long left = total - LongStream.of(shares).sum();
		IntStream.range(0, weights.length)
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
			.limit(left)
			.forEach((i) -> shares[i]++);
		return shares;
	}

}
