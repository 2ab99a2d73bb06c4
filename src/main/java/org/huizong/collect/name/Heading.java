package org.huizong.collect.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A heading as compared: {@code 总投资（万元）} is 总投资 in 万元.
 *
 * @param full the whole text, plain
 * @param bare without units of measure in brackets
 * @param unit the last unit of measure in brackets, null when there is none
 */
public record Heading(String full, String bare, @Nullable String unit) {

	static final Pattern UNIT_AT_END = Pattern.compile("\\((?:(?:计量)?单位:)?([^()]+)\\)$");

	private static final Pattern BRACKET = Pattern.compile("\\((?:(?:计量)?单位:)?([^()]+)\\)(?=/|$)");

	private static final Pattern HINT = Pattern.compile("\\([^()]*\\)$");

	public static Heading of(String text) {
		String full = Normaliser.plain(text);
		if (full.indexOf('(') < 0) {
			return new Heading(full, full, null);
		}
		Matcher bracket = BRACKET.matcher(full);
		StringBuilder bare = new StringBuilder();
		String unit = null;
		while (bracket.find()) {
			boolean measure = UnitOfMeasure.find(bracket.group(1)).isPresent();
			unit = measure ? bracket.group(1) : unit;
			bracket.appendReplacement(bare, measure ? "" : Matcher.quoteReplacement(bracket.group()));
		}
		return new Heading(full, bracket.appendTail(bare).toString(), unit);
	}

	/** Without what else stands in brackets at its end, such as 未办/在办/已办. */
	public String withoutHint() {
		return this.bare.endsWith(")") ? HINT.matcher(this.bare).replaceFirst("") : this.bare;
	}

}
