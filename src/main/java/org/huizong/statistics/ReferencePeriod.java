package org.huizong.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A reference period (报告期): one calendar month, written {@code 2009-09}. */
public record ReferencePeriod(int year, int month) implements Comparable<ReferencePeriod> {

	public ReferencePeriod {
		if (year < 1900 || year > 9999 || month < 1 || month > 12) {
			throw new IllegalArgumentException("not a reference period: " + year + "-" + month);
		}
	}

	/**
	 * Parses the ISO form.
	 * @throws IllegalArgumentException when the text is not {@code yyyy-MM}
	 */
	public static ReferencePeriod parse(String text) {
		try {
			YearMonth parsed = YearMonth.parse(text);
			return new ReferencePeriod(parsed.getYear(), parsed.getMonthValue());
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("not a reference period: " + text, ex);
		}
	}

	public ReferencePeriod previous() {
		return plusMonths(-1);
	}

	public ReferencePeriod next() {
		return plusMonths(1);
	}

	/** The same month of the year before. */
	public ReferencePeriod yearAgo() {
		return plusMonths(-12);
	}

	public ReferencePeriod plusMonths(long months) {
		YearMonth moved = YearMonth.of(this.year, this.month).plusMonths(months);
		return new ReferencePeriod(moved.getYear(), moved.getMonthValue());
	}

	/** Whether the year ends with it. */
	public boolean isDecember() {
		return this.month == 12;
	}

	public boolean isJanuary() {
		return this.month == 1;
	}

	/** January up to and including this month, in order. */
	public List<ReferencePeriod> yearToDate() {
		return IntStream.rangeClosed(1, this.month).mapToObj((m) -> new ReferencePeriod(this.year, m)).toList();
	}

	/** The months at the end of the year's quarters before this month, and this one. */
	public List<ReferencePeriod> quartersToDate() {
		return yearToDate().stream().filter((one) -> one.isQuarterEnd() || one.equals(this)).toList();
	}

	/** Whether a quarter ends with the month. */
	public boolean isQuarterEnd() {
		return this.month % 3 == 0;
	}

	public LocalDate firstDay() {
		return LocalDate.of(this.year, this.month, 1);
	}

	public LocalDate lastDay() {
		return YearMonth.of(this.year, this.month).atEndOfMonth();
	}

	/** The name in bulletins: {@code 2009年9月}. */
	public String chinese() {
		return this.year + "年" + this.month + "月";
	}

	@Override
	public int compareTo(ReferencePeriod other) {
		return Integer.compare(this.year * 12 + this.month, other.year * 12 + other.month);
	}

	@Override
	public String toString() {
		return this.year + ((this.month < 10) ? "-0" : "-") + this.month;
	}

}
