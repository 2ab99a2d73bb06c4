package org.huizong.story;

import java.io.IOException;
import java.nio.file.Path;

import org.huizong.store.TestServer;

/** The databases that an office may have, for tests that hold on both. */
public enum OfficeDatabase {

	H2, POSTGRESQL;

	/** Lets an office use this database, a new one. */
	public void settle(Path home) throws IOException {
		if (this == POSTGRESQL) {
			TestServer.settle(home);
		}
	}

}
