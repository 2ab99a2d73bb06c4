package org.huizong.excel.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates as the strict format stores them: a date, a time or both, with as many digits
 * behind the second as the writer liked. A zone is what the writer was in: the date that
 * stands there is the one it saw. Source: ISO 8601 as XML Schema part 2, 3.2.7, has it.
 */
public final class IsoDate {

	private static final Pattern TEXT = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2})?(?:T?(\\d{2}:\\d{2}(?::\\d{2})?)(\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?");

	private static final String MIDNIGHT = "24:00";

	private static final int NANO_DIGITS = 9;

	/** A bare time of day falls on day 0 of the 1900 system. */
	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

	private IsoDate() {
	}

	/** The moment, rounded to the second; null when the text names none. */
	public static @Nullable LocalDateTime parse(String stored) {
		Matcher matcher = TEXT.matcher(stored.strip());
		if (!matcher.matches() || matcher.group(1) == null && matcher.group(2) == null) {
			return null;
		}
		try {
			LocalDate day = (matcher.group(1) != null) ? LocalDate.parse(matcher.group(1)) : DAY_ZERO;
			return (matcher.group(2) != null) ? at(day, matcher.group(2), matcher.group(3)) : day.atStartOfDay();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** The day may end at 24:00. */
	private static LocalDateTime at(LocalDate day, String time, @Nullable String fraction) {
		if (time.startsWith(MIDNIGHT)) {
			return day.plusDays(1).atTime(LocalTime.parse("00" + time.substring(2)));
		}
		return SerialDate.toSecond(day.atTime(LocalTime.parse(time)).plusNanos(nanos(fraction)));
	}

	private static long nanos(@Nullable String fraction) {
		if (fraction == null) {
			return 0;
		}
		String digits = fraction.substring(1, Math.min(fraction.length(), NANO_DIGITS + 1));
		return Long.parseLong(digits + "0".repeat(NANO_DIGITS - digits.length()));
	}

}
