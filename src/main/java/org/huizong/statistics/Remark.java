package org.huizong.statistics;

/** Why a comparison has no plain rate, as tables print it. */
public enum Remark {

	BASE_ZERO("上年同期为零", "zero a year ago"), BOTH_ZERO("持平", "unchanged at zero"),
	TURNED_NEGATIVE("由正转负", "turned negative"), TURNED_POSITIVE("由负转正", "turned positive"),
	NEGATIVE_BASE("上年同期为负", "negative a year ago"), BASE_MISSING("…", "…"), NO_TARGET("未下达目标", "no target"),
	YEAR_ENDED("全年已结束", "year ended"), CITY_TOTAL_ZERO("全市为零", "city total is zero"),
	DENOMINATOR_ZERO("分母为零", "zero denominator");

	private final Text text;

	Remark(String zh, String en) {
		this.text = new Text(zh, en);
	}

	public Text text() {
		return this.text;
	}

}
