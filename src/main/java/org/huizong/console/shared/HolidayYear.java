package org.huizong.console.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.huizong.statistics.Workdays;

/**
 * Holidays of a year and the weekend days worked in their stead, as {@code workdays.csv}
 * says.
 *
 * @param off holidays, days that follow each other as one
 * @param worked weekend days that are worked
 */
public record HolidayYear(int year, List<Span> off, List<Span> worked) {

	public HolidayYear {
		off = List.copyOf(off);
		worked = List.copyOf(worked);
	}

	/** Each year of the table, in order. */
	public static List<HolidayYear> of(Workdays workdays) {
		return workdays.exceptions()
			.keySet()
			.stream()
			.map(LocalDate::getYear)
			.distinct()
			.sorted()
			.map((year) -> new HolidayYear(year, spans(workdays, year, false), spans(workdays, year, true)))
			.toList();
	}

	private static List<Span> spans(Workdays workdays, int year, boolean worked) {
		TreeSet<LocalDate> days = new TreeSet<>();
		workdays.exceptions().forEach((day, works) -> {
			if (day.getYear() == year && works == worked) {
				days.add(day);
			}
		});
		List<Span> spans = new ArrayList<>();
		for (LocalDate day : days) {
			Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
			if (last != null && last.last().plusDays(1).equals(day)) {
				spans.set(spans.size() - 1, new Span(last.first(), day));
			}
			else {
				spans.add(new Span(day, day));
			}
		}
		return spans;
	}

	/** Days that follow each other. */
	record Span(LocalDate first, LocalDate last) {

		/** Such as {@code 01-28 – 02-04}. */
		@Override
		public String toString() {
			String from = this.first.toString().substring(5);
			return this.first.equals(this.last) ? from : from + " – " + this.last.toString().substring(5);
		}

	}

}
