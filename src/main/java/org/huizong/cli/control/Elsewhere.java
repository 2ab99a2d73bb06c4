package org.huizong.cli.control;

/** The database is open in another process, which can be reached. */
public final class Elsewhere extends RuntimeException {

	private final transient ControlClient client;

	public Elsewhere(ControlClient client) {
		super("the database is open in another process");
		this.client = client;
	}

	public ControlClient client() {
		return this.client;
	}

}
