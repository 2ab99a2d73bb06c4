package org.huizong.excel;

import java.util.Locale;
import java.util.Set;

import org.huizong.excel.Cell.Origin;

/**
 * Tells from a formula where its value comes from, without evaluating it. Texts in double
 * quotes say nothing; {@code [1]Sheet1!A1} is another workbook, {@code Table1[column]} a
 * column of this one.
 */
public final class FormulaText {

	/** Functions that reach out of the workbook when it is opened or calculated. */
	private static final Set<String> REACHING_OUT = Set.of("WEBSERVICE", "RTD", "CALL", "REGISTER", "REGISTER.ID",
			"EXEC", "DDE", "FOPEN", "URLDOWNLOADTOFILE", "IMAGE");

	private final String formula;

	private int at;

	private Origin origin = Origin.COMPUTED;

	private boolean unsafe;

	private FormulaText(String formula) {
		this.formula = formula;
	}

	/** Where the value of a formula comes from; null when it runs or fetches things. */
	public static @org.jspecify.annotations.Nullable Origin origin(String formula) {
		FormulaText text = new FormulaText(formula);
		while (text.at < formula.length()) {
			text.step(formula.charAt(text.at));
		}
		return text.unsafe ? null : text.origin;
	}

	private void step(char symbol) {
		switch (symbol) {
			case '"' -> this.at = after('"');
			case '\'' -> quotedSheet();
			case '[' -> bracket();
			case '(' -> {
				function();
				this.at++;
			}
			case '|' -> {
				this.unsafe = true;
				this.at++;
			}
			default -> this.at++;
		}
	}

	private void quotedSheet() {
		int end = after('\'');
		if (this.formula.startsWith("!", end) && this.formula.substring(this.at, end).matches("(?s).*[\\[\\]].*")) {
			this.origin = Origin.OTHER_WORKBOOK;
		}
		this.at = end;
	}

	/** A bracket behind a name holds a column of a table. */
	private void bracket() {
		int end = after(']');
		boolean column = this.at > 0 && isName(this.formula.charAt(this.at - 1));
		if (!column) {
			int sheet = end;
			while (sheet < this.formula.length() && isName(this.formula.charAt(sheet))) {
				sheet++;
			}
			if (this.formula.startsWith("!", sheet)) {
				this.origin = Origin.OTHER_WORKBOOK;
			}
		}
		this.at = end;
	}

	private void function() {
		int start = this.at;
		while (start > 0 && isFunction(this.formula.charAt(start - 1))) {
			start--;
		}
		String name = this.formula.substring(start, this.at).toUpperCase(Locale.ROOT).replace("_XLFN.", "");
		this.unsafe |= REACHING_OUT.contains(name);
		if (name.equals("HYPERLINK") && !this.formula.startsWith("\"#", this.at + 1)
				&& this.origin == Origin.COMPUTED) {
			this.origin = Origin.HYPERLINK;
		}
	}

	private static boolean isFunction(char symbol) {
		return symbol < 0x80 && Character.isLetterOrDigit(symbol) || symbol == '.' || symbol == '_';
	}

	private static boolean isName(char symbol) {
		return Character.isLetterOrDigit(symbol) || symbol == '.' || symbol == '_' || symbol == ']';
	}

	private int after(char close) {
		int found = this.formula.indexOf(close, this.at + 1);
		return (found < 0) ? this.formula.length() : found + 1;
	}

}
