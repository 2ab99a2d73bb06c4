package org.huizong.excel.format;

import java.util.List;

/**
 * Tells what one section of a number format adds to the digits of a number. Source:
 * ECMA-376 part 1, 18.8.31; {@code !} escapes in Chinese editions as {@code \} does.
 */
final class NumberFormatCode {

	/** Stand for the digits as they are stored. */
	private static final List<String> GENERAL = List.of("General", "G/通用格式", "G/標準");

	private final String code;

	private final StringBuilder behind = new StringBuilder();

	private int at;

	private boolean digits;

	private boolean scaling;

	private boolean painted;

	private boolean text;

	private int percents;

	private NumberFormatCode(String code) {
		this.code = code;
	}

	/** The look of a number other than zero; a section without digits hides it. */
	static NumberLook look(String section) {
		return new NumberFormatCode(section).look();
	}

	private NumberLook look() {
		while (this.at < this.code.length()) {
			step(this.code.charAt(this.at));
		}
		boolean distorted = this.scaling || this.painted || this.percents > 1 || this.text && !this.digits;
		String unit = (this.percents > 0) ? "%" : this.behind.toString().strip();
		NumberLook look = new NumberLook(unit, this.percents > 0, distorted);
		return look.equals(NumberLook.PLAIN) ? NumberLook.PLAIN : look;
	}

	private void step(char symbol) {
		switch (symbol) {
			case '0', '#', '?' -> digit();
			case '@' -> whole(1);
			case 'g', 'G' -> whole(general());
			case '"' -> quoted();
			case '\\', '!' -> escaped();
			case '_', '*' -> this.at += 2;
			case '[' -> bracket();
			case ',' -> {
				this.scaling |= this.digits && this.behind.isEmpty() && !grouping();
				this.at++;
			}
			case '%' -> {
				this.percents++;
				this.at++;
			}
			default -> plain(symbol);
		}
	}

	/** A literal digit or point among the digits shows as one of them. */
	private void digit() {
		this.painted |= this.digits && this.behind.chars().anyMatch((symbol) -> ".0123456789".indexOf(symbol) >= 0);
		whole(1);
	}

	private void whole(int length) {
		this.digits |= length > 0;
		if (length > 0) {
			this.behind.setLength(0);
		}
		this.at += Math.max(length, 1);
	}

	private int general() {
		return GENERAL.stream()
			.filter((word) -> this.code.regionMatches(true, this.at, word, 0, word.length()))
			.mapToInt(String::length)
			.findFirst()
			.orElse(0);
	}

	/** A comma with a digit behind it groups thousands; any other cuts them off. */
	private boolean grouping() {
		int next = this.at + 1;
		while (next < this.code.length() && this.code.charAt(next) == ',') {
			next++;
		}
		return next < this.code.length() && "0#?".indexOf(this.code.charAt(next)) >= 0;
	}

	private void quoted() {
		int end = after('"');
		literal(this.code.substring(this.at + 1, Math.max(this.at + 1, end - 1)));
		this.at = end;
	}

	private void escaped() {
		if (this.at + 1 < this.code.length()) {
			literal(String.valueOf(this.code.charAt(this.at + 1)));
		}
		this.at += 2;
	}

	/** A currency stands in brackets with its locale: {@code [$万元-804]}. */
	private void bracket() {
		int end = after(']');
		if (this.code.startsWith("[$", this.at)) {
			String block = this.code.substring(this.at + 2, Math.max(this.at + 2, end - 1));
			int locale = block.indexOf('-');
			literal((locale < 0) ? block : block.substring(0, locale));
		}
		this.at = end;
	}

	private void plain(char symbol) {
		if (symbol > 0x7F) {
			literal(String.valueOf(symbol));
		}
		this.at++;
	}

	private void literal(String literal) {
		this.text |= !literal.isBlank();
		if (this.digits) {
			this.behind.append(literal);
		}
	}

	private int after(char close) {
		int found = this.code.indexOf(close, this.at + 1);
		return (found < 0) ? this.code.length() : found + 1;
	}

}
