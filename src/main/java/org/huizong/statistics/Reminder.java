package org.huizong.statistics;

import java.util.List;

/**
 * One unit that has to be reminded (催报), with the letter to send.
 *
 * @param unit code of the reporting unit
 * @param forms codes of the forms that have not come, in declared order
 * @param stage where the day stands between deadline, grace and lock
 * @param daysLate days past the deadline; zero or less until then
 * @param lateBefore months of this year, before this one, in which a form came after the
 * grace
 * @param missingBefore months of this year, before this one, of which a form never came
 * @param text the letter, ready to send
 */
public record Reminder(String unit, List<String> forms, Stage stage, long daysLate, int lateBefore, int missingBefore,
		String text) {

	public Reminder {
		forms = List.copyOf(forms);
	}

	/** Where a day stands. */
	public enum Stage {

		/** Up to and on the day of the deadline. */
		DUE(new Text("未到期", "not yet due")),
		/** Past the deadline, up to and on the last day of grace. */
		GRACE(new Text("宽限期内", "in grace")),
		/** Past the grace. */
		OVERDUE(new Text("逾期", "overdue")),
		/** From the day on which the month is locked. */
		LOCKED(new Text("已锁定", "locked"));

		private final Text title;

		Stage(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
