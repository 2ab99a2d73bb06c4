package org.huizong.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Members of a JSON object in the order in which they are named, the same at every start;
 * {@link Map#of} changes its order from one to the next.
 */
public final class JsonObject {

	private JsonObject() {
	}

	/** Of names and values in turn. */
	public static Map<String, @Nullable Object> of(@Nullable Object... members) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			object.put(String.valueOf(members[i]), members[i + 1]);
		}
		return object;
	}

}
