package org.huizong.statistics;

/**
 * Observation status with its SDMX code (code list CL_OBS_STATUS 2.2). A missing value
 * and one that does not apply are different from each other and from zero.
 */
public enum ObservationStatus {

	/** A normal value. */
	NORMAL("A"),
	/** Reported blank, unreadable, or not reported although expected. */
	MISSING("O"),
	/** The return was not collected: the unit did not report or was excluded. */
	NOT_COLLECTED("L"),
	/** The figure cannot exist: no target set, no rate on a zero base. */
	NOT_APPLICABLE("M"),
	/** Imputed by the office. */
	IMPUTED("I"),
	/** A forecast. */
	FORECAST("F");

	private final String sdmx;

	ObservationStatus(String sdmx) {
		this.sdmx = sdmx;
	}

	public String sdmx() {
		return this.sdmx;
	}

	/** Whether an observation of this status carries a value. */
	public boolean hasValue() {
		return this == NORMAL || this == IMPUTED || this == FORECAST;
	}

}
