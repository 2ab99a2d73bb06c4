package org.huizong.excel.format;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The condition of a number format's section, such as {@code [>=10000]}. */
record SectionCondition(String comparison, BigDecimal limit) {

	private static final Pattern CONDITION = Pattern.compile(
			"\\[\\s*(<=|>=|<>|<|>|=)\\s*(-?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,2})?)\\s*]");

	/** The condition that stands in a section; null when there is none. */
	static @Nullable SectionCondition in(String section) {
		Matcher matcher = CONDITION.matcher(section);
		return matcher.find() ? new SectionCondition(matcher.group(1), new BigDecimal(matcher.group(2))) : null;
	}

	boolean holds(BigDecimal number) {
		int order = number.compareTo(this.limit);
		return switch (this.comparison) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			case ">=" -> order >= 0;
			case "=" -> order == 0;
			default -> order != 0;
		};
	}

}
