package org.huizong.programme;

import java.time.LocalDate;

import org.huizong.statistics.ReferencePeriod;

/**
 * When things are due, counted from the end of the reference period.
 *
 * @param deadlineDay day of the following month by which returns are due (报送期限)
 * @param graceDays days after the deadline in which a late return still counts
 * @param lockDays days after the deadline from which the month is locked (锁定)
 * @param meetingDay day of the following month of the dispatch meeting (调度会): the date
 * that published countdowns count from
 */
public record ReportingCalendar(int deadlineDay, int graceDays, int lockDays, int meetingDay) {

	public LocalDate deadline(ReferencePeriod period) {
		return dayOf(period.next(), this.deadlineDay);
	}

	public LocalDate grace(ReferencePeriod period) {
		return deadline(period).plusDays(this.graceDays);
	}

	public LocalDate lock(ReferencePeriod period) {
		return deadline(period).plusDays(this.lockDays);
	}

	/** Whether the month is locked on a day: from the day of the lock on. */
	public boolean locked(ReferencePeriod period, LocalDate day) {
		return !day.isBefore(lock(period));
	}

	public LocalDate meeting(ReferencePeriod period) {
		return dayOf(period.next(), this.meetingDay);
	}

	private static LocalDate dayOf(ReferencePeriod period, int day) {
		return period.firstDay().withDayOfMonth(Math.min(day, period.lastDay().getDayOfMonth()));
	}

}
