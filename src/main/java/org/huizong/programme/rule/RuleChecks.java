package org.huizong.programme.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.programme.Check;
import org.huizong.programme.CodeList;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.form.Forms;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** What a rule's {@code check} says, each kind with its own keys. */
public final class RuleChecks {

	/** The kinds of check by name. */
	public static final Map<String, CheckKind<?>> KINDS = byName();

	private final Forms forms;

	private final Names indicatorCodes;

	private final List<Indicator> indicators;

	private final List<CodeList> codeLists;

	public RuleChecks(Forms forms, Names indicatorCodes, List<Indicator> indicators, List<CodeList> codeLists) {
		this.codeLists = codeLists;
		this.forms = forms;
		this.indicatorCodes = indicatorCodes;
		this.indicators = indicators;
	}

	private static Map<String, CheckKind<?>> byName() {
		Map<String, CheckKind<?>> kinds = new TreeMap<>();
		Stream
			.of(ReturnChecks.KINDS, CrossChecks.KINDS, TruthChecks.KINDS, CityChecks.KINDS, FollowingChecks.KINDS,
					ScaleChecks.KINDS)
			.flatMap(List::stream)
			.forEach((kind) -> kinds.put(kind.name(), kind));
		return kinds;
	}

	/** What a check does, in a sentence. */
	public static Text words(Check check, StatisticalProgramme programme) {
		CheckKind<?> kind = KINDS.get(Kebab.of(check.getClass()));
		if (kind == null) {
			throw new IllegalArgumentException("no kind of check " + check.getClass());
		}
		return kind.words(check, programme);
	}

	/**
	 * Reads the check of a rule.
	 * @param form the form the rule names; null when it names none or an unknown one
	 */
	Check read(YamlMapping rule, Forms.@Nullable Read form) {
		YamlMapping check = rule.at("check").mapping();
		String name = check.at("kind").reference(Names.of("检查方式", "kind of check", KINDS.keySet()));
		CheckKind<?> kind = KINDS.get(name);
		if (kind == null) {
			if (name.isEmpty() && check.self().present()) {
				check.fault("缺少「kind」", "\"kind\" is missing");
			}
			return new Check.Complete();
		}
		check.checked(kind.keys());
		if (kind.type() != Check.Received.class && !rule.has("form")) {
			rule.fault("检查方式 " + name + " 要有「form」", "A check of kind " + name + " needs \"form\"");
		}
		return kind.reader()
			.apply(new CheckSource(rule, check, form, this.forms, this.indicatorCodes, this.indicators,
					this.codeLists));
	}

}
