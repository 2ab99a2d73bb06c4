package org.huizong.statistics.received;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A version (报表版本) of one form of a unit's return: what was received of it, once for each
 * content.
 *
 * @param unit code of the reporting unit, of the city for tables it holds
 * @param form code of the form
 * @param number from 1, in the order of receipt
 * @param sha256 of the workbook, lower-case hex
 * @param path of the file when it was first seen, below {@code input/<programme>/}
 * @param firstSeen when it was first seen, recorded once, to the millisecond: a month may
 * be published within the second
 */
public record ReturnVersion(String unit, String form, int number, String sha256, String path, Instant firstSeen) {

	public ReturnVersion {
		if (number < 1) {
			throw new IllegalArgumentException("versions count from 1: " + number);
		}
	}

	/** When it was first seen as it is told: to the second. */
	public Instant arrival() {
		return this.firstSeen.truncatedTo(ChronoUnit.SECONDS);
	}

}
