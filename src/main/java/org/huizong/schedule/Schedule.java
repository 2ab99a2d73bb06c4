package org.huizong.schedule;

import java.time.Instant;
import java.time.ZoneId;

import org.huizong.statistics.Text;

/**
 * When a month of a programme starts by itself.
 *
 * @param declared whether {@code programme.yaml} says so; its times are changed there
 * @param cron six fields: second minute hour day month weekday
 * @param nth the workday of the month, for {@link Day#NTH} only
 * @param monthsBack how many months before the day's own the reference period lies
 * @param since everything due up to here has been dealt with
 */
public record Schedule(String programme, String code, boolean declared, String cron, ZoneId zone, Day day, int nth,
		int monthsBack, Misfire misfire, boolean paused, Instant since, String createdBy, Instant createdAt) {

	/** The same at other times. */
	public Schedule at(String otherCron, ZoneId otherZone) {
		return new Schedule(this.programme, this.code, this.declared, otherCron, otherZone, this.day, this.nth,
				this.monthsBack, this.misfire, this.paused, this.since, this.createdBy, this.createdAt);
	}

	/** What happens when the day is no workday. */
	public enum Day {

		ANY(new Text("不论工作日", "any day")), NEXT(new Text("顺延到下一工作日", "moved to the next workday")),
		PREVIOUS(new Text("提前到上一工作日", "moved to the workday before")), ONLY(new Text("只在工作日", "on workdays only")),
		/** Only on one workday of the month. */
		NTH(new Text("当月第几个工作日", "on a workday of the month"));

		private final Text title;

		Day(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

	/** What happens to times at which the server was down. */
	public enum Misfire {

		/** The last of them is made up for. */
		ONCE(new Text("错过的补一次", "what was missed runs once")),
		/** They are left out. */
		SKIP(new Text("错过的不补", "what was missed is skipped"));

		private final Text title;

		Misfire(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
