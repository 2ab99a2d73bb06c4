package org.huizong.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Days on which offices sign: Monday to Friday, without the two long holidays. */
final class WorkingDays {

	private WorkingDays() {
	}

	/** Working days of the month up to a day of the month. */
	static List<LocalDate> of(YearMonth month, int lastDay) {
		return month.atDay(1)
			.datesUntil(month.atDay(Math.min(lastDay, month.lengthOfMonth())).plusDays(1))
			.filter(WorkingDays::works)
			.toList();
	}

	/** The day or the next working one, but never after the limit. */
	static LocalDate onOrAfter(LocalDate day, LocalDate limit) {
		LocalDate found = day;
		while (!works(found)) {
			found = found.plusDays(1);
		}
		return found.isAfter(limit) ? onOrBefore(limit) : found;
	}

	static LocalDate onOrBefore(LocalDate day) {
		LocalDate found = day;
		while (!works(found)) {
			found = found.minusDays(1);
		}
		return found;
	}

	static boolean works(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return !weekend && !springFestival(day) && !(day.getMonthValue() == 10 && day.getDayOfMonth() <= 7);
	}

	private static boolean springFestival(LocalDate day) {
		return switch (day.getYear()) {
			case 2007 -> within(day, LocalDate.of(2007, 2, 18));
			case 2008 -> within(day, LocalDate.of(2008, 2, 6));
			case 2009 -> within(day, LocalDate.of(2009, 1, 25));
			default -> false;
		};
	}

	private static boolean within(LocalDate day, LocalDate first) {
		return !day.isBefore(first) && day.isBefore(first.plusDays(7));
	}

}
