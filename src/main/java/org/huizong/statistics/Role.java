package org.huizong.statistics;

/** What a person may do; each may all that those before it may. */
public enum Role {

	/** Reads everything that is not a secret. */
	VIEWER(new Text("查看", "viewer")),
	/** Runs months, answers findings, uploads corrections. */
	OPERATOR(new Text("操作", "operator")),
	/** Also keeps people, schedules and notifications. */
	ADMIN(new Text("管理", "administrator"));

	private final Text title;

	Role(Text title) {
		this.title = title;
	}

	public Text title() {
		return this.title;
	}

	/** Whether this role includes the other. */
	public boolean may(Role needed) {
		return compareTo(needed) >= 0;
	}

}
