package org.huizong.statistics;

/** How a finding binds the unit. */
public enum Severity {

	/** 强制性: must be corrected. */
	ERROR(new Text("强制性", "error")),
	/** 核实性: must be corrected or explained. */
	QUERY(new Text("核实性", "query")),
	/** 提示性: listed. */
	INFO(new Text("提示性", "information"));

	private final Text title;

	Severity(Text title) {
		this.title = title;
	}

	public Text title() {
		return this.title;
	}

}
