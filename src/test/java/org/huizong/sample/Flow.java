package org.huizong.sample;

import java.util.stream.LongStream;

/**
 * One unit's nine months of one indicator in its last published place (cents of 万美元,
 * whole 万元, whole projects), this year and last.
 */
record Flow(long[] months, long[] monthsYearAgo) {

	static final int MONTHS = 9;

	long month(int month) {
		return this.months[month - 1];
	}

	/** January up to and including the month. */
	long yearToDate(int month) {
		return LongStream.of(this.months).limit(month).sum();
	}

	long yearToDateYearAgo(int month) {
		return LongStream.of(this.monthsYearAgo).limit(month).sum();
	}

}
