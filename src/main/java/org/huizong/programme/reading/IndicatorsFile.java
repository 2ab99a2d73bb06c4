package org.huizong.programme.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.huizong.programme.form.Forms;
import org.huizong.programme.form.Predicates;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.yaml.DeclaredFile;
import org.huizong.programme.yaml.Faults;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.Once;
import org.huizong.programme.yaml.Suggestion;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What {@code indicators.yaml} says. */
public final class IndicatorsFile {

	static final String NAME = "indicators.yaml";

	public static final Keys KEYS = Keys.must("code", "name", "unit", "decimals", "kind", "derivation")
		.may("aliases", "direction", "rankings", "targeted");

	public static final Keys RATIO = Keys.must("ratio");

	public static final Keys REGISTER = Keys.must("register").may("where", "sum");

	/** The derivations that are one word. */
	public static final List<String> PLAIN = List.of("reported", "not-added");

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

	private static final int MOST_DECIMALS = 6;

	private final Forms forms;

	/** Kinds of the indicators declared so far; null where it could not be read. */
	private final Map<String, Indicator.@Nullable Kind> earlier = new HashMap<>();

	private final Map<String, String> owners = new HashMap<>();

	private final Once codes = new Once();

	private IndicatorsFile(Forms forms) {
		this.forms = forms;
	}

	/** The codes, read ahead for the forms; faults are left to {@link #read}. */
	static Names codes(YamlValue root) {
		Faults ignored = new Faults();
		YamlValue silent = silent(root, ignored);
		List<String> codes = silent.items().stream().map((item) -> item.mapping().at("code").text()).toList();
		return new Names("指标", "indicator", codes, root.present() && ignored.none());
	}

	/** The units of measure by code, read ahead like the codes. */
	static Map<String, String> units(YamlValue root) {
		Map<String, String> units = new HashMap<>();
		silent(root, new Faults()).items()
			.stream()
			.map(YamlValue::mapping)
			.forEach((one) -> units.put(one.at("code").text(), one.at("unit").text()));
		return units;
	}

	private static YamlValue silent(YamlValue root, Faults ignored) {
		DeclaredFile file = new DeclaredFile("", "", "", true, ignored);
		return new YamlValue(file, root.name(), root.keyLine(), root.node());
	}

	static List<Indicator> read(YamlValue root, Forms forms) {
		IndicatorsFile reader = new IndicatorsFile(forms);
		List<Indicator> indicators = new ArrayList<>();
		root.items().forEach((item) -> indicators.add(reader.indicator(item.mapping(KEYS))));
		if (indicators.isEmpty() && root.present()) {
			root.fault("没有任何指标", "There is no indicator");
		}
		return indicators;
	}

	private Indicator indicator(YamlMapping map) {
		String code = map.at("code")
			.text(CODE, "只能用大写字母、数字和下划线，以字母开头，至多 40 个", "must be at most 40 capital letters, digits and underscores");
		this.codes.claim(code, map.at("code"), "指标代码", "indicator code");
		Indicator.Kind kind = map.at("kind").choice(Indicator.Kind.class);
		Derivation derivation = derivation(map.at("derivation"));
		if (kind != null && (kind == Indicator.Kind.RATIO) != (derivation instanceof Derivation.Ratio)) {
			map.at("kind")
				.fault("kind: ratio 与 derivation: {ratio: …} 要一起用",
						"kind: ratio and derivation: {ratio: …} go together");
		}
		boolean targeted = map.at("targeted").flag();
		List<RankingBasis> rankings = map.at("rankings").choices(RankingBasis.class);
		if (rankings.contains(RankingBasis.COMPLETION) && !targeted && map.at("targeted").text().matches("|false")) {
			map.at("rankings")
				.fault("按 completion 排位的指标要有「targeted: true」", "Ranking by completion needs \"targeted: true\"");
		}
		Indicator indicator = new Indicator(code, map.at("name").bilingual(), map.at("aliases").texts(),
				map.at("unit").text(), map.at("decimals").number(0, MOST_DECIMALS),
				Objects.requireNonNullElse(kind, Indicator.Kind.FLOW), derivation,
				map.at("direction").choice(Indicator.Direction.class, Indicator.Direction.HIGHER_FIRST), rankings,
				targeted);
		claimNames(map, indicator);
		this.earlier.put(code, kind);
		return indicator;
	}

	private Derivation derivation(YamlValue value) {
		if (value.node() instanceof ScalarNode) {
			return plain(value);
		}
		YamlMapping any = value.mapping();
		if (any.has("ratio")) {
			return ratio(value.mapping(RATIO).at("ratio"));
		}
		if (any.has("register")) {
			return register(value.mapping(REGISTER));
		}
		if (any.self().present()) {
			value.wrong("应为 reported、not-added、{ratio: [分子, 分母]} 或 {register: 台账, …}",
					"must be reported, not-added, {ratio: [numerator, denominator]} or {register: form, …}");
		}
		return new Derivation.Reported();
	}

	private static Derivation plain(YamlValue value) {
		value.reference(Names.of("推算方式", "derivation", PLAIN));
		return value.text().equals("not-added") ? new Derivation.NotAdded() : new Derivation.Reported();
	}

	private Derivation ratio(YamlValue value) {
		List<YamlValue> parts = value.items();
		if (parts.size() != 2) {
			value.wrong("应为两个指标：[分子, 分母]", "must be two indicators: [numerator, denominator]");
			return new Derivation.Ratio("", "");
		}
		parts.forEach(this::ratioPart);
		return new Derivation.Ratio(parts.get(0).text(), parts.get(1).text());
	}

	private void ratioPart(YamlValue part) {
		String code = part.text();
		if (!code.isEmpty() && !this.earlier.containsKey(code)) {
			Text tail = Suggestion.tail(code, this.earlier.keySet().stream().sorted().toList());
			part.fault("前面没有申报指标「" + code + "」" + tail.zh(),
					"No indicator \"" + code + "\" is declared above" + tail.en());
		}
		if (this.earlier.get(code) == Indicator.Kind.RATIO) {
			part.fault("比率「" + code + "」不能再作分子或分母", "Ratio \"" + code + "\" cannot be part of a ratio");
		}
	}

	private Derivation register(YamlMapping map) {
		String code = map.at("register").reference(this.forms.registers());
		Predicate where = Predicates.ALL;
		Forms.Read form = this.forms.find(code).orElse(null);
		if (form != null) {
			map.at("sum").reference(form.numericColumns());
			where = form.sound() ? Predicates.compile(map.at("where"), form.types()) : where;
		}
		return new Derivation.Register(code, map.has("sum") ? map.at("sum").text() : null,
				map.has("where") ? map.at("where").text() : null, where.columns());
	}

	/** A name must lead to one indicator, whatever blanks and widths it has. */
	private void claimNames(YamlMapping map, Indicator indicator) {
		Set<String> seen = new HashSet<>();
		for (String name : Stream.concat(Stream.of(indicator.name().zh()), indicator.aliases().stream()).toList()) {
			String owner = (name.isEmpty() || !seen.add(UnitsFile.normal(name))) ? null
					: this.owners.putIfAbsent(UnitsFile.normal(name), indicator.code());
			if (owner != null) {
				map.at(name.equals(indicator.name().zh()) ? "name" : "aliases")
					.fault("「" + name + "」重复，已用于「" + owner + "」",
							"\"" + name + "\" is given twice, it already stands for \"" + owner + "\"");
			}
		}
	}

}
