package org.huizong.sample;

/**
 * Sizes of projects by their place among the unit's: deciles without a heap above or
 * below any threshold.
 */
final class Sizes {

	/** 总投资 below 5,000万元. */
	static final int[] SMALL = { 1180, 1500, 1850, 2200, 2550, 2900, 3250, 3600, 4000, 4450, 4985 };

	/** 总投资 of 5,000万元 or more. */
	static final int[] LARGE = { 5020, 5650, 6400, 7300, 8400, 9600, 11300, 13800, 17500, 24000, 42000 };

	/** 合同外资 in 万美元. */
	static final int[] FOREIGN = { 270, 390, 520, 680, 860, 1060, 1290, 1560, 1880, 2300, 3000 };

	private Sizes() {
	}

	/** The size at so many per mille, between its deciles. */
	static long at(int[] deciles, int perMille) {
		int decile = perMille / 100;
		long size = deciles[decile] + (long) (deciles[decile + 1] - deciles[decile]) * (perMille % 100) / 100;
		return (size >= 10000) ? size / 100 * 100 : size / 10 * 10;
	}

}
