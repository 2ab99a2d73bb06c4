package org.huizong.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Measure;

/**
 * A declared column of a form.
 *
 * @param name the staged name, an identifier without blanks or brackets; rules name it
 * @param headings header texts that announce it, the published one first; a heading of
 * two header rows is written {@code 本年累计/金额}
 * @param unitOfMeasure for numeric columns the unit staged, null for others
 * @param required whether a blank is a missing cell
 * @param codeList for {@link ColumnType#CODE}, its list
 * @param measure for columns that are observations, what they measure
 * @param indicator for columns that are observations of one indicator, its code; null
 * when the row's INDICATOR column names it
 * @param derivation for columns that no cell holds, how they follow from others
 */
public record FormColumn(String name, List<String> headings, ColumnType type, @Nullable String unitOfMeasure,
		boolean required, @Nullable String codeList, @Nullable Measure measure, @Nullable String indicator,
		@Nullable Derived derivation) {

	public FormColumn {
		headings = List.copyOf(headings);
	}

	/** How a column follows from others of its row. */
	public sealed interface Derived {

		/** An attribute of the entry that another column (of type CODE) names. */
		record Lookup(String column, String attribute) implements Derived {
		}

		/**
		 * One numeric column over another, four decimals; missing when either is or the
		 * denominator is zero.
		 */
		record Quotient(String numerator, String denominator) implements Derived {
		}

	}

}
