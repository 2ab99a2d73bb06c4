package org.huizong.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Days on which offices work: Monday to Friday, but for public holidays, and with the
 * weekend days worked in their stead (调休).
 *
 * @param exceptions true for a weekend day that is worked, false for a holiday
 */
public record Workdays(Map<LocalDate, Boolean> exceptions) {

	/** Monday to Friday, without a table of holidays. */
	public static final Workdays WEEKDAYS = new Workdays(Map.of());

	public Workdays {
		exceptions = Map.copyOf(new TreeMap<>(exceptions));
	}

	public boolean works(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return this.exceptions.getOrDefault(day, !weekend);
	}

	/** The day itself when it is worked, otherwise the next that is. */
	public LocalDate onOrAfter(LocalDate day) {
		LocalDate found = day;
		while (!works(found)) {
			found = found.plusDays(1);
		}
		return found;
	}

	/** The day itself when it is worked, otherwise the last before it that is. */
	public LocalDate onOrBefore(LocalDate day) {
		LocalDate found = day;
		while (!works(found)) {
			found = found.minusDays(1);
		}
		return found;
	}

	/** Which workday of its month the day is, from 1; 0 when it is none. */
	public int ordinal(LocalDate day) {
		return works(day) ? (int) day.withDayOfMonth(1).datesUntil(day.plusDays(1)).filter(this::works).count() : 0;
	}

	/** Whether holidays of that year are known. */
	public boolean covers(int year) {
		return this.exceptions.keySet().stream().anyMatch((day) -> day.getYear() == year);
	}

}
