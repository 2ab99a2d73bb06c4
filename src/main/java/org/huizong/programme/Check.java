package org.huizong.programme;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a rule checks: one record for each kind that a declaration may name. */
public sealed interface Check {

	/** The condition as declared, for documents; empty where the kind has none. */
	default String condition() {
		return "";
	}

	/**
	 * Found while reading: the reader names the fault. {@code detects} is one of the
	 * constants of {@link Rule.Intake}.
	 */
	record Received(Rule.Intake detects) implements Check {
	}

	/** Every data row satisfies the predicate. */
	record Row(Predicate predicate) implements Check {

		@Override
		public String condition() {
			return this.predicate.source();
		}

	}

	/**
	 * Rows of a matrix form against each other: the predicate names indicators by code or
	 * name and is evaluated once for each of the columns.
	 */
	record Table(Predicate predicate, List<String> columns) implements Check {

		@Override
		public String condition() {
			return this.predicate.source();
		}

	}

	/** Required columns are filled, and every expected row is there. */
	record Complete() implements Check {
	}

	/**
	 * Across periods: year to date = last month's year to date + month, in January the
	 * month alone. A row without last month counts from zero only when {@code newRows} is
	 * true, otherwise it is undecided.
	 */
	record Cumulative(String month, String yearToDate, BigDecimal tolerance, boolean newRows) implements Check {
	}

	/**
	 * Each total row equals the sum of the data rows in the numeric columns named.
	 */
	record Total(List<String> columns, BigDecimal tolerance) implements Check {
	}

	/** No two data rows have the same key within a unit, or across all units. */
	record Unique(List<String> key, boolean acrossUnits) implements Check {
	}

	/**
	 * Between forms: an indicator's measure equals a count of register rows or the sum of
	 * a column.
	 */
	record Reconcile(String indicator, String column, String register, @Nullable String sum, Predicate where,
			BigDecimal tolerance) implements Check {

		@Override
		public String condition() {
			return this.where.source();
		}

	}

}
