package org.huizong.programme.rule;

import java.util.List;

import org.huizong.programme.Check;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.form.Forms;
import org.huizong.programme.form.Predicates;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import static org.huizong.programme.CheckWords.tolerance;

/** The kinds of check that compare a form with another period or another form. */
final class CrossChecks {

	static final List<CheckKind<?>> KINDS = List.of(
			new CheckKind<>(Check.Cumulative.class,
					Keys.must("kind", "month", "year_to_date").may("tolerance", "new_rows"), CrossChecks::cumulative,
					(check, programme) -> words(check)),
			new CheckKind<>(Check.Reconcile.class,
					Keys.must("kind", "indicator", "column", "register")
						.may("sum", "where", "relation", "change", "tolerance"),
					CrossChecks::reconcile, CrossChecks::words),
			new CheckKind<>(Check.Earlier.class, Keys.must("kind", "against", "predicate").may("within_year"),
					CrossChecks::earlier, (check, programme) -> words(check)),
			new CheckKind<>(Check.Continued.class, Keys.must("kind"), (source) -> new Check.Continued(),
					(check, programme) -> new Text("上月有的行本月仍应在表中，按主键辨认。",
							"Every row of last month is still there, known by its key.")));

	private CrossChecks() {
	}

	private static Check.Cumulative cumulative(CheckSource source) {
		return new Check.Cumulative(source.numeric("month"), source.numeric("year_to_date"),
				source.tolerance("tolerance"), source.flag("new_rows"));
	}

	private static Text words(Check.Cumulative check) {
		return new Text(
				"「" + check.yearToDate() + "」= 上月的「" + check.yearToDate() + "」+「" + check.month() + "」，1 月只等于本月"
						+ (check.newRows() ? "，上月没有的行从零起算" : "，上月没有的行不判断") + tolerance(check.tolerance()).zh() + "。",
				"\"" + check.yearToDate() + "\" = last month's + \"" + check.month()
						+ "\", in January the month alone; "
						+ (check.newRows() ? "new rows start from zero" : "new rows are undecided")
						+ tolerance(check.tolerance()).en() + ".");
	}

	private static Check.Reconcile reconcile(CheckSource source) {
		String indicator = source.at("indicator").reference(source.indicatorCodes());
		String column = source.numeric("column");
		String register = source.at("register").reference(source.forms().registers());
		Forms.@Nullable Read rows = source.forms().find(register).orElse(null);
		String sum = source.has("sum") ? source.numeric("sum", rows) : null;
		return new Check.Reconcile(indicator, column, register, sum, source.predicate("where", rows),
				source.at("relation").choice(Check.Relation.class, Check.Relation.EQUAL), source.flag("change"),
				source.tolerance("tolerance"));
	}

	private static Text words(Check.Reconcile check, StatisticalProgramme programme) {
		Text indicator = programme.indicator(check.indicator()).name();
		Text register = programme.form(check.register()).title();
		Text relation = relation(check.relation());
		return new Text(
				"「" + indicator.zh() + "」的" + check.column() + relation.zh() + register.zh() + "中满足下面条件的"
						+ ((check.sum() != null) ? "各行「" + check.sum() + "」之和" : "行数")
						+ (check.change() ? "比上月增加的部分" : "") + tolerance(check.tolerance()).zh() + "。",
				"\"" + indicator.en() + "\" in \"" + check.column() + "\" " + relation.en()
						+ (check.change() ? " what was added since last month to " : " ")
						+ ((check.sum() != null) ? "the sum of \"" + check.sum() + "\" over" : "the number of")
						+ " rows of the " + register.en() + " for which the condition above holds"
						+ tolerance(check.tolerance()).en() + ".");
	}

	private static Text relation(Check.Relation relation) {
		return switch (relation) {
			case EQUAL -> new Text("等于", "equals");
			case AT_LEAST -> new Text("不小于", "is at least");
			case AT_MOST -> new Text("不大于", "is at most");
		};
	}

	/** Earlier values go by the column's name with the prefix. */
	private static Check.Earlier earlier(CheckSource source) {
		Check.Against against = source.at("against").choice(Check.Against.class, Check.Against.LAST_MONTH);
		ReturnForm form = source.soundForm();
		Predicate predicate = (form != null) ? Predicates.compile(source.at("predicate"), form.types(against))
				: Predicates.ALL;
		if (form != null && form.key().isEmpty()) {
			source.rule()
				.at("form")
				.fault("报表「" + form.code() + "」没有「key」，无法与以前各期对应",
						"Form \"" + form.code() + "\" has no \"key\" to find earlier rows by");
		}
		return new Check.Earlier(against, predicate, source.flag("within_year"));
	}

	private static Text words(Check.Earlier check) {
		Text against = check.against().title();
		return new Text(
				"每一行与" + against.zh() + "主键相同的行一起应满足下面的条件（「" + check.against().prefix() + "…」为" + against.zh() + "的值）"
						+ (check.withinYear() ? "，1 月不查" : "") + "；没有对应行或用到的格为空时不判断。",
				"Every row satisfies the condition above together with the row of its key "
						+ (check.against() == Check.Against.LAST_MONTH ? "last month" : "a year ago")
						+ ", whose columns begin with " + check.against().prefix()
						+ (check.withinYear() ? ", not in January" : "")
						+ "; without such a row, or with blanks, it is undecided.");
	}

}
