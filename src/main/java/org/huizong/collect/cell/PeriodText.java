package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.huizong.collect.name.ChineseNumerals;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.statistics.ReferencePeriod;

/**
 * Reference periods as returns write them: {@code 2009年9月}, {@code 2009年1-9月}, 2009.9.
 */
public final class PeriodText {

	private static final String TO = "[-~—–至到]";

	private static final Pattern NAMED = Pattern
		.compile("(?<!\\d)(\\d{4}|\\d{2})年度?(?:1月?" + TO + ")?(\\d{1,2})月(?!\\d{1,2}[日号])");

	private static final Pattern CUMULATED = Pattern.compile("(?<!\\d)(\\d{4})[./]1" + TO + "(\\d{1,2})(?!\\d)");

	private static final Pattern SEPARATED = Pattern.compile("(?<![\\d.])(\\d{4})[-./](\\d{1,2})(?![-./\\d~—–至到])");

	private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})$");

	private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(?!\\d)");

	private static final Pattern MONTH = Pattern.compile("(?<![\\d.])(\\d{1,2})月(?!\\d{1,2}[日号])");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

	private static final Pattern NAMED_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");

	private PeriodText() {
	}

	/** The period a text names somewhere; a whole day names none. */
	public static Optional<ReferencePeriod> find(String text) {
		String arabic = ChineseNumerals.toArabic(Normaliser.plain(text));
		for (Pattern pattern : new Pattern[] { NAMED, CUMULATED, SEPARATED, COMPACT }) {
			Matcher matcher = pattern.matcher(arabic);
			if (matcher.find()) {
				return period(matcher.group(1), matcher.group(2));
			}
		}
		return Optional.empty();
	}

	/** All periods that a text names, in no order that matters. */
	public static List<ReferencePeriod> all(String text) {
		String arabic = ChineseNumerals.toArabic(Normaliser.plain(text));
		return Stream.of(NAMED, CUMULATED, SEPARATED, SIX_DIGITS)
			.flatMap((pattern) -> pattern.matcher(arabic).results())
			.flatMap((found) -> period(found.group(1), found.group(2)).stream())
			.distinct()
			.toList();
	}

	/** The months, 1 to 12, that a text names without a year; a day names none. */
	public static List<Integer> months(String text) {
		return MONTH.matcher(ChineseNumerals.toArabic(Normaliser.plain(text)))
			.results()
			.map((found) -> Integer.parseInt(found.group(1)))
			.filter((month) -> month >= 1 && month <= 12)
			.distinct()
			.toList();
	}

	/** The period that the cell beside a period label holds; of a day, its month. */
	public static Optional<ReferencePeriod> of(Cell cell) {
		if (cell.value() instanceof LocalDateTime day) {
			return Optional.of(of(day.toLocalDate()));
		}
		if (cell.value() instanceof BigDecimal number) {
			return ofNumber(number);
		}
		return ofLabelled(cell.raw());
	}

	/** The period a text beside a period label names; of a day, its month. */
	public static Optional<ReferencePeriod> ofLabelled(String text) {
		return find(text).or(() -> Days.parse(text).map(PeriodText::of));
	}

	/** The year a text beside a label names. */
	public static OptionalInt year(String text) {
		return year(YEAR, text);
	}

	/** The year a text names with 年 behind it. */
	public static OptionalInt namedYear(String text) {
		return year(NAMED_YEAR, text);
	}

	private static OptionalInt year(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(ChineseNumerals.toArabic(Normaliser.plain(text)));
		return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
	}

	/** 2009.1 as a number is January or October, so it names no period. */
	private static Optional<ReferencePeriod> ofNumber(BigDecimal number) {
		String plain = number.toPlainString();
		return plain.endsWith(".1") ? Optional.empty()
				: Days.ofSerial(number).map(PeriodText::of).or(() -> find(plain));
	}

	private static ReferencePeriod of(LocalDate day) {
		return new ReferencePeriod(day.getYear(), day.getMonthValue());
	}

	private static Optional<ReferencePeriod> period(String yearText, String monthText) {
		int year = Integer.parseInt((yearText.length() == 2) ? "20" + yearText : yearText);
		int month = Integer.parseInt(monthText);
		return (year >= 1900 && month >= 1 && month <= 12) ? Optional.of(new ReferencePeriod(year, month))
				: Optional.empty();
	}

}
