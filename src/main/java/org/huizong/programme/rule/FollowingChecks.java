package org.huizong.programme.rule;

import java.util.List;

import org.huizong.programme.CodeList;
import org.huizong.programme.FollowingCheck;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.programme.yaml.Names;
import org.huizong.statistics.Text;

import static org.huizong.programme.CheckWords.listed;
import static org.huizong.programme.CheckWords.quoted;

/** The kinds of check that say how register rows follow those of last month. */
final class FollowingChecks {

	static final List<CheckKind<?>> KINDS = List.of(
			new CheckKind<>(FollowingCheck.Ordered.class, Keys.must("kind", "column", "order"),
					FollowingChecks::ordered, (check, programme) -> words(check)),
			new CheckKind<>(FollowingCheck.Constant.class, Keys.must("kind", "columns"), FollowingChecks::constant,
					(check, programme) -> new Text("与上月主键相同的行相比，" + listed(check.columns()) + "不变（写法不同不算）；有一格为空时不判断。",
							"Against the row of its key last month " + quoted(check.columns())
									+ " stays what it was, however written; blanks leave it undecided.")),
			new CheckKind<>(FollowingCheck.Appearing.class, Keys.must("kind", "predicate"), FollowingChecks::appearing,
					(check, programme) -> new Text("本单位以前各月的表里都没有的行（按主键辨认），应满足下面的条件；上月没有报过这张表的单位不判断。",
							"A row whose key no earlier month of the unit has satisfies the condition above;"
									+ " undecided for units without rows last month.")));

	private FollowingChecks() {
	}

	private static FollowingCheck.Ordered ordered(CheckSource source) {
		String name = source.column("column");
		keyed(source);
		ReturnForm form = source.soundForm();
		FormColumn column = (form != null) ? form.column(name).orElse(null) : null;
		if (column != null && column.type() != ColumnType.CODE) {
			source.at("column").wrong("应是 code 列", "must be a column of type code");
		}
		List<String> order = (column != null) ? entries(source, column) : source.at("order").texts();
		if (order.size() < 2 && source.has("order")) {
			source.at("order").wrong("至少要有两项", "must name at least two entries");
		}
		return new FollowingCheck.Ordered(name, order);
	}

	/** The entries named, which the column's code list has. */
	private static List<String> entries(CheckSource source, FormColumn column) {
		return source.codeLists()
			.stream()
			.filter((list) -> list.code().equals(column.codeList()))
			.findFirst()
			.map((list) -> source.at("order")
				.references(Names.of("代码表 " + list.code() + " 条目", "entry of code list " + list.code(),
						list.entries().stream().map(CodeList.Entry::name).toList())))
			.orElseGet(() -> source.at("order").texts());
	}

	private static Text words(FollowingCheck.Ordered check) {
		return new Text("「" + check.column() + "」与上月主键相同的行相比，不得后退；先后为 " + String.join("、", check.order()) + "，空白在最前。",
				"\"" + check.column() + "\" does not go back against the row of its key last month; the order is "
						+ String.join(", ", check.order()) + ", blanks before the first.");
	}

	private static FollowingCheck.Constant constant(CheckSource source) {
		keyed(source);
		List<String> columns = source.columns("columns");
		if (columns.isEmpty() && source.has("columns")) {
			source.at("columns").wrong("至少要有一列", "must name at least one column");
		}
		return new FollowingCheck.Constant(columns);
	}

	private static FollowingCheck.Appearing appearing(CheckSource source) {
		keyed(source);
		return new FollowingCheck.Appearing(source.predicate("predicate", source.form()));
	}

	/** Earlier rows are found by the form's key. */
	static void keyed(CheckSource source) {
		ReturnForm form = source.soundForm();
		if (form != null && form.key().isEmpty()) {
			source.rule()
				.at("form")
				.fault("报表「" + form.code() + "」没有「key」，无法与以前各期对应",
						"Form \"" + form.code() + "\" has no \"key\" to find earlier rows by");
		}
	}

}
