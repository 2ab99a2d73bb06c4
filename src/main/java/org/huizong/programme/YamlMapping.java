package org.huizong.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.statistics.Text;

/** A mapping of a YAML file: its values by key, absent ones included. */
final class YamlMapping {

	private final YamlValue self;

	private final Map<String, YamlValue> entries;

	YamlMapping(YamlValue self, Map<String, YamlValue> entries) {
		this.self = self;
		this.entries = new LinkedHashMap<>(entries);
	}

	/** The value of the key, or an absent one that stands in the mapping's line. */
	YamlValue at(String key) {
		YamlValue value = this.entries.get(key);
		return (value != null) ? value : this.self.absent(key);
	}

	boolean has(String key) {
		return at(key).present();
	}

	Set<String> keys() {
		return this.entries.keySet();
	}

	/** The mapping as the value it was read from. */
	YamlValue self() {
		return this.self;
	}

	void fault(String zh, String en) {
		this.self.fault(zh, en);
	}

	/** Records the keys that are missing and those that nobody knows. */
	YamlMapping checked(Keys keys) {
		List<String> allowed = keys.all();
		this.entries.forEach((key, value) -> {
			if (!allowed.contains(key)) {
				Text tail = Suggestion.tail(key, allowed);
				value.faultAtKey("不认识的键「" + key + "」" + tail.zh(), "Unknown key \"" + key + "\"" + tail.en());
			}
		});
		keys.required().stream().filter((key) -> !has(key)).forEach((key) -> missing(key));
		return this;
	}

	private void missing(String key) {
		if (this.self.present()) {
			at(key).faultAtKey("缺少「" + key + "」", "\"" + key + "\" is missing");
		}
	}

}
