package org.huizong.runs;

import java.util.List;
import java.util.stream.Collectors;

import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, month by month.
 *
 * @param months in order, the month asked for last unless an earlier one failed
 */
public record MonthEndResult(Scope scope, List<Month> months) {

	public MonthEndResult {
		months = List.copyOf(months);
	}

	/** The outcome of the last month tried. */
	public Outcome outcome() {
		return last().outcome();
	}

	public Month last() {
		return this.months.get(this.months.size() - 1);
	}

	/** Whether every month stood as it was. */
	public boolean nothingNew() {
		return this.months.stream().noneMatch(Month::worked);
	}

	/**
	 * One month.
	 *
	 * @param vintage what stands published, null when nothing does
	 * @param worked false when it stood as it was
	 * @param same whether it was worked on and came to what stood published already, so
	 * that no new vintage was published
	 * @param failure what went wrong, null when nothing did
	 * @param blocking findings that closed the gate
	 * @param missing units whose absence closed the gate
	 * @param returned workbooks written for the units to correct
	 */
	public record Month(Scope scope, Outcome outcome, @Nullable Vintage vintage, boolean worked, boolean same,
			@Nullable Failure failure, List<Finding> blocking, List<ReportingUnit> missing,
			List<ReturnedFile> returned) {

		/** The outcome in a line. */
		public Text told() {
			if (this.failure != null) {
				return this.failure.text();
			}
			if (this.vintage != null && this.same) {
				return new Text("结果与第" + this.vintage.number() + "版相同，未发布新版",
						"the result equals vintage " + this.vintage.number() + "; no new one published");
			}
			if (this.vintage != null) {
				return new Text("已发布 " + this.vintage.folder(), "published " + this.vintage.folder());
			}
			if (this.outcome == Outcome.STOPPED) {
				return new Text("已停止", "stopped");
			}
			return gate();
		}

		/** Who stands in the way: the units missing by name. */
		private Text gate() {
			String names = this.missing.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
			String absent = names.isEmpty() ? "" : "（" + names + "）";
			return new Text("未通过验收：" + this.blocking.size() + " 条审核结果须了结，" + this.missing.size() + " 个单位未报" + absent,
					"not let pass: " + this.blocking.size() + " findings to settle, " + this.missing.size()
							+ " units missing" + (names.isEmpty() ? "" : " (" + names + ")"));
		}

	}

	/**
	 * A failure that is ours, not a unit's.
	 *
	 * @param step where, null when no step had begun
	 */
	public record Failure(@Nullable MonthStep step, Text text) {
	}

}
