package org.huizong.programme;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.ReferencePeriod;
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
 * @param blocking when its findings stop the month
 * @param stake the numeric column whose amount a finding puts in question; null for the
 * one pointed at
 * @param unless codes of rules that say it better: where one of them finds something in a
 * row this one keeps silent
 * @param examples scenes that are its test; none for what is found while reading
 */
public record Rule(String code, Severity severity, @Nullable String form, Text title, Text introduction,
		Text recommendation, Text message, boolean cityOnly, Blocking blocking, @Nullable String stake,
		List<String> unless, Check check, List<Example> examples) {

	public Rule {
		unless = List.copyOf(unless);
		examples = List.copyOf(examples);
	}

	/** A rule that keeps silent for no other. */
	public Rule(String code, Severity severity, @Nullable String form, Text title, Text introduction,
			Text recommendation, Text message, boolean cityOnly, Blocking blocking, @Nullable String stake, Check check,
			List<Example> examples) {
		this(code, severity, form, title, introduction, recommendation, message, cityOnly, blocking, stake, List.of(),
				check, examples);
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
		/** Another table stands below the form's own. */
		OTHER_TABLE,
		/** A row states another unit of measure than the heading of a figure in it. */
		UNIT_OF_MEASURE_CONFLICT,
		/** A sheet has the columns of a form and announces itself as something else. */
		RESEMBLING_SHEET,
		/**
		 * The name of a sheet, file or folder names another month or unit than the sheet.
		 */
		MENTION_CONFLICT,
		/** The cells of a table do not add up to what became of them: a fault of ours. */
		UNACCOUNTED_CELLS,
		/** A sheet, rows or columns of a form do not show. */
		HIDDEN,
		/** The workbook holds macros; they are never run. */
		MACROS,
		/** The workbook is linked to other files; they are never opened. */
		EXTERNAL_LINKS,
		/** The workbook counts its days from 1904. */
		DATE_SYSTEM,
		/** A listed sheet has nothing behind it. */
		EMPTY_SHEET,
		/** Part of a cell, or a cell of a row that stands, is struck out. */
		STRUCK_CELL,
		/** Every cell of a row is struck out. */
		STRUCK_ROW,
		/** A file brings a return that was received before. */
		IDENTICAL_RETURN,
		/** A return came once the month was locked, and the programme refuses such. */
		LATE_RETURN;

		/** Whether the cell pointed at, or those merged with it, stand as missing. */
		public boolean leavesBlank() {
			return switch (this) {
				case BAD_TYPE, BAD_CODE, BAD_FORMULA, OUTSIDE_FORMULA, MERGED_CELL -> true;
				default -> false;
			};
		}

	}

	/**
	 * When the findings of a rule stop the month.
	 *
	 * @param threshold for counts the number of findings, for shares their percentage of
	 * the rows examined, from which on they do
	 */
	public record Blocking(When when, BigDecimal threshold) {

		/** As the programme's policy says for the rule's severity. */
		public static final Blocking BY_SEVERITY = new Blocking(When.SEVERITY, BigDecimal.ZERO);

		/** What decides. */
		public enum When {

			SEVERITY, NEVER, ALWAYS, COUNT, SHARE

		}

	}

	/**
	 * A small scene with the answer the rule must give: invalid with exactly the findings
	 * named, valid or undecided without any.
	 *
	 * @param period the month the scene is looked at in
	 * @param finds columns that the findings point at, one for each finding
	 */
	public record Example(Answer answer, ReferencePeriod period, List<Staged> rows, List<String> finds) {

		public Example {
			rows = List.copyOf(rows);
			finds = List.copyOf(finds);
		}

	}

	/**
	 * A row of a scene.
	 *
	 * @param unit code of the reporting unit; null for the first unit, or the city where
	 * it holds the form
	 * @param total whether it is a total row
	 * @param values by column, null when blank; columns that no row of a sheet names are
	 * missing from its header
	 */
	public record Staged(String form, ReferencePeriod period, @Nullable String unit, boolean total,
			Map<String, @Nullable Object> values) {

		public Staged {
			values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
		}

	}

	/** A rule's answer about a scene. */
	public enum Answer {

		VALID, INVALID, UNDECIDED

	}

}
