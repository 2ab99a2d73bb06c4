package org.huizong.programme.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.statistics.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of a YAML file: its values by key, absent ones included. */
public final class YamlMapping {

	private final YamlValue self;

	private final Map<String, YamlValue> entries;

	private YamlMapping(YamlValue self, Map<String, YamlValue> entries) {
		this.self = self;
		this.entries = entries;
	}

	/** The value's entries; none, with a fault, when it is no mapping. */
	static YamlMapping of(YamlValue value) {
		Map<String, YamlValue> entries = new LinkedHashMap<>();
		if (value.node() instanceof MappingNode mapping) {
			mapping.getValue().forEach((tuple) -> put(value, entries, tuple));
			return new YamlMapping(value, entries);
		}
		if (value.present()) {
			value.wrong("应为「键: 值」", "must have keys and values");
		}
		return new YamlMapping(value.absent(value.name()), entries);
	}

	private static void put(YamlValue owner, Map<String, YamlValue> entries, NodeTuple tuple) {
		int line = tuple.getKeyNode().getStartMark().getLine() + 1;
		String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "?";
		YamlValue value = new YamlValue(owner.file(), key, line, tuple.getValueNode());
		if (entries.putIfAbsent(key, value) != null) {
			value.faultAtKey("「" + key + "」重复", "\"" + key + "\" is given twice");
		}
	}

	/** The value of the key, or an absent one that stands in the mapping's line. */
	public YamlValue at(String key) {
		YamlValue value = this.entries.get(key);
		return (value != null) ? value : this.self.absent(key);
	}

	public boolean has(String key) {
		return at(key).present();
	}

	public Set<String> keys() {
		return this.entries.keySet();
	}

	/** The mapping as the value it was read from. */
	public YamlValue self() {
		return this.self;
	}

	public void fault(String zh, String en) {
		this.self.fault(zh, en);
	}

	/** Records the keys that are missing and those that nobody knows. */
	public YamlMapping checked(Keys keys) {
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
