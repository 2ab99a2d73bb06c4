package org.huizong.runs;

import org.huizong.statistics.Text;

/** The ways to set a month going. */
public enum RunVerb {

	/** What is new or changed. */
	RUN(new Text("汇总", "run")),
	/** Only what is unfinished. */
	RETRY(new Text("重试", "retry")),
	/** From a step on, or everything, though nothing changed. */
	RERUN(new Text("重跑", "rerun"));

	private final Text title;

	RunVerb(Text title) {
		this.title = title;
	}

	public Text title() {
		return this.title;
	}

}
