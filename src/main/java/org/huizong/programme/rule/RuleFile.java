package org.huizong.programme.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.programme.form.Forms;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlFile;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Severity;
import org.jspecify.annotations.Nullable;

/** What a {@code rules/<CODE>.yaml} says. */
public final class RuleFile {

	public static final Keys KEYS = Keys.must("code", "severity", "title", "why", "action", "message", "check")
		.may("form", "city_only", "blocking", "stake", "unless", "examples");

	public static final Keys THRESHOLD = Keys.must().may("count", "share");

	/** Placeholders of messages besides the form's columns. */
	static final Set<String> PLACEHOLDERS = Set.of("seen", "expected", "place", "field", "form", "unit");

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{0,39}");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

	private final Forms forms;

	private final RuleChecks checks;

	private final RuleExamples examples;

	private final Names codes;

	/**
	 * Reads rules.
	 * @param codes of all rules
	 */
	public RuleFile(Forms forms, RuleChecks checks, RuleExamples examples, Names codes) {
		this.codes = codes;
		this.forms = forms;
		this.checks = checks;
		this.examples = examples;
	}

	public Rule read(DeclaredFile file) {
		YamlMapping map = YamlFile.root(file).mapping(KEYS);
		map.at("code").named(file.code());
		if (!CODE.matcher(file.code()).matches()) {
			file.fault(0, "文件名只能用大写字母、数字、下划线和连字符，以字母开头",
					"The file's name must be capital letters, digits, underscores and hyphens");
		}
		String formCode = map.at("form").reference(this.forms.names());
		Forms.@Nullable Read form = this.forms.find(formCode).orElse(null);
		Check check = this.checks.read(map, form);
		placeholders(map.at("message"), form, formCode.isEmpty());
		return new Rule(file.code(), map.at("severity").choice(Severity.class, Severity.ERROR),
				formCode.isEmpty() ? null : formCode, map.at("title").bilingual(), map.at("why").bilingual(),
				map.at("action").bilingual(), map.at("message").bilingual(), map.at("city_only").flag(),
				blocking(map.at("blocking"), check), stake(map.at("stake"), form),
				map.at("unless").references(this.codes), check, this.examples.read(map, form, check));
	}

	/** A word, or {@code {count: …}} or {@code {share: …}}. */
	private static Rule.Blocking blocking(YamlValue value, Check check) {
		if (!value.present()) {
			return Rule.Blocking.BY_SEVERITY;
		}
		if (!value.isMapping()) {
			return new Rule.Blocking(word(value), BigDecimal.ZERO);
		}
		YamlMapping map = value.mapping(THRESHOLD);
		if (map.has("count") == map.has("share")) {
			value.wrong("应写 count 或 share 之一", "must say either count or share");
		}
		if (map.has("share") && check instanceof Check.Received) {
			map.at("share").wrong("不用于检查方式 received：没有受检行数", "is not for checks of kind received: no rows are counted");
		}
		return map.has("share") ? new Rule.Blocking(Rule.Blocking.When.SHARE, map.at("share").tolerance())
				: new Rule.Blocking(Rule.Blocking.When.COUNT, BigDecimal.valueOf(map.at("count").number(1, 999_999)));
	}

	private static Rule.Blocking.When word(YamlValue value) {
		Rule.Blocking.When when = value.choice(Rule.Blocking.When.class, Rule.Blocking.When.SEVERITY);
		if (when == Rule.Blocking.When.COUNT || when == Rule.Blocking.When.SHARE) {
			value.wrong("应写明多少，如 {" + Kebab.of(when) + ": 20}",
					"must say how many, as in {" + Kebab.of(when) + ": 20}");
		}
		return when;
	}

	private static @Nullable String stake(YamlValue value, Forms.@Nullable Read form) {
		String column = (form != null) ? value.reference(form.numericColumns()) : value.text();
		return column.isEmpty() ? null : column;
	}

	private static void placeholders(YamlValue message, Forms.@Nullable Read form, boolean formless) {
		if (form == null && !formless) {
			return;
		}
		List<String> columns = (form != null) ? form.columns().known() : List.of();
		if (form != null && !form.sound()) {
			return;
		}
		YamlMapping map = message.mapping();
		for (String language : YamlValue.TEXT.all()) {
			Matcher matcher = PLACEHOLDER.matcher(map.at(language).text());
			while (matcher.find()) {
				String name = matcher.group(1);
				if (!PLACEHOLDERS.contains(name) && !columns.contains(name)) {
					unknown(map.at(language), name, columns);
				}
			}
		}
	}

	private static void unknown(YamlValue text, String name, List<String> columns) {
		String known = "{seen}、{expected}、{place}、{field}、{form}、{unit}" + (columns.isEmpty() ? "" : "、{列名}");
		text.fault("消息里不认识的占位符「{" + name + "}」。可用：" + known,
				"Unknown placeholder {" + name
						+ "} in the message. Allowed: {seen}, {expected}, {place}, {field}, {form}, {unit}"
						+ (columns.isEmpty() ? "" : ", {column}"));
	}

}
