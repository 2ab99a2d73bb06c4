package org.huizong.programme.rule;

import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Text;

import static org.huizong.programme.CheckWords.listed;
import static org.huizong.programme.CheckWords.quoted;
import static org.huizong.programme.CheckWords.tolerance;

/** The kinds of check that look at one form of one period. */
final class ReturnChecks {

	static final List<CheckKind<?>> KINDS = List.of(
			new CheckKind<>(Check.Received.class, Keys.must("kind", "detects"),
					(source) -> new Check.Received(
							source.at("detects").choice(Rule.Intake.class, Rule.Intake.UNREADABLE)),
					(check, programme) -> new Text("读取报表时发现。", "Found while reading.")),
			new CheckKind<>(Check.Row.class, Keys.must("kind", "predicate"),
					(source) -> new Check.Row(source.predicate("predicate", source.form())),
					(check, programme) -> new Text("每一行数据都应满足下面的条件；条件用到的格为空时不判断。",
							"Every data row satisfies the condition above; blanks leave it undecided.")),
			new CheckKind<>(Check.Table.class, Keys.must("kind", "predicate").may("columns"), ReturnChecks::table,
					(check, programme) -> new Text("同一张表的指标之间，" + listed(check.columns()) + "各栏都应满足下面的条件。",
							"The indicators of a return satisfy the condition above in " + quoted(check.columns())
									+ ".")),
			new CheckKind<>(Check.Complete.class, Keys.must("kind"), (source) -> new Check.Complete(),
					(check, programme) -> new Text("必填的格不得为空，应有的行不得缺少。",
							"Required cells are filled and expected rows are there.")),
			new CheckKind<>(Check.Total.class, Keys.must("kind").may("columns", "tolerance"), ReturnChecks::total,
					(check, programme) -> new Text(
							"合计行等于各行之和、小计行等于上一小计之后各行之和：" + listed(check.columns()) + tolerance(check.tolerance()).zh()
									+ "。",
							"Total rows equal the sum of their rows in " + quoted(check.columns())
									+ tolerance(check.tolerance()).en() + ".")),
			new CheckKind<>(Check.Unique.class, Keys.must("kind", "key").may("across_units"), ReturnChecks::unique,
					(check, programme) -> new Text(
							(check.acrossUnits() ? "全市各单位之间" : "同一单位之内") + "，" + listed(check.key()) + "不得重复。",
							"No two rows " + (check.acrossUnits() ? "of all units" : "of a unit") + " share "
									+ quoted(check.key()) + ".")));

	private ReturnChecks() {
	}

	/** Rows of the form against each other: indicators stand for decimals. */
	private static Check.Table table(CheckSource source) {
		ReturnForm form = source.soundForm();
		if (form != null && form.columnOf(ColumnType.INDICATOR).isEmpty()) {
			source.rule()
				.at("form")
				.fault("检查方式 table 只用于有 indicator 列的表",
						"A check of kind table needs a form with a column of type indicator");
		}
		return new Check.Table(source.indicatorPredicate("predicate"),
				source.numerics("columns", (column) -> column.measure() != null));
	}

	private static Check.Total total(CheckSource source) {
		List<String> columns = source.numerics("columns",
				(column) -> column.type().numeric() && column.derivation() == null);
		ReturnForm form = source.soundForm();
		if (form != null && form.totalLabels().isEmpty()) {
			source.check()
				.fault("报表「" + form.code() + "」没有「totals」，没有合计行可查",
						"Form \"" + form.code() + "\" has no \"totals\", so there is no total row to check");
		}
		return new Check.Total(columns, source.tolerance("tolerance"));
	}

	private static Check.Unique unique(CheckSource source) {
		List<String> key = source.columns("key");
		if (key.isEmpty() && source.has("key")) {
			source.at("key").wrong("至少要有一列", "must name at least one column");
		}
		return new Check.Unique(key, source.flag("across_units"));
	}

}
