package org.huizong.store;

import java.util.Map;

/**
 * How H2 uses this process's memory. A month's rows are read by several passes in one
 * job, so that pages are kept decoded: a quarter of the heap holds them, where H2's own
 * default of a sixteenth would decode them anew for each pass. H2's cache of equal values
 * is off: figures and names of a register hardly repeat, and every value read would be
 * looked up in it.
 */
public final class DatabaseMemory {

	private static final int SHARE = 4;

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
