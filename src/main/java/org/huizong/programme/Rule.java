package org.huizong.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;

/**
 * A validation rule as declared in {@code rules/<code>.yaml}.
 *
 * @param form code of the form it looks at; null for rules about whole workbooks
 * @param introduction why the rule exists
 * @param recommendation what the unit should do
 * @param message the finding's sentence about what was found; placeholders in braces name
 * the rule's columns and {@code {seen}}, {@code {expected}}
 * @param cityOnly whether findings are kept from the units
 * @param examples sample rows that are its test; only for row rules
 */
public record Rule(String code, Severity severity, @Nullable String form, Text title, Text introduction,
		Text recommendation, Text message, boolean cityOnly, Check check, List<Example> examples) {

	public Rule {
		examples = List.copyOf(examples);
	}

	/** What a rule checks. */
	public sealed interface Check {

		/**
		 * Found while reading: the reader names the fault. {@code detects} is one of the
		 * constants of {@link Intake}.
		 */
		record Received(Intake detects) implements Check {
		}

		/** Every data row satisfies the predicate. */
		record Row(Predicate predicate) implements Check {
		}

		/**
		 * Rows of a matrix form against each other: the predicate names indicators by
		 * code or name and is evaluated once for each of the columns.
		 */
		record Table(Predicate predicate, List<String> columns) implements Check {
		}

		/** Required columns are filled, and every expected row is there. */
		record Complete() implements Check {
		}

		/**
		 * Across periods: year to date = last month's year to date + month, in January
		 * the month alone. A row without last month counts from zero only when
		 * {@code newRows} is true, otherwise it is undecided.
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
		 * Between forms: an indicator's measure equals a count of register rows or the
		 * sum of a column.
		 */
		record Reconcile(String indicator, String column, String register, @Nullable String sum, Predicate where,
				BigDecimal tolerance) implements Check {
		}

	}

	/** What the reader can find wrong with a workbook before any rule runs. */
	public enum Intake {

		/** The file is no workbook that can be read: corrupt, encrypted, too large … */
		UNREADABLE,
		/** No declared form was recognised in the workbook. */
		NO_FORM,
		/** The unit named is not in the code list or not valid in the period. */
		UNKNOWN_UNIT,
		/** No unit is named in the workbook. */
		NO_UNIT,
		/** The workbook names another unit in another sheet. */
		UNIT_CONFLICT,
		/** The workbook's file name names another unit than its content. */
		NAME_CONFLICT,
		/** The period named is not that of the folder. */
		WRONG_PERIOD,
		/** No period is named. */
		NO_PERIOD,
		/** Two workbooks hold the same form of the same unit. */
		DUPLICATE_RETURN,
		/** A form of a reporting unit is missing from its workbooks. */
		MISSING_FORM,
		/** A declared required column is not in the header. */
		MISSING_COLUMN,
		/** A cell does not convert to the column's type. */
		BAD_TYPE,
		/**
		 * A cell is not in the column's code list, or names no known indicator or unit.
		 */
		BAD_CODE,
		/** A cell holds an Excel error, or a formula without a computed value. */
		BAD_FORMULA,
		/** A city-held table is missing. */
		MISSING_TABLE,
		/** A formula takes its value from another workbook, or is a hyperlink. */
		OUTSIDE_FORMULA,
		/** One cell is merged over several rows where each row needs its own. */
		MERGED_CELL,
		/** A column below the header holds data and matches no declared heading. */
		UNDECLARED_COLUMN,
		/** A sheet, rows or columns of a form do not show. */
		HIDDEN,
		/** The workbook holds macros; they are never run. */
		MACROS,
		/** The workbook is linked to other files; they are never opened. */
		EXTERNAL_LINKS,
		/** The workbook counts its days from 1904. */
		DATE_SYSTEM

	}

	/** A sample row with the answer the rule must give. */
	public record Example(Answer answer, Map<String, Object> row) {

		public Example {
			row = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(row));
		}

	}

	/** A rule's answer about a row. */
	public enum Answer {

		VALID, INVALID, UNDECIDED

	}

}
