package org.huizong.programme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Rule.Answer;
import org.huizong.programme.Rule.Check;
import org.huizong.programme.Rule.Example;

/**
 * What a row rule's {@code examples} say: dates as {@link LocalDate}, figures as
 * {@link BigDecimal}, everything else as text, blanks as null.
 */
final class RuleExamples {

	static final Keys KEYS = Keys.must("answer", "row");

	private static final Pattern NULL_TEST = Pattern.compile("为空|\\bIS\\s+(NOT\\s+)?NULL\\b", Pattern.CASE_INSENSITIVE);

	private final List<CodeList> codeLists;

	RuleExamples(List<CodeList> codeLists) {
		this.codeLists = codeLists;
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
				examples.add(new Example(answer, row(map.at("row").mapping(), form)));
			}
		}
		if (check instanceof Check.Row row) {
			wanted(row.predicate(), form).stream()
				.filter((answer) -> !given.contains(answer))
				.forEach((answer) -> rule.at("examples")
					.faultAtKey("缺少「answer: " + Kebab.of(answer) + "」的例行",
							"An example with \"answer: " + Kebab.of(answer) + "\" is missing"));
		}
		else if (value.present() && RuleChecks.KINDS.containsKey(rule.at("check").mapping().at("kind").text())) {
			value.wrong("只用于检查方式 row", "are for checks of kind row only");
		}
		return examples;
	}

	/** A row may be undecided where a column may be blank and blanks are not tested. */
	private static Set<Answer> wanted(Predicate predicate, Forms.@Nullable Read form) {
		Set<Answer> wanted = EnumSet.of(Answer.VALID, Answer.INVALID);
		boolean blank = form != null && form.form()
			.columns()
			.stream()
			.anyMatch((column) -> !column.required() && predicate.columns().contains(column.name()));
		if (blank && !NULL_TEST.matcher(predicate.source()).find()) {
			wanted.add(Answer.UNDECIDED);
		}
		return wanted;
	}

	private Map<String, Object> row(YamlMapping map, Forms.@Nullable Read form) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (String name : map.keys()) {
			YamlValue value = map.at(name);
			FormColumn column = (form != null) ? form.form().column(name).orElse(null) : null;
			if (column != null) {
				row.put(name, value.present() ? typed(value, column) : null);
			}
			else if (form != null && form.sound()) {
				value.reference(name, form.columns());
			}
		}
		return row;
	}

	private Object typed(YamlValue value, FormColumn column) {
		String text = value.text();
		try {
			return switch (column.type()) {
				case DATE -> LocalDate.parse(text);
				case DECIMAL -> new BigDecimal(text);
				case INTEGER -> new BigDecimal(new BigDecimal(text).toBigIntegerExact());
				case CODE -> coded(value, column);
				case TEXT, INDICATOR, UNIT -> text;
			};
		}
		catch (DateTimeException | ArithmeticException | NumberFormatException ex) {
			value.wrong("不是 " + Kebab.of(column.type()) + "：「" + text + "」",
					"is no " + Kebab.of(column.type()) + ": \"" + text + "\"");
			return text;
		}
	}

	/** Names of entries are staged, so a rule never sees codes or aliases. */
	private String coded(YamlValue value, FormColumn column) {
		this.codeLists.stream()
			.filter((list) -> list.code().equals(column.codeList()))
			.map((list) -> list.entries().stream().map(CodeList.Entry::name).toList())
			.forEach((names) -> value.reference(
					Names.of("代码表 " + column.codeList() + " 条目", "entry of code list " + column.codeList(), names)));
		return value.text();
	}

}
