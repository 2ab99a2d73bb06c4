package org.huizong.programme.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Rule;
import org.huizong.programme.form.Forms;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Names;
import org.huizong.programme.yaml.YamlMapping;
import org.huizong.programme.yaml.YamlValue;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the scenes that test rules, typed as they would be staged: dates as
 * {@link LocalDate}, figures as {@link BigDecimal}, everything else as text, blanks as
 * null. {@code unit} names the unit and {@code total} marks a total row, unless the form
 * has columns of these names.
 */
public final class RuleExampleRows {

	private static final String UNIT = "unit";

	private static final String TOTAL = "total";

	private final List<CodeList> codeLists;

	private final List<ReportingUnit> units;

	public RuleExampleRows(List<CodeList> codeLists, List<ReportingUnit> units) {
		this.codeLists = codeLists;
		this.units = units;
	}

	Rule.Staged read(YamlValue row, Forms.@Nullable Read form, ReferencePeriod period) {
		YamlMapping map = row.mapping();
		String unit = null;
		boolean total = false;
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (String name : map.keys()) {
			YamlValue value = map.at(name);
			FormColumn column = (form != null) ? form.form().column(name).orElse(null) : null;
			if (column != null) {
				values.put(name, value.present() ? typed(value, column) : null);
			}
			else if (name.equals(UNIT)) {
				unit = unit(value);
			}
			else if (name.equals(TOTAL)) {
				total = value.flag();
			}
			else if (form != null && form.sound()) {
				value.reference(name, form.columns());
			}
		}
		return new Rule.Staged((form != null) ? form.form().code() : "", period, unit, total, values);
	}

	private @Nullable String unit(YamlValue value) {
		String name = value
			.reference(Names.of("单位", "unit", this.units.stream().map(ReportingUnit::name).distinct().toList()));
		return this.units.stream()
			.filter((unit) -> unit.name().equals(name))
			.map(ReportingUnit::code)
			.findFirst()
			.orElse(null);
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
