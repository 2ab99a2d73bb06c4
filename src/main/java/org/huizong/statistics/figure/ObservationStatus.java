package org.huizong.statistics.figure;

import org.huizong.statistics.Text;

/**
 * Observation status with its SDMX code (code list CL_OBS_STATUS 2.2). A missing value
 * and one that does not apply are different from each other and from zero.
 */
public enum ObservationStatus {

	/** A normal value. */
	NORMAL("A", "正常", "normal"),
	/** Reported blank, unreadable, or not reported although expected. */
	MISSING("O", "缺失", "missing"),
	/** The return was not collected: the unit did not report or was excluded. */
	NOT_COLLECTED("L", "未报", "not collected"),
	/** The figure cannot exist: no target set, no rate on a zero base. */
	NOT_APPLICABLE("M", "不适用", "not applicable"),
	/** Imputed by the office. */
	IMPUTED("I", "插补", "imputed"),
	/** A forecast. */
	FORECAST("F", "预计", "forecast");

	private final String sdmx;

	private final Text title;

	ObservationStatus(String sdmx, String zh, String en) {
		this.sdmx = sdmx;
		this.title = new Text(zh, en);
	}

	public Text title() {
		return this.title;
	}

	public String sdmx() {
		return this.sdmx;
	}

	/** Whether an observation of this status carries a value. */
	public boolean hasValue() {
		return this == NORMAL || this == IMPUTED || this == FORECAST;
	}

}
