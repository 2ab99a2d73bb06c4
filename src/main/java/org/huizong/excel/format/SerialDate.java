package org.huizong.excel.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Excel's serial dates: days since an epoch, with the time of day as a fraction.
 * <p>
 * The 1900 system holds a 29 February 1900 that never was (serial 60, given here as 1
 * March); serials below it count from 31 December 1899, so a bare time of day falls on
 * that date. Source: ECMA-376 part 1, 18.17.4.1.
 */
public final class SerialDate {

	private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

	private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate EPOCH_BEFORE_THE_LEAP_DAY = LocalDate.of(1899, 12, 31);

	private static final int PHANTOM_LEAP_DAY = 60;

	/** 1 January 10000. */
	private static final BigDecimal END_1900 = BigDecimal.valueOf(2_958_466);

	private static final BigDecimal END_1904 = BigDecimal.valueOf(2_957_004);

	private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

	private SerialDate() {
	}

	/**
	 * Converts a serial, rounded to the second; null where Excel shows no date (negative,
	 * or after the year 9999).
	 */
	public static @Nullable LocalDateTime toDate(BigDecimal serial, boolean date1904) {
		if (serial.signum() < 0 || serial.compareTo(date1904 ? END_1904 : END_1900) >= 0) {
			return null;
		}
		int days = serial.intValue();
		LocalDateTime midnight = epoch(days, date1904).plusDays(days).atStartOfDay();
		return (serial.scale() == 0) ? midnight : midnight.plusSeconds(seconds(serial));
	}

	/** The serial of a day in the 1900 system. */
	public static long of(LocalDate day) {
		LocalDate leap = EPOCH_BEFORE_THE_LEAP_DAY.plusDays(PHANTOM_LEAP_DAY);
		return ChronoUnit.DAYS.between(day.isBefore(leap) ? EPOCH_BEFORE_THE_LEAP_DAY : EPOCH_1900, day);
	}

	/** Rounds to the second, half a second up. */
	static LocalDateTime toSecond(LocalDateTime time) {
		return time.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
	}

	private static LocalDate epoch(int days, boolean date1904) {
		if (date1904) {
			return EPOCH_1904;
		}
		return (days <= PHANTOM_LEAP_DAY) ? EPOCH_BEFORE_THE_LEAP_DAY : EPOCH_1900;
	}

	private static long seconds(BigDecimal serial) {
		BigDecimal fraction = serial.remainder(BigDecimal.ONE);
		return fraction.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
	}

}
