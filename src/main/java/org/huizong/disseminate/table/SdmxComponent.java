package org.huizong.disseminate.table;

import org.huizong.statistics.Text;

/** The components of the data structure, in the order of the message's columns. */
enum SdmxComponent {

	FREQ(Kind.DIMENSION, "频率", "Frequency"), REF_AREA(Kind.DIMENSION, "单位", "Reference area"),
	INDICATOR(Kind.DIMENSION, "指标", "Indicator"), MEASURE(Kind.DIMENSION, "项目", "What the value says"),
	TIME_PERIOD(Kind.TIME, "报告期", "Time period"), OBS_VALUE(Kind.MEASURE, "数值", "Observation value"),
	OBS_STATUS(Kind.ATTRIBUTE, "数据状态", "Observation status"), UNIT_MEASURE(Kind.ATTRIBUTE, "计量单位", "Unit of measure"),
	DECIMALS(Kind.ATTRIBUTE, "小数位数", "Decimals"), COMMENT_OBS(Kind.COMMENT, "说明", "Comment to the observation");

	private final Kind kind;

	private final Text title;

	SdmxComponent(Kind kind, String zh, String en) {
		this.kind = kind;
		this.title = new Text(zh, en);
	}

	Kind kind() {
		return this.kind;
	}

	Text title() {
		return this.title;
	}

	/** Whether its values are codes of a list. */
	boolean coded() {
		return this.kind == Kind.DIMENSION || this.kind == Kind.ATTRIBUTE;
	}

	/** What part a component has in the structure. */
	enum Kind {

		DIMENSION, TIME, MEASURE, ATTRIBUTE,
		/** An attribute in free words, which not every observation has. */
		COMMENT

	}

}
