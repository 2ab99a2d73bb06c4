package org.huizong.cli;

/** The database is open in another process, which can be reached. */
final class Elsewhere extends RuntimeException {

	private final transient ControlClient client;

	Elsewhere(ControlClient client) {
		super("the database is open in another process");
		this.client = client;
	}

	ControlClient client() {
		return this.client;
	}

}
