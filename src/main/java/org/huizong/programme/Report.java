package org.huizong.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;

/**
 * One sheet (or family of sheets) of the consolidated workbook, or a bulletin and the
 * sheet to check it by, as declared in {@code reports/<code>.yaml}.
 *
 * @param order place among the sheets, ascending
 * @param sheet the sheet's name; for {@link Kind#RANKING} one sheet an indicator, where
 * {@code {indicator}} stands for its name
 * @param indicators indicator codes in order; empty means all that apply
 * @param measures columns in order; empty means the kind's own
 * @param bases for rankings, which; empty means each indicator's declared ones
 * @param form for tables of a form, its code
 * @param columns for tables of a form, its columns in order; empty means all
 * @param groupBy for breakdowns, the column
 * @param amount for breakdowns, the column to add up
 * @param charts which of the kind's charts to draw
 * @param notes printed below the table
 * @param bulletin of {@link Kind#BULLETIN}, what it says
 */
public record Report(String code, Kind kind, int order, Text title, String sheet, List<String> indicators,
		List<Measure> measures, List<RankingBasis> bases, @Nullable String form, List<String> columns,
		@Nullable String groupBy, @Nullable String amount, List<Chart> charts, List<Text> notes,
		@Nullable Bulletin bulletin) {

	public Report {
		indicators = List.copyOf(indicators);
		measures = List.copyOf(measures);
		bases = List.copyOf(bases);
		columns = List.copyOf(columns);
		charts = List.copyOf(charts);
		notes = List.copyOf(notes);
	}

	/** The kinds of sheet. */
	public enum Kind {

		/** Period, vintage, coverage, who has not reported, how to read it, contents. */
		COVER,
		/** Indicators of the city: measures in columns, a row an indicator. */
		CITY_SUMMARY,
		/** Units by indicators: one measure block an indicator, live totals. */
		UNIT_TABLE,
		/** Rankings of one indicator, one sheet each. */
		RANKING,
		/** Completion, gap, needed per month and forecast against the schedule. */
		SCHEDULE,
		/** The city among its sibling cities. */
		PROVINCE,
		/** Units against each other: share, contribution, gap, inequality by month. */
		COUNTIES,
		/** Months of the year: trend of the indicators. */
		TREND,
		/** Register-derived indicators by unit. */
		PIPELINE,
		/** A register broken down by a column. */
		BREAKDOWN,
		/** Rows of a form as reported, with totals. */
		FORM_ROWS,
		/** Findings with links. */
		FINDINGS,
		/** Where every published figure came from. */
		SOURCES,
		/**
		 * A document of its own, and a sheet that ties each of its figures to a table.
		 */
		BULLETIN;

		/** Whether a report of the kind that names no indicators is about this one. */
		public boolean takes(Indicator indicator) {
			return switch (this) {
				case UNIT_TABLE -> !(indicator.derivation() instanceof Derivation.Register);
				case PIPELINE -> indicator.derivation() instanceof Derivation.Register;
				case COUNTIES, TREND -> indicator.derivation() instanceof Derivation.Reported;
				case RANKING -> !indicator.rankings().isEmpty();
				case COVER, SCHEDULE -> indicator.targeted();
				default -> true;
			};
		}

		/** Whether there is no table without an indicator. */
		public boolean needsIndicator() {
			return switch (this) {
				case UNIT_TABLE, PIPELINE, COUNTIES, TREND, RANKING, SCHEDULE -> true;
				default -> false;
			};
		}

	}

	/** The native charts a sheet may carry. */
	public enum Chart {

		RANKING_BARS, COMPLETION_AGAINST_SCHEDULE, MONTHLY_TREND, DISPERSION_TREND, SHARES

	}

}
