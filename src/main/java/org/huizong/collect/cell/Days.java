package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.collect.name.ChineseNumerals;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.statistics.Text;

/**
 * Calendar days from cells: dates, serial numbers, and texts. Writings that could be two
 * days, such as 09.9.5 or 9/5/2009, and months without a day are none. Only days between
 * 1990 and 2100 are believed: a year typed into a date cell shows as 1905.
 */
final class Days {

	private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

	private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);

	private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

	private static final int LONGEST = 40;

	/** Years of two digits from here on are of the century before. */
	private static final int CENTURY = 90;

	private static final Pattern TIME = Pattern.compile(
			"(?:\\s+|(?<=\\d)T|(?<=[日号]) ?)(?:上午|下午|凌晨|晚上|中午)? ?\\d{1,2}(?:[:：]\\d{2}(?:[:：]\\d{2})?(?:\\.\\d+)?|[时点](?:\\d{1,2}分?)?)"
					+ "(?: ?[AaPp][Mm])?(?:Z|[+-]\\d{2}:?\\d{2})?$");

	private static final Pattern WEEKDAY = Pattern.compile("[ (（]*(?:星期|周|礼拜)[一二三四五六日天][)）]?$");

	private static final Pattern SPACED = Pattern.compile("(\\d{4}) (\\d{1,2}) (\\d{1,2})");

	private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-./、,\\\\—–])(\\d{1,2})\\2(\\d{1,2})\\.?");

	private static final Pattern NAMED = Pattern.compile("(\\d{4}|\\d{2})(年)(\\d{1,2})月(\\d{1,2})[日号]?");

	private static final Pattern COMPACT = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");

	private static final Text EXPECTED = new Text("年月日齐全的日期（如2009-09-15）", "a full date (such as 2009-09-15)");

	private Days() {
	}

	/**
	 * Reads a cell of a date column.
	 * @param date1904 whether a serial number counts from 1904
	 */
	static Reading read(Cell cell, boolean date1904) {
		return switch (cell.type()) {
			case DATE -> Reading.of(believed(dayOf(cell)), EXPECTED);
			case NUMBER -> ofNumber((BigDecimal) java.util.Objects.requireNonNull(cell.value()), date1904);
			case TEXT -> Reading.of(parse(cell.raw()), EXPECTED, "text-date");
			default -> Reading.badType(EXPECTED);
		};
	}

	/** The day a text names in full. */
	static Optional<LocalDate> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		String plain = bare(text) ? text : ChineseNumerals.toArabic(Normaliser.plain(dateOnly(text)));
		for (Pattern pattern : new Pattern[] { SEPARATED, NAMED, COMPACT }) {
			Matcher matcher = pattern.matcher(plain);
			if (matcher.matches()) {
				return day(matcher.group(1), matcher.group(3), matcher.group(4));
			}
		}
		return Optional.empty();
	}

	/** Whether the text is of digits and what separates them alone. */
	private static boolean bare(String text) {
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if ((character < '0' || character > '9') && "-./".indexOf(character) < 0) {
				return false;
			}
		}
		return true;
	}

	/** Without time and weekday, its parts joined by dashes where blanks stood. */
	private static String dateOnly(String text) {
		String withoutTime = TIME.matcher(Normaliser.tidy(text)).replaceFirst("");
		return SPACED.matcher(WEEKDAY.matcher(withoutTime).replaceFirst("")).replaceFirst("$1-$2-$3");
	}

	/** The day of a serial number of the 1900 system, its time of day dropped. */
	static Optional<LocalDate> ofSerial(BigDecimal serial) {
		return ofSerial(serial, SERIAL_ZERO);
	}

	private static Optional<LocalDate> ofSerial(BigDecimal serial, LocalDate zero) {
		if (serial.signum() <= 0 || serial.compareTo(BigDecimal.valueOf(100_000)) > 0) {
			return Optional.empty();
		}
		return believed(zero.plusDays(serial.setScale(0, RoundingMode.DOWN).longValueExact()));
	}

	private static Reading ofNumber(BigDecimal number, boolean date1904) {
		Optional<LocalDate> serial = ofSerial(number, date1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO);
		return serial.isPresent() ? Reading.of(serial, EXPECTED, "serial-date")
				: Reading.of(parse(Figures.text(number)), EXPECTED, "text-date");
	}

	private static LocalDate dayOf(Cell cell) {
		return ((LocalDateTime) java.util.Objects.requireNonNull(cell.value())).toLocalDate();
	}

	private static Optional<LocalDate> day(String year, String month, String day) {
		try {
			return believed(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int year(String digits) {
		int year = Integer.parseInt(digits);
		return (digits.length() > 2) ? year : year + ((year >= CENTURY) ? 1900 : 2000);
	}

	private static Optional<LocalDate> believed(LocalDate day) {
		return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(day);
	}

}
