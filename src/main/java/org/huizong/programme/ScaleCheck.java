package org.huizong.programme;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whether figures are of the size that others are, or that they were. */
public sealed interface ScaleCheck extends Check {

	/**
	 * A figure of a register row lies not orders of magnitude away from those of the
	 * other rows, by itself or over another column.
	 *
	 * @param by column whose entries are compared apart where they have rows enough; null
	 * for all together
	 * @param per column that the figure is also held against, such as the land it takes;
	 * null for none
	 * @param orders powers of ten from which on a figure is out
	 * @param atLeast how many rows must have a figure
	 * @param sure whether a figure that is out both ways can stop the month
	 */
	record Magnitude(String column, @Nullable String by, @Nullable String per, BigDecimal orders, int atLeast,
			boolean sure) implements ScaleCheck {
	}

	/**
	 * Figures of a row are not many times what they were last month.
	 *
	 * @param accumulating those of the columns that add up from January: last month's
	 * grows with the months, and January is left out
	 * @param times from which on, either way
	 * @param least figures below it are too small to tell
	 */
	record Jump(List<String> columns, List<String> accumulating, BigDecimal times, BigDecimal least,
			Way way) implements ScaleCheck {

		public Jump {
			columns = List.copyOf(columns);
			accumulating = List.copyOf(accumulating);
		}

		/** Which jumps are looked for. */
		public enum Way {

			BOTH, UP, DOWN

		}

	}

	/**
	 * A table's figures of units stand to what the units report as those of the other
	 * units do; neither is one many times too large or small, nor do two stand in each
	 * other's place. The city's own figure stands to the sum of its units.
	 *
	 * @param from form of the units' returns, whose rows are indicators
	 * @param bases columns of it; what lies away from all of them is found
	 * @param lastYear whether the table's own figure a year ago is such a base, where it
	 * is held
	 * @param times from which on a figure is too large or small
	 * @param exchanged from which on it may be another unit's
	 * @param atLeast how many units must have both figures
	 */
	record Proportion(List<String> columns, String from, List<String> bases, boolean lastYear, BigDecimal times,
			BigDecimal exchanged, int atLeast) implements ScaleCheck {

		public Proportion {
			columns = List.copyOf(columns);
			bases = List.copyOf(bases);
		}

	}

}
