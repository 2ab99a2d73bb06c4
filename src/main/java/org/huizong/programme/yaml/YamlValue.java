package org.huizong.programme.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file with its place. Reading it as what it is not records a fault and
 * gives a stand-in; an absent value gives the stand-in silently, for its mapping has
 * reported it where it was required.
 *
 * @param name the key it stands under
 * @param keyLine line of that key, 1-based
 */
public record YamlValue(DeclaredFile file, String name, int keyLine, @Nullable Node node) {

	public static final Keys TEXT = Keys.must("zh").may("en");

	YamlValue absent(String key) {
		return new YamlValue(this.file, key, line(), null);
	}

	public boolean present() {
		return this.node != null && !this.node.getTag().equals(Tag.NULL);
	}

	int line() {
		return (this.node != null && present()) ? this.node.getStartMark().getLine() + 1 : this.keyLine;
	}

	public void fault(String zh, String en) {
		this.file.fault(line(), zh, en);
	}

	public void faultAtKey(String zh, String en) {
		this.file.fault(this.keyLine, zh, en);
	}

	/** A code that must be the name of the file or folder that declares it. */
	public String named(String expected) {
		String code = text();
		if (!code.isEmpty() && !code.equals(expected)) {
			fault("代码「" + code + "」应与文件名「" + expected + "」相同",
					"Code \"" + code + "\" must equal the file's name \"" + expected + "\"");
		}
		return code;
	}

	/** The scalar as written; empty when absent. */
	public String text() {
		if (this.node instanceof ScalarNode scalar && present()) {
			return scalar.getValue().strip();
		}
		if (present()) {
			wrong("应为一个值", "must be a single value");
		}
		return "";
	}

	/** The scalar, which must match; empty when it does not. */
	public String text(Pattern pattern, String zh, String en) {
		String text = text();
		if (!text.isEmpty() && !pattern.matcher(text).matches()) {
			wrong(zh, en);
			return "";
		}
		return text;
	}

	/** The scalar, which must be one of the names. */
	public String reference(Names names) {
		return reference(text(), names);
	}

	/** The text that stands in this value's place, which must be one of the names. */
	public String reference(String text, Names names) {
		if (!text.isEmpty() && names.refuses(text)) {
			Text unknown = names.unknown(text);
			fault(unknown.zh(), unknown.en());
		}
		return text;
	}

	/** The scalar as the name of a constant; null when absent or none. */
	public <E extends Enum<E>> @Nullable E choice(Class<E> type) {
		String text = text();
		for (E constant : type.getEnumConstants()) {
			if (Kebab.of(constant).equals(text)) {
				return constant;
			}
		}
		if (!text.isEmpty()) {
			Text tail = Suggestion.tail(text, Kebab.all(type));
			wrong("不能是「" + text + "」" + tail.zh(), "cannot be \"" + text + "\"" + tail.en());
		}
		return null;
	}

	public <E extends Enum<E>> E choice(Class<E> type, E otherwise) {
		E chosen = choice(type);
		return (chosen != null) ? chosen : otherwise;
	}

	public boolean flag() {
		String text = text();
		if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
			wrong("应为 true 或 false", "must be true or false");
		}
		return text.equals("true");
	}

	public int number(int from, int to) {
		String text = text();
		boolean number = text.matches("-?[0-9]{1,9}");
		if (number && Integer.parseInt(text) >= from && Integer.parseInt(text) <= to) {
			return Integer.parseInt(text);
		}
		if (!text.isEmpty()) {
			wrong("应为 " + from + " 至 " + to + " 的整数", "must be a whole number from " + from + " to " + to);
		}
		return from;
	}

	/** A decimal of zero or more; zero when absent. */
	public BigDecimal tolerance() {
		String text = text();
		if (text.matches("[0-9]{1,12}([.][0-9]{1,8})?")) {
			return new BigDecimal(text);
		}
		if (!text.isEmpty()) {
			wrong("应为不小于零的小数", "must be a decimal of zero or more");
		}
		return BigDecimal.ZERO;
	}

	/** A text in two languages: a mapping of zh and en. */
	public Text bilingual() {
		if (present() && !(this.node instanceof MappingNode)) {
			wrong("应为 {zh: 中文, en: 英文}", "must be {zh: Chinese, en: English}");
			return Text.same("");
		}
		YamlMapping map = mapping(TEXT);
		return new Text(map.at("zh").text(), map.at("en").text());
	}

	public boolean isMapping() {
		return this.node instanceof MappingNode;
	}

	public boolean isList() {
		return this.node instanceof SequenceNode;
	}

	/** The elements of a list; none when absent. */
	public List<YamlValue> items() {
		List<YamlValue> items = new ArrayList<>();
		if (this.node instanceof SequenceNode sequence) {
			for (Node item : sequence.getValue()) {
				items.add(new YamlValue(this.file, this.name, item.getStartMark().getLine() + 1, item));
			}
		}
		else if (present()) {
			wrong("应为列表", "must be a list");
		}
		return items;
	}

	public List<String> texts() {
		return items().stream().map(YamlValue::text).toList();
	}

	public List<String> references(Names names) {
		return items().stream().map((item) -> item.reference(names)).toList();
	}

	public <E extends Enum<E>> List<E> choices(Class<E> type) {
		return items().stream()
			.map((item) -> item.choice(type))
			.flatMap((e) -> Optional.ofNullable(e).stream())
			.toList();
	}

	/** The entries of a mapping, checked against the keys. */
	public YamlMapping mapping(Keys keys) {
		return mapping().checked(keys);
	}

	/** The entries of a mapping with any keys. */
	public YamlMapping mapping() {
		return YamlMapping.of(this);
	}

	public void wrong(String zh, String en) {
		fault("「" + this.name + "」" + zh, "\"" + this.name + "\" " + en);
	}

}
