package org.huizong.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.huizong.office.HomeFolder;

/**
 * How an embedded database is left when a command ends. H2 tidies up its file for a fifth
 * of a second then, so that what was replaced takes no space. A small one is left as it
 * is: it grows to a few times of what it needs, and from there on is tidied up.
 */
public final class DatabaseClosing {

	/** The setting of the datasource that H2 is handed. */
	public static final String TIDYING = "spring.datasource.hikari.data-source-properties.MAX_COMPACT_TIME";

	private static final long SMALL = 32L << 20;

	private DatabaseClosing() {
	}

	/** What the datasource must hand to H2; another database makes nothing of it. */
	public static Map<String, Object> of(HomeFolder home) {
		Path file = home.state().resolve("huizong.mv.db");
		try {
			boolean large = Files.exists(file) && Files.size(file) > SMALL;
			return large ? Map.of() : Map.of(TIDYING, "0");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
