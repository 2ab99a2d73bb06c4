package org.huizong.programme;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A declared column of a form.
 *
 * @param name the staged name, an identifier without blanks or brackets; rules name it
 * @param headings header texts that announce it, the published one first; a heading of
 * two header rows is written {@code 本年累计/金额}
 * @param unitOfMeasure for numeric columns the unit staged, null for others
 * @param unitBy for numeric columns whose unit of measure hangs on another column of the
 * row, how; null for others
 * @param required whether a blank is a missing cell
 * @param codeList for {@link ColumnType#CODE}, its list
 * @param measure for columns that are observations, what they measure
 * @param indicator for columns that are observations of one indicator, its code; null
 * when the row's INDICATOR column names it
 * @param derivation for columns that no cell holds, how they follow from others
 */
public record FormColumn(String name, List<String> headings, ColumnType type, @Nullable String unitOfMeasure,
		@Nullable UnitBy unitBy, boolean required, @Nullable String codeList, @Nullable Measure measure,
		@Nullable String indicator, @Nullable Derived derivation) {

	public FormColumn {
		headings = List.copyOf(headings);
	}

	/**
	 * Units of measure that a row's figure can be in; empty where it is taken as it
	 * stands.
	 */
	public List<String> unitsOfMeasure() {
		if (this.unitBy != null) {
			return Stream.concat(this.unitBy.units().values().stream(), Stream.of(this.unitBy.otherwise()))
				.distinct()
				.toList();
		}
		return (this.unitOfMeasure != null) ? List.of(this.unitOfMeasure) : List.of();
	}

	/**
	 * A unit of measure that a column of type CODE decides.
	 *
	 * @param column its name; it is declared above
	 * @param units by name of the code list's entry
	 * @param otherwise for the entries not named
	 */
	public record UnitBy(String column, Map<String, String> units, String otherwise) {

		public UnitBy {
			units = Map.copyOf(units);
		}

		/** The unit of a row; null where its code is missing. */
		public @Nullable String of(@Nullable Object code) {
			return (code != null) ? this.units.getOrDefault(code.toString(), this.otherwise) : null;
		}

	}

	/** How a column follows from others of its row. */
	public sealed interface Derived {

		/** An attribute of the entry that another column (of type CODE) names. */
		record Lookup(String column, String attribute) implements Derived {
		}

		/**
		 * One numeric column over another, four decimals; missing when either is or the
		 * denominator is not above zero.
		 */
		record Quotient(String numerator, String denominator) implements Derived {
		}

	}

}
