package org.huizong.statistics;

import java.math.BigDecimal;

/**
 * Which part of what a unit has reported goes on with another when it ends (承接).
 *
 * @param unit code of the successor
 * @param share above zero, at most one
 */
public record Succession(String unit, BigDecimal share) {

	public Succession {
		if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException("no share of a unit: " + share);
		}
	}

}
