package org.huizong.programme.predicate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What tables and columns are called in either database. */
public final class SqlName {

	/** PostgreSQL cuts longer names, in bytes. */
	private static final int LONGEST = 63;

	private static final int MARK = 9;

	private SqlName() {
	}

	/**
	 * What a name is called in the database: itself, or, when it is longer than both
	 * databases allow, as much of it as there is room for and a mark made of the whole.
	 */
	public static String of(String name) {
		byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
		if (bytes.length <= LONGEST) {
			return name;
		}
		String mark = "_" + UUID.nameUUIDFromBytes(bytes).toString().substring(0, MARK - 1);
		int length = name.length();
		while (name.substring(0, length).getBytes(StandardCharsets.UTF_8).length + MARK > LONGEST) {
			length = name.offsetByCodePoints(length, -1);
		}
		return name.substring(0, length) + mark;
	}

	/** The name as an identifier in quotes. */
	public static String quoted(String name) {
		return '"' + of(name).replace("\"", "\"\"") + '"';
	}

}
