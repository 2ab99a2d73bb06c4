package org.huizong.programme.yaml;

import java.util.HashMap;
import java.util.Map;

/** Sees to it that a code or name is declared once. */
public final class Once {

	private final Map<String, String> places = new HashMap<>();

	/** Records a fault when the name was claimed before. */
	public boolean claim(String name, YamlValue value, String zh, String en) {
		String earlier = name.isEmpty() ? null
				: this.places.putIfAbsent(name, value.file().path() + ":" + value.line());
		if (earlier != null) {
			value.fault(zh + "「" + name + "」重复，已在 " + earlier,
					"Duplicate " + en + " \"" + name + "\", already in " + earlier);
		}
		return earlier == null;
	}

}
