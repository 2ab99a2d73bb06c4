package org.huizong.statistics;

/** What a ranking of an indicator orders the units by. */
public enum RankingBasis {

	TOTAL("total", Measure.YTD, new Text("总量", "total")),
	COMPLETION("completion", Measure.COMPLETION, new Text("完成目标", "completion")),
	GROWTH("growth", Measure.GROWTH, new Text("增幅", "growth")), VALUE("value", Measure.YTD, new Text("数值", "value"));

	private final String code;

	private final Measure measure;

	private final Text title;

	RankingBasis(String code, Measure measure, Text title) {
		this.code = code;
		this.measure = measure;
		this.title = title;
	}

	public String code() {
		return this.code;
	}

	public Measure measure() {
		return this.measure;
	}

	public Text title() {
		return this.title;
	}

}
