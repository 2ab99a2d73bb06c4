package org.huizong.planning;

import java.util.List;
import java.util.Objects;

import org.huizong.runs.RunHistory;
import org.huizong.runs.RunPlan;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * In what two attempts at a month differ.
 *
 * @param steps step by step
 * @param files returns and city tables that differ, by path; null where one of the
 * attempts has no record of them
 * @param findings new and gone, by rule and unit; null where one of the attempts has no
 * record of them
 * @param figures how many published figures differ; null unless both published
 */
public record RunComparison(RunHistory.Comparison steps, @Nullable List<RunPlan.Change> files,
		@Nullable List<Findings> findings, @Nullable Integer figures) {

	public RunStore.Run before() {
		return this.steps.before();
	}

	public RunStore.Run after() {
		return this.steps.after();
	}

	/** Whether both were worked on by the same program; null where that was not noted. */
	public @Nullable Boolean sameProgram() {
		return same(before().program(), after().program());
	}

	/**
	 * Whether both were worked on by the same declaration; null where that was not noted.
	 */
	public @Nullable Boolean sameDeclaration() {
		return same(before().declaration(), after().declaration());
	}

	private static @Nullable Boolean same(@Nullable String one, @Nullable String other) {
		return (one != null && other != null) ? Objects.equals(one, other) : null;
	}

	/**
	 * The findings of a rule at a unit that one attempt has and the other has not.
	 *
	 * @param title the rule's, its code where it is declared no more
	 * @param unit null where no unit could be named
	 * @param fresh only in the later attempt
	 * @param gone only in the earlier attempt
	 */
	public record Findings(String rule, Text title, @Nullable ReportingUnit unit, long fresh, long gone) {
	}

}
