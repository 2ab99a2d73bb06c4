package org.huizong.excel.format;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Tells number formats that show a date or a time from all others.
 * <p>
 * Quoted and escaped text, padding, colours, conditions and locale blocks such as
 * {@code [$-804]} say nothing; {@code [h]} (elapsed time) does.
 */
final class DateFormatCode {

	private final String code;

	private int at;

	private DateFormatCode(String code) {
		this.code = code;
	}

	/**
	 * Whether cells of a number format are dates.
	 * @param code the code the file declares for the format; null when it declares none,
	 * and the format is then one of Excel's own, those of Chinese editions included
	 */
	static boolean isDate(int formatId, @Nullable String code) {
		return (code != null) ? new DateFormatCode(code).showsDate() : isBuiltInDate(formatId);
	}

	private static boolean isBuiltInDate(int id) {
		return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
	}

	private boolean showsDate() {
		while (this.at < this.code.length()) {
			char symbol = Character.toLowerCase(this.code.charAt(this.at));
			if (symbol == '[' && isElapsedTime() || isDateSymbol(symbol)) {
				return true;
			}
			this.at = next(symbol);
		}
		return false;
	}

	private boolean isDateSymbol(char symbol) {
		return switch (symbol) {
			case 'y', 'm', 'd', 'h', 's' -> true;
			case 'e' -> !isExponent();
			case 'a' -> this.code.regionMatches(true, this.at, "aaa", 0, 3);
			default -> false;
		};
	}

	private boolean isExponent() {
		return this.at + 1 < this.code.length() && "+-".indexOf(this.code.charAt(this.at + 1)) >= 0;
	}

	private boolean isElapsedTime() {
		int close = this.code.indexOf(']', this.at);
		if (close < 0) {
			return false;
		}
		String block = this.code.substring(this.at + 1, close).toLowerCase(Locale.ROOT);
		return !block.isEmpty() && "hms".indexOf(block.charAt(0)) >= 0
				&& block.chars().allMatch((symbol) -> symbol == block.charAt(0));
	}

	private int next(char symbol) {
		return switch (symbol) {
			case '"' -> after('"');
			case '[' -> after(']');
			case '\\', '!', '_', '*' -> this.at + 2;
			case 'g' -> this.at + general();
			default -> this.at + 1;
		};
	}

	private int after(char close) {
		int found = this.code.indexOf(close, this.at + 1);
		return (found < 0) ? this.code.length() : found + 1;
	}

	/** Length of the word General, or of a single g of an era. */
	private int general() {
		return this.code.regionMatches(true, this.at, "General", 0, 7) ? 7 : 1;
	}

}
