package org.huizong.statistics.finding;

import java.time.Instant;

/**
 * A signed decision to leave a unit's return out of a month (剔除), printed on every table.
 *
 * @param unit code of the reporting unit
 * @param by who signed
 * @param reason never blank
 */
public record Exclusion(String unit, String by, Instant at, String reason) {

	public Exclusion {
		if (by.isBlank() || reason.isBlank()) {
			throw new IllegalArgumentException("an exclusion needs a name and a reason");
		}
	}

}
