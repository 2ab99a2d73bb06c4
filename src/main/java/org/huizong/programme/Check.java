package org.huizong.programme;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.programme.predicate.Predicate;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** What a rule checks: one record for each kind that a declaration may name. */
public sealed interface Check permits Check.Received, Check.Row, Check.Table, Check.Complete, Check.Cumulative,
		Check.Total, Check.Unique, Check.Reconcile, Check.Earlier, Check.Continued, Check.Heaping, Check.Peers,
		Check.History, Check.Slip, Check.Alike, Check.CitySum, FollowingCheck, ScaleCheck {

	/** The condition as declared, for documents; empty where the kind has none. */
	default String condition() {
		return "";
	}

	/** Whether an answer hangs on what other units sent. */
	default boolean acrossUnits() {
		return this instanceof Peers || this instanceof Heaping || this instanceof Alike || this instanceof CitySum
				|| this instanceof ScaleCheck.Magnitude || this instanceof ScaleCheck.Proportion
				|| (this instanceof Unique unique && unique.acrossUnits());
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
	 * Between forms: an indicator's measure stands in a relation to a count of register
	 * rows or the sum of a column.
	 *
	 * @param change whether the count or sum is of what was added since last month
	 */
	record Reconcile(String indicator, String column, String register, @Nullable String sum, Predicate where,
			Relation relation, boolean change, BigDecimal tolerance) implements Check {

		@Override
		public String condition() {
			return this.where.source();
		}

	}

	/**
	 * Across periods: every row satisfies a predicate together with the row of the same
	 * key in an earlier period, whose columns are named with {@link Against#prefix()}.
	 * Rows that have none there are undecided.
	 *
	 * @param withinYear whether figures begin anew in January, which is then not examined
	 */
	record Earlier(Against against, Predicate predicate, boolean withinYear) implements Check {

		@Override
		public String condition() {
			return this.predicate.source();
		}

	}

	/**
	 * Across periods: every row of last month is still there, known by the form's key.
	 */
	record Continued() implements Check {
	}

	/** How what was found stands to what it is compared with. */
	enum Relation {

		EQUAL, AT_LEAST, AT_MOST

	}

	/** The earlier period that rows are compared with. */
	enum Against {

		LAST_MONTH("上月", new Text("上月", "last month's")), YEAR_AGO("上年", new Text("上年同月", "a year ago"));

		private final String prefix;

		private final Text title;

		Against(String prefix, Text title) {
			this.prefix = prefix;
			this.title = title;
		}

		/** What stands before the name of a column when its earlier value is meant. */
		public String prefix() {
			return this.prefix;
		}

		public Text title() {
			return this.title;
		}

		public ReferencePeriod before(ReferencePeriod period) {
			return (this == LAST_MONTH) ? period.previous() : period.yearAgo();
		}

	}

	/**
	 * Figures of a column do not heap just above a threshold, unit by unit.
	 *
	 * @param placebos thresholds at which nobody gains, tested beside it
	 * @param width how far from the threshold figures count, as a share of it
	 * @param atLeast how many must lie so near
	 * @param rate share of false findings that Benjamini and Hochberg's procedure allows
	 * over the units
	 */
	record Heaping(String column, BigDecimal threshold, List<BigDecimal> placebos, BigDecimal width, int atLeast,
			BigDecimal rate) implements Check {

		public Heaping {
			placebos = List.copyOf(placebos);
		}

	}

	/**
	 * An indicator's change does not stand out among the units', after Hidiroglou and
	 * Berthelot.
	 *
	 * @param base the column that {@code current} is compared with; null for last month's
	 * {@code current}
	 * @param atLeast how many units must have both figures
	 */
	record Peers(List<String> indicators, String current, @Nullable String base, BigDecimal u, BigDecimal a,
			BigDecimal c, int atLeast) implements Check {

		public Peers {
			indicators = List.copyOf(indicators);
		}

	}

	/**
	 * An indicator's change on the year before does not stand out among the unit's own
	 * months.
	 *
	 * @param limit robust standard deviations from which on it does
	 * @param floor the least standard deviation taken for real
	 * @param atLeast how many other months must be known
	 */
	record History(List<String> indicators, String month, String yearAgo, BigDecimal limit, BigDecimal floor,
			int atLeast) implements Check {

		public History {
			indicators = List.copyOf(indicators);
		}

	}

	/**
	 * A month's amount is not about a power of ten away from the unit's usual months.
	 *
	 * @param powers of ten by which units of measure differ
	 * @param within how near to one, in powers of ten
	 * @param withinAbove the same where the amount is too large
	 * @param atLeast how many earlier months must be known
	 * @param sureFrom how many of the unit's own months make a reference that can stop
	 * the month, together with the same month last year; 0 for none
	 * @param targets form of the year's targets, whose share due is a reference too; null
	 * for none
	 */
	record Slip(List<String> indicators, String month, String yearAgo, List<Integer> powers, BigDecimal within,
			BigDecimal withinAbove, int atLeast, int sureFrom, @Nullable String targets) implements Check {

		public Slip {
			indicators = List.copyOf(indicators);
			powers = List.copyOf(powers);
		}

	}

	/**
	 * No two units claim cases that are alike in all of the columns, or, where a column
	 * names the claimant, no two claimants within a unit.
	 *
	 * @param similarity share of characters that agree, from which on texts are alike
	 * @param ignore words that do not count
	 */
	record Alike(List<String> columns, BigDecimal similarity, List<String> ignore,
			@Nullable String claimant) implements Check {

		public Alike {
			columns = List.copyOf(columns);
			ignore = List.copyOf(ignore);
		}

	}

	/**
	 * The city's row equals the sum of the units.
	 *
	 * @param from form of the units' returns; null for the other rows of the same form
	 * @param percent tolerance in percent of the city's figure, where that is more
	 * @param atLeast whether the sum may be more
	 */
	record CitySum(List<String> columns, @Nullable String from, BigDecimal tolerance, BigDecimal percent,
			boolean atLeast) implements Check {

		public CitySum {
			columns = List.copyOf(columns);
		}

	}

}
