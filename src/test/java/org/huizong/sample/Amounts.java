package org.huizong.sample;

import java.math.BigDecimal;

/** Figures as whole numbers of their last published place, and back. */
final class Amounts {

	private Amounts() {
	}

	static long lastPlaces(String text, int decimals) {
		return new BigDecimal(text).movePointRight(decimals).longValueExact();
	}

	static BigDecimal decimal(long lastPlaces, int decimals) {
		return BigDecimal.valueOf(lastPlaces, decimals);
	}

}
