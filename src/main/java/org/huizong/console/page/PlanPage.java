package org.huizong.console.page;

import java.util.List;

import org.huizong.runs.RunPlan;

/**
 * A plan in the order in which a person reads it: the month asked for, then other months
 * with something to do, and in a line those that stay as they are.
 *
 * @param asked the month asked for
 * @param others other months that would be worked on, in order
 * @param unchanged other months that stand as they are, in order
 */
public record PlanPage(RunPlan.Month asked, List<RunPlan.Month> others, List<RunPlan.Month> unchanged) {

	static PlanPage of(RunPlan plan) {
		RunPlan.Month asked = plan.last();
		List<RunPlan.Month> before = plan.months().subList(0, plan.months().size() - 1);
		return new PlanPage(asked, before.stream().filter((month) -> !still(month)).toList(),
				before.stream().filter(PlanPage::still).toList());
	}

	private static boolean still(RunPlan.Month month) {
		return month.kind() == RunPlan.Kind.UNCHANGED;
	}

	/** The first and last of them: they follow each other, or the list says so. */
	public boolean row() {
		return this.unchanged.size() > 2 && this.others.isEmpty();
	}

}
