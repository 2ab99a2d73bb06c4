package org.huizong.programme.rule;

import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import static org.huizong.programme.CheckWords.listed;
import static org.huizong.programme.CheckWords.quoted;
import static org.huizong.programme.CheckWords.tolerance;

/** The kind of check that holds the city's own figures against its units. */
final class CityChecks {

	static final List<CheckKind<?>> KINDS = List.of(new CheckKind<>(Check.CitySum.class,
			Keys.must("kind").may("columns", "from", "tolerance", "percent", "at_least"), CityChecks::citySum,
			CityChecks::words));

	private CityChecks() {
	}

	private static Check.CitySum citySum(CheckSource source) {
		String from = source.has("from") ? source.at("from").reference(source.forms().names()) : null;
		ReturnForm form = source.soundForm();
		if (form != null && form.columns().stream().noneMatch((column) -> names(column, from))) {
			source.rule()
				.at("form")
				.fault("城市与单位相比，要有一列关键字是" + ((from != null) ? "单位或代码表" : "单位"),
						"To compare the city with its units a key column must be of type "
								+ ((from != null) ? "unit or code" : "unit"));
		}
		return new Check.CitySum(source.numerics("columns", (column) -> column.measure() != null), from,
				source.tolerance("tolerance"), source.tolerance("percent"), source.flag("at_least"));
	}

	private static boolean names(FormColumn column, @Nullable String from) {
		return column.type() == ColumnType.UNIT || (from != null && column.type() == ColumnType.CODE);
	}

	private static Text words(Check.CitySum check, StatisticalProgramme programme) {
		Text of = (check.from() != null)
				? new Text("各单位" + programme.form(check.from()).title().zh() + "之和",
						"the sum of the units' " + programme.form(check.from()).title().en())
				: new Text("各单位之和", "the sum of the units");
		Text percent = (check.percent().signum() == 0) ? Text.same("")
				: new Text("（允许误差 " + check.percent().toPlainString() + "%）",
						" (within " + check.percent().toPlainString() + "%)");
		return new Text(
				"本市一行的" + listed(check.columns()) + (check.atLeast() ? "不大于" : "等于") + of.zh()
						+ tolerance(check.tolerance()).zh() + percent.zh() + "。",
				"The city's own row " + (check.atLeast() ? "is not above " : "equals ") + of.en() + " in "
						+ quoted(check.columns()) + tolerance(check.tolerance()).en() + percent.en() + ".");
	}

}
