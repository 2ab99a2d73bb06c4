package org.huizong.programme.rule;

import java.util.List;

import org.huizong.programme.CheckColumns;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.ScaleCheck;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.form.Forms;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import static org.huizong.programme.CheckWords.listed;
import static org.huizong.programme.CheckWords.quoted;

/** The kinds of check that ask whether figures are of the usual size. */
final class ScaleChecks {

	static final List<CheckKind<?>> KINDS = List.of(
			new CheckKind<>(ScaleCheck.Magnitude.class,
					Keys.must("kind", "column").may("by", "per", "orders", "at_least", "sure"), ScaleChecks::magnitude,
					(check, programme) -> words(check)),
			new CheckKind<>(ScaleCheck.Jump.class,
					Keys.must("kind", "columns").may("accumulating", "times", "least", "way"), ScaleChecks::jump,
					(check, programme) -> words(check)),
			new CheckKind<>(ScaleCheck.Proportion.class,
					Keys.must("kind", "from", "bases").may("columns", "last_year", "times", "exchanged", "at_least"),
					ScaleChecks::proportion, ScaleChecks::words));

	private ScaleChecks() {
	}

	/** What units may read: how far is too far is for the city to know. */
	static Text withoutLimits(ScaleCheck check) {
		List<String> columns = List.copyOf(CheckColumns.of(check));
		boolean jump = check instanceof ScaleCheck.Jump;
		return new Text(listed(columns) + (jump ? "与上月主键相同的行相比，相差悬殊的要核实。" : "与其他各行相比，数量级悬殊的要核实。"),
				quoted(columns) + (jump ? " far from what it was last month is asked about."
						: " of another order of magnitude than in other rows is asked about."));
	}

	private static ScaleCheck.Magnitude magnitude(CheckSource source) {
		return new ScaleCheck.Magnitude(source.numeric("column"), source.has("by") ? source.column("by") : null,
				source.has("per") ? source.numeric("per") : null, source.decimal("orders", "2.5"),
				source.whole("at_least", 3, 1000, 8), source.flag("sure"));
	}

	private static Text words(ScaleCheck.Magnitude check) {
		String by = (check.by() != null) ? "「" + check.by() + "」相同的" : "";
		String per = check.per();
		String orders = check.orders().toPlainString();
		return new Text(
				"「" + check.column() + "」" + ((per != null) ? "及其与「" + per + "」之比" : "") + "，与全市" + by + "各行（至少 "
						+ check.atLeast() + " 行，不足的与全部各行比）的中位数相差不到 10 的 " + orders + " 次方"
						+ (check.sure() ? "；两样都超出的，是强制性错误" : "") + "。只提示，不改数。",
				"\"" + check.column() + "\"" + ((per != null) ? ", and it over \"" + per + "\"," : "")
						+ " lies less than " + orders + " powers of ten from the median of all units' rows"
						+ ((check.by() != null) ? " with the same \"" + check.by() + "\"" : "") + ", at least "
						+ check.atLeast() + (check.sure() ? "; beyond it both ways it is an error" : "")
						+ ". A suggestion; nothing is changed.");
	}

	private static ScaleCheck.Jump jump(CheckSource source) {
		FollowingChecks.keyed(source);
		List<String> columns = source.numerics("columns", (column) -> false);
		List<String> accumulating = source.has("accumulating") ? source.numerics("accumulating", (column) -> false)
				: List.of();
		if (!columns.containsAll(accumulating)) {
			source.at("accumulating").wrong("应在 columns 之内", "must be among columns");
		}
		return new ScaleCheck.Jump(columns, accumulating, above(source, "times", "5"), source.decimal("least", "0"),
				source.at("way").choice(ScaleCheck.Jump.Way.class, ScaleCheck.Jump.Way.BOTH));
	}

	private static java.math.BigDecimal above(CheckSource source, String key, String usual) {
		java.math.BigDecimal times = source.decimal(key, usual);
		if (times.compareTo(java.math.BigDecimal.ONE) <= 0) {
			source.at(key).wrong("应大于 1", "must be above 1");
		}
		return times;
	}

	private static Text words(ScaleCheck.Jump check) {
		String times = check.times().toPlainString();
		boolean grows = !check.accumulating().isEmpty();
		Text limit = switch (check.way()) {
			case BOTH -> new Text("不到上月的 " + times + " 倍，也不小于它的 1/" + times,
					"less than " + times + " times last month's, and more than 1/" + times + " of it");
			case UP -> new Text("不到上月的 " + times + " 倍", "less than " + times + " times last month's");
			case DOWN -> new Text("大于上月的 1/" + times, "more than 1/" + times + " of last month's");
		};
		return new Text(
				listed(check.columns()) + "逐行与上月主键相同的行相比，" + limit.zh()
						+ (grows ? "；" + listed(check.accumulating()) + "从年初累计，上月数先按月份推算，1 月不判断" : "")
						+ (check.least().signum() > 0 ? "；两数都小于 " + check.least().toPlainString() + " 的不判断" : "") + "。",
				quoted(check.columns()) + ": " + limit.en()
						+ (grows ? "; " + quoted(check.accumulating())
								+ " accumulate, so last month's is carried forward, and January is left out" : "")
						+ (check.least().signum() > 0 ? "; not where both are below " + check.least().toPlainString()
								: "")
						+ ".");
	}

	private static ScaleCheck.Proportion proportion(CheckSource source) {
		String from = source.at("from").reference(source.forms().names());
		Forms.@Nullable Read returns = source.forms().find(from).orElse(null);
		ReturnForm form = source.soundForm();
		if (form != null && form.columnOf(ColumnType.UNIT).isEmpty()) {
			source.rule()
				.at("form")
				.fault("检查方式 proportion 只用于有 unit 列的表", "A check of kind proportion needs a column of type unit");
		}
		List<String> bases = (returns != null) ? source.at("bases").references(returns.numericColumns())
				: source.at("bases").texts();
		return new ScaleCheck.Proportion(source.numerics("columns", (column) -> column.indicator() != null), from,
				bases, source.flag("last_year"), above(source, "times", "5"), above(source, "exchanged", "1.5"),
				source.whole("at_least", 3, 1000, 6));
	}

	private static Text words(ScaleCheck.Proportion check, StatisticalProgramme programme) {
		Text from = programme.form(check.from()).title();
		String times = check.times().toPlainString();
		String exchanged = check.exchanged().toPlainString();
		return new Text(
				listed(check.columns()) + "与" + from.zh() + "中同一指标的" + listed(check.bases())
						+ (check.lastYear() ? "、与上年同表的数" : "") + "之比，同其余单位（至少 " + check.atLeast() + " 个）的中位数相差不到 "
						+ times + " 倍；两个单位都偏离 " + exchanged + " 倍以上、对调后都合得上的，疑为互相填错。全市一行与各单位之和相比。",
				quoted(check.columns()) + " over " + quoted(check.bases()) + " of the " + from.en()
						+ (check.lastYear() ? ", and over the table's own figure last year," : "") + " is within "
						+ times + " times the median of the other units, at least " + check.atLeast()
						+ "; two that are more than " + exchanged
						+ " times away and fit when exchanged may stand in each other's place. The city's own row is held"
						+ " against the sum of its units.");
	}

}
