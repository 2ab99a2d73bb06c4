package org.huizong.programme.predicate;

import java.util.Set;

import org.huizong.statistics.ReferencePeriod;

/**
 * A predicate over a form's columns in the syntax statisticians type, compiled to the SQL
 * dialect that H2 and PostgreSQL share. True is valid, false invalid, null undecided.
 *
 * @param source as written in the declaration
 * @param columns names it refers to, without the period's {@code 年初}, {@code 期初} and
 * {@code 期末}
 * @param template SQL with column names quoted and the period's days as placeholders
 */
public record Predicate(String source, Set<String> columns, String template) {

	static final String YEAR_START = "{{年初}}";

	static final String PERIOD_START = "{{期初}}";

	static final String PERIOD_END = "{{期末}}";

	public Predicate {
		columns = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(columns));
	}

	/** The SQL expression for the period, ready to stand in a WHERE clause. */
	public String sql(ReferencePeriod period) {
		return this.template.replace(YEAR_START, "DATE '" + period.yearToDate().get(0).firstDay() + "'")
			.replace(PERIOD_START, "DATE '" + period.firstDay() + "'")
			.replace(PERIOD_END, "DATE '" + period.lastDay() + "'");
	}

}
