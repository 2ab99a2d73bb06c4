package org.huizong.programme;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Rule.Check;
import org.huizong.statistics.Text;

/**
 * Writes the rules of a programme as the document that units and office read: what each
 * checks, why, and what to do about a finding.
 */
public final class RulesDocument {

	private final StatisticalProgramme programme;

	private RulesDocument(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/** The document as Markdown, Chinese first, rules in code order. */
	public static String markdown(StatisticalProgramme programme) {
		return new RulesDocument(programme).markdown();
	}

	private String markdown() {
		List<Rule> rules = this.programme.rules()
			.stream()
			.sorted((left, right) -> left.code().compareTo(right.code()))
			.toList();
		return "# " + this.programme.title().zh() + "：审核规则\n\n" + this.programme.title().en()
				+ ": validation rules. 由 `rules/` 生成，请勿手改。\n\n" + "| 代码 | 性质 | 报表 | 规则 |\n|---|---|---|---|\n"
				+ rules.stream().map(this::line).collect(Collectors.joining()) + "\n"
				+ rules.stream().map(this::section).collect(Collectors.joining("\n"));
	}

	private String line(Rule rule) {
		return "| [" + rule.code() + "](#" + rule.code().toLowerCase(java.util.Locale.ROOT) + ") | "
				+ rule.severity().title().zh() + " | " + form(rule.form()).zh() + " | " + rule.title().zh() + " |\n";
	}

	private String section(Rule rule) {
		Text check = check(rule.check());
		return "## " + rule.code() + "\n\n**" + rule.title().zh() + "** · " + rule.severity().title().zh() + " · "
				+ form(rule.form()).zh() + (rule.cityOnly() ? " · 仅市局可见" : "") + "\n\n" + "- 查什么：" + check.zh() + "\n"
				+ "- 为什么：" + rule.introduction().zh() + "\n- 怎么办：" + rule.recommendation().zh() + "\n\n"
				+ predicate(rule.check()) + "*" + rule.title().en() + "* (" + rule.severity().title().en() + "). "
				+ check.en() + " " + rule.introduction().en() + " " + rule.recommendation().en() + "\n";
	}

	private static String predicate(Check check) {
		String source = (check instanceof Check.Row row) ? row.predicate().source()
				: (check instanceof Check.Table table) ? table.predicate().source()
						: (check instanceof Check.Reconcile reconcile) ? reconcile.where().source() : "";
		return source.isEmpty() ? "" : "```\n" + source + "\n```\n\n";
	}

	private Text form(@Nullable String code) {
		return (code != null) ? this.programme.form(code).title() : new Text("收表", "intake");
	}

	private Text check(Check check) {
		if (check instanceof Check.Received) {
			return new Text("读取报表时发现。", "Found while reading.");
		}
		if (check instanceof Check.Row) {
			return new Text("每一行数据都应满足下面的条件；条件用到的格为空时不判断。",
					"Every data row satisfies the condition above; blanks leave it undecided.");
		}
		if (check instanceof Check.Table table) {
			return new Text("同一张表的指标之间，" + listed(table.columns()) + "各栏都应满足下面的条件。",
					"The indicators of a return satisfy the condition above in " + quoted(table.columns()) + ".");
		}
		if (check instanceof Check.Cumulative cumulative) {
			return cumulative(cumulative);
		}
		if (check instanceof Check.Total total) {
			return new Text(
					"合计行等于各行之和、小计行等于上一小计之后各行之和：" + listed(total.columns()) + tolerance(total.tolerance()).zh() + "。",
					"Total rows equal the sum of their rows in " + quoted(total.columns())
							+ tolerance(total.tolerance()).en() + ".");
		}
		if (check instanceof Check.Unique unique) {
			return new Text((unique.acrossUnits() ? "全市各单位之间" : "同一单位之内") + "，" + listed(unique.key()) + "不得重复。",
					"No two rows " + (unique.acrossUnits() ? "of all units" : "of a unit") + " share "
							+ quoted(unique.key()) + ".");
		}
		return (check instanceof Check.Reconcile reconcile) ? reconcile(reconcile)
				: new Text("必填的格不得为空，应有的行不得缺少。", "Required cells are filled and expected rows are there.");
	}

	private static Text cumulative(Check.Cumulative check) {
		return new Text(
				"「" + check.yearToDate() + "」= 上月的「" + check.yearToDate() + "」+「" + check.month() + "」，1 月只等于本月"
						+ (check.newRows() ? "，上月没有的行从零起算" : "，上月没有的行不判断") + tolerance(check.tolerance()).zh() + "。",
				"\"" + check.yearToDate() + "\" = last month's + \"" + check.month()
						+ "\", in January the month alone; "
						+ (check.newRows() ? "new rows start from zero" : "new rows are undecided")
						+ tolerance(check.tolerance()).en() + ".");
	}

	private Text reconcile(Check.Reconcile check) {
		Text indicator = this.programme.indicator(check.indicator()).name();
		Text register = form(check.register());
		return new Text(
				"「" + indicator.zh() + "」的" + check.column() + "等于" + register.zh() + "中满足下面条件的"
						+ ((check.sum() != null) ? "各行「" + check.sum() + "」之和" : "行数")
						+ tolerance(check.tolerance()).zh() + "。",
				"\"" + indicator.en() + "\" in \"" + check.column() + "\" equals "
						+ ((check.sum() != null) ? "the sum of \"" + check.sum() + "\" over" : "the number of")
						+ " rows of the " + register.en() + " for which the condition above holds"
						+ tolerance(check.tolerance()).en() + ".");
	}

	private static Text tolerance(java.math.BigDecimal tolerance) {
		return (tolerance.signum() == 0) ? Text.same("")
				: new Text("（允许误差 " + tolerance.toPlainString() + "）", " (within " + tolerance.toPlainString() + ")");
	}

	private static String listed(List<String> columns) {
		return columns.stream().collect(Collectors.joining("」「", "「", "」"));
	}

	private static String quoted(List<String> columns) {
		return columns.stream().collect(Collectors.joining("\", \"", "\"", "\""));
	}

}
