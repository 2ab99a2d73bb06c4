package org.huizong.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Text;

import static org.huizong.programme.CheckWords.tolerance;

/** The kinds of check that compare a form with another period or another form. */
final class CrossChecks {

	static final List<CheckKind<?>> KINDS = List.of(
			new CheckKind<>(Check.Cumulative.class,
					Keys.must("kind", "month", "year_to_date").may("tolerance", "new_rows"), CrossChecks::cumulative,
					(check, programme) -> words(check)),
			new CheckKind<>(Check.Reconcile.class,
					Keys.must("kind", "indicator", "column", "register").may("sum", "where", "tolerance"),
					CrossChecks::reconcile, CrossChecks::words));

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
				source.tolerance("tolerance"));
	}

	private static Text words(Check.Reconcile check, StatisticalProgramme programme) {
		Text indicator = programme.indicator(check.indicator()).name();
		Text register = programme.form(check.register()).title();
		return new Text(
				"「" + indicator.zh() + "」的" + check.column() + "等于" + register.zh() + "中满足下面条件的"
						+ ((check.sum() != null) ? "各行「" + check.sum() + "」之和" : "行数")
						+ tolerance(check.tolerance()).zh() + "。",
				"\"" + indicator.en() + "\" in \"" + check.column() + "\" equals "
						+ ((check.sum() != null) ? "the sum of \"" + check.sum() + "\" over" : "the number of")
						+ " rows of the " + register.en() + " for which the condition above holds"
						+ tolerance(check.tolerance()).en() + ".");
	}

}
