package org.huizong.excel;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a number format adds to the digits of a positive number. Source: ECMA-376
 * part 1, 18.8.31; {@code !} escapes in Chinese editions as {@code \} does.
 */
final class NumberFormatCode {

	private final String code;

	private final StringBuilder behind = new StringBuilder();

	private int at;

	private boolean digits;

	private boolean scaling;

	private boolean painted;

	private NumberFormatCode(String code) {
		this.code = code;
	}

	/**
	 * The look that a number format gives.
	 * @param code the code the file declares for the format; null when it declares none,
	 * and the format is then one of Excel's own
	 */
	static NumberLook look(int formatId, @Nullable String code) {
		if (code == null) {
			return (formatId == 9 || formatId == 10) ? NumberLook.PERCENT : NumberLook.PLAIN;
		}
		return new NumberFormatCode(code).look();
	}

	private NumberLook look() {
		while (this.at < this.code.length() && this.code.charAt(this.at) != ';') {
			step(this.code.charAt(this.at));
		}
		String unit = this.behind.toString().strip();
		return (unit.isEmpty() && !this.scaling && !this.painted) ? NumberLook.PLAIN
				: new NumberLook(unit, this.scaling || this.painted);
	}

	private void step(char symbol) {
		switch (symbol) {
			case '0', '#', '?' -> digit();
			case '"' -> quoted();
			case '\\', '!' -> escaped();
			case '_', '*' -> this.at += 2;
			case '[' -> this.at = after(']');
			case ',' -> {
				this.scaling = this.digits && this.behind.isEmpty();
				this.at++;
			}
			default -> {
				plain(symbol);
				this.at++;
			}
		}
	}

	/** A literal digit or point among the digits shows as one of them. */
	private void digit() {
		this.painted |= this.digits && this.behind.chars().anyMatch((symbol) -> ".0123456789".indexOf(symbol) >= 0);
		this.digits = true;
		this.scaling = false;
		this.behind.setLength(0);
		this.at++;
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

	private void plain(char symbol) {
		if (symbol == '%' || symbol > 0x7F) {
			literal(String.valueOf(symbol));
		}
	}

	private void literal(String text) {
		if (this.digits) {
			this.behind.append(text);
		}
	}

	private int after(char close) {
		int found = this.code.indexOf(close, this.at + 1);
		return (found < 0) ? this.code.length() : found + 1;
	}

}
