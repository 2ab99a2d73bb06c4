package org.huizong.recomputed;

/** The three columns of an indicator return. */
enum Side {

	MONTH("month"), YTD("ytd"), YEAR_AGO("ytd-year-ago");

	private final String measure;

	Side(String measure) {
		this.measure = measure;
	}

	String measure() {
		return this.measure;
	}

}
