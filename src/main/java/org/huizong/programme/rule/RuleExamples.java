package org.huizong.programme.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.huizong.programme.Check;
import org.huizong.programme.Rule.Answer;
import org.huizong.programme.Rule.Example;
import org.huizong.programme.Rule;
import org.huizong.programme.form.Forms;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/** What a rule's {@code examples} say: small scenes, each with its answer. */
public final class RuleExamples {

	public static final Keys KEYS = Keys.must("answer")
		.may("row", "rows", "last_month", "months", "forms", "period", "finds");

	private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

	private static final Pattern NULL_TEST = Pattern.compile("为空|首个非空|\\bCOALESCE\\b|\\bIS\\s+(NOT\\s+)?NULL\\b",
			Pattern.CASE_INSENSITIVE);

	private final RuleExampleRows rows;

	private final Forms forms;

	private final ReferencePeriod period;

	/**
	 * Reads examples.
	 * @param period the month of scenes that name none
	 */
	public RuleExamples(RuleExampleRows rows, Forms forms, ReferencePeriod period) {
		this.rows = rows;
		this.forms = forms;
		this.period = period;
	}

	List<Example> read(YamlMapping rule, Forms.@Nullable Read form, Check check) {
		YamlValue value = rule.at("examples");
		List<Example> examples = new ArrayList<>();
		Set<Answer> given = EnumSet.noneOf(Answer.class);
		for (YamlValue item : value.items()) {
			YamlMapping map = item.mapping(KEYS);
			Answer answer = map.at("answer").choice(Answer.class);
			if (answer != null) {
				given.add(answer);
				examples.add(example(answer, map, form));
			}
		}
		boolean known = RuleChecks.KINDS.containsKey(rule.at("check").mapping().at("kind").text());
		if (check instanceof Check.Received && value.present()) {
			value.wrong("不用于检查方式 received", "are not for checks of kind received");
		}
		wanted(check, form).stream()
			.filter((answer) -> known && !given.contains(answer))
			.forEach((answer) -> value.faultAtKey("缺少「answer: " + Kebab.of(answer) + "」的例子",
					"An example with \"answer: " + Kebab.of(answer) + "\" is missing"));
		return examples;
	}

	/** A row may be undecided where a column may be blank and blanks are not tested. */
	private static Set<Answer> wanted(Check check, Forms.@Nullable Read form) {
		if (check instanceof Check.Received) {
			return EnumSet.noneOf(Answer.class);
		}
		boolean decided = NULL_TEST.matcher(check.condition()).find();
		if (check instanceof Check.Row row && form != null) {
			decided = decided || form.form()
				.columns()
				.stream()
				.noneMatch((column) -> !column.required() && row.predicate().columns().contains(column.name()));
		}
		return decided ? EnumSet.of(Answer.VALID, Answer.INVALID) : EnumSet.allOf(Answer.class);
	}

	private Example example(Answer answer, YamlMapping map, Forms.@Nullable Read form) {
		ReferencePeriod now = period(map.at("period"), map.at("period").text(), this.period);
		List<Rule.Staged> staged = new ArrayList<>();
		if (map.has("row")) {
			staged.add(this.rows.read(map.at("row"), form, now));
		}
		list(map.at("rows"), form, now, staged);
		list(map.at("last_month"), form, now.previous(), staged);
		months(map.at("months"), form, now, staged);
		YamlMapping others = map.at("forms").mapping();
		for (String code : others.keys()) {
			others.at(code).reference(code, this.forms.names());
			other(others.at(code), this.forms.find(code).orElse(null), now, staged);
		}
		if (staged.isEmpty()) {
			map.fault("例子至少要有一行", "An example needs at least one row");
		}
		List<String> finds = (form != null) ? map.at("finds").references(form.columns()) : map.at("finds").texts();
		return new Example(answer, now, staged, finds);
	}

	/** Rows of another form: a list is of the scene's month, else by month. */
	private void other(YamlValue value, Forms.@Nullable Read form, ReferencePeriod now, List<Rule.Staged> staged) {
		if (value.isList()) {
			list(value, form, now, staged);
		}
		else {
			months(value, form, now, staged);
		}
	}

	private void months(YamlValue value, Forms.@Nullable Read form, ReferencePeriod now, List<Rule.Staged> staged) {
		YamlMapping months = value.mapping();
		for (String month : months.keys()) {
			list(months.at(month), form, period(months.at(month), month, now), staged);
		}
	}

	private void list(YamlValue value, Forms.@Nullable Read form, ReferencePeriod period, List<Rule.Staged> staged) {
		value.items().forEach((item) -> staged.add(this.rows.read(item, form, period)));
	}

	private static ReferencePeriod period(YamlValue value, String text, ReferencePeriod otherwise) {
		if (PERIOD.matcher(text).matches()) {
			return ReferencePeriod.parse(text);
		}
		if (!text.isEmpty()) {
			value.faultAtKey("不是报告期（如 2009-09）：「" + text + "」", "No period (such as 2009-09): \"" + text + "\"");
		}
		return otherwise;
	}

}
