package org.huizong.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Rule.Check;
import org.huizong.statistics.Indicator;

/** What a rule's {@code check} says, each kind with its own keys. */
final class RuleChecks {

	/** The kinds of check by name, with their keys. */
	static final Map<String, Keys> KINDS = new TreeMap<>(Map.of("received", Keys.must("kind", "detects"), "row",
			Keys.must("kind", "predicate"), "table", Keys.must("kind", "predicate").may("columns"), "complete",
			Keys.must("kind"), "cumulative", Keys.must("kind", "month", "year_to_date").may("tolerance", "new_rows"),
			"total", Keys.must("kind").may("columns", "tolerance"), "unique",
			Keys.must("kind", "key").may("across_units"), "reconcile",
			Keys.must("kind", "indicator", "column", "register").may("sum", "where", "tolerance")));

	private final Forms forms;

	private final Names indicatorCodes;

	private final List<Indicator> indicators;

	RuleChecks(Forms forms, Names indicatorCodes, List<Indicator> indicators) {
		this.forms = forms;
		this.indicatorCodes = indicatorCodes;
		this.indicators = indicators;
	}

	/**
	 * Reads the check of a rule.
	 * @param form the form the rule names; null when it names none or an unknown one
	 */
	Check read(YamlMapping rule, Forms.@Nullable Read form) {
		YamlMapping any = rule.at("check").mapping();
		String kind = any.at("kind").reference(Names.of("检查方式", "kind of check", KINDS.keySet()));
		Keys keys = KINDS.get(kind);
		if (keys == null) {
			if (kind.isEmpty() && any.self().present()) {
				any.fault("缺少「kind」", "\"kind\" is missing");
			}
			return new Check.Complete();
		}
		any.checked(keys);
		if (!kind.equals("received") && !rule.has("form")) {
			rule.fault("检查方式 " + kind + " 要有「form」", "A check of kind " + kind + " needs \"form\"");
		}
		return switch (kind) {
			case "received" -> new Check.Received(any.at("detects").choice(Rule.Intake.class, Rule.Intake.UNREADABLE));
			case "row" -> new Check.Row(rowPredicate(any.at("predicate"), form));
			case "table" -> table(rule, any, form);
			case "cumulative" -> new Check.Cumulative(numeric(any.at("month"), form),
					numeric(any.at("year_to_date"), form), any.at("tolerance").tolerance(), any.at("new_rows").flag());
			case "total" -> total(any, form);
			case "unique" -> unique(any, form);
			case "reconcile" -> reconcile(any, form);
			default -> new Check.Complete();
		};
	}

	private Predicate rowPredicate(YamlValue value, Forms.@Nullable Read form) {
		return (form != null && form.sound()) ? Predicates.compile(value, form.types()) : Predicates.ALL;
	}

	/** Rows of the form against each other: indicators stand for decimals. */
	private Check table(YamlMapping rule, YamlMapping map, Forms.@Nullable Read form) {
		if (form != null && form.sound() && form.form().columnOf(ColumnType.INDICATOR).isEmpty()) {
			rule.at("form")
				.fault("检查方式 table 只用于有 indicator 列的表",
						"A check of kind table needs a form with a column of type indicator");
		}
		Map<String, ColumnType> types = new LinkedHashMap<>();
		this.indicators.forEach((indicator) -> {
			types.put(indicator.code(), ColumnType.DECIMAL);
			types.put(indicator.name().zh(), ColumnType.DECIMAL);
		});
		Predicate predicate = this.indicatorCodes.complete() ? Predicates.compile(map.at("predicate"), types)
				: Predicates.ALL;
		List<String> columns = map.has("columns") ? numerics(map.at("columns"), form)
				: declared(form, (column) -> column.measure() != null);
		return new Check.Table(predicate, columns);
	}

	private static Check total(YamlMapping map, Forms.@Nullable Read form) {
		List<String> columns = map.has("columns") ? numerics(map.at("columns"), form)
				: declared(form, (column) -> column.type().numeric() && column.derivation() == null);
		if (form != null && form.sound() && form.form().totalLabels().isEmpty()) {
			map.fault("报表「" + form.form().code() + "」没有「totals」，没有合计行可查",
					"Form \"" + form.form().code() + "\" has no \"totals\", so there is no total row to check");
		}
		return new Check.Total(columns, map.at("tolerance").tolerance());
	}

	private static Check unique(YamlMapping map, Forms.@Nullable Read form) {
		List<String> key = (form != null) ? map.at("key").references(form.columns()) : map.at("key").texts();
		if (key.isEmpty() && map.has("key")) {
			map.at("key").wrong("至少要有一列", "must name at least one column");
		}
		return new Check.Unique(key, map.at("across_units").flag());
	}

	private Check reconcile(YamlMapping map, Forms.@Nullable Read form) {
		String indicator = map.at("indicator").reference(this.indicatorCodes);
		String column = numeric(map.at("column"), form);
		String register = map.at("register").reference(this.forms.registers());
		Forms.@Nullable Read rows = this.forms.find(register).orElse(null);
		String sum = map.has("sum") ? numeric(map.at("sum"), rows) : null;
		Predicate where = rowPredicate(map.at("where"), rows);
		return new Check.Reconcile(indicator, column, register, sum, where, map.at("tolerance").tolerance());
	}

	private static List<String> declared(Forms.@Nullable Read form, java.util.function.Predicate<FormColumn> which) {
		return (form != null) ? form.columns(which, "", "").known() : List.of();
	}

	private static String numeric(YamlValue value, Forms.@Nullable Read form) {
		return (form != null) ? value.reference(form.numericColumns()) : value.text();
	}

	private static List<String> numerics(YamlValue value, Forms.@Nullable Read form) {
		return (form != null) ? value.references(form.numericColumns()) : value.texts();
	}

}
