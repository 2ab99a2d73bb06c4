package org.huizong.store;

import java.util.Map;

/**
 * How H2 uses this process's memory. An eighth of the heap holds pages decoded, twice
 * H2's own share: a month's rows are read by few passes, since all rules of a form share
 * one, and a long register fits no share of a small heap, where a quarter only took the
 * room that writing a province needs. H2's cache of equal values is off: figures and
 * names of a register hardly repeat, and every value read would be looked up in it.
 */
public final class DatabaseMemory {

	private static final int SHARE = 8;

	private DatabaseMemory() {
	}

	/**
	 * Sets what H2 reads when its classes load, and returns what the datasource's address
	 * names: {@code huizong.cache}, in KB. Must be called before the first connection.
	 */
	public static Map<String, Object> settle() {
		System.setProperty("h2.objectCache", "false");
		return Map.of("huizong.cache", Runtime.getRuntime().maxMemory() / 1024 / SHARE);
	}

}
