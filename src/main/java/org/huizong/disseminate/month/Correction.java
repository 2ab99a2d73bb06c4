package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.vintage.BasisPart;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;
import org.jspecify.annotations.Nullable;

/**
 * What a vintage corrects in the one before (更正说明): why, what changed in the returns, and
 * what of it in the figures.
 *
 * @param number of the vintage that is corrected
 * @param causes in the order of kinds
 * @param cells by unit, form and place
 * @param figures that are published differently
 * @param ranks that differ
 * @param surroundings what differs of sibling cities and of inequality
 * @param later published months that rest on this one, oldest first
 */
public record Correction(int number, List<Cause> causes, List<Cell> cells, List<FigureChange> figures,
		List<RankChange> ranks, List<Surrounding> surroundings, List<ReferencePeriod> later) {

	/** What the sheet and the passage about it are called. */
	public static final String NAME = "更正说明";

	public Correction {
		causes = List.copyOf(causes);
		cells = List.copyOf(cells);
		figures = List.copyOf(figures);
		ranks = List.copyOf(ranks);
		surroundings = List.copyOf(surroundings);
		later = List.copyOf(later);
	}

	/**
	 * One thing that is not as it was.
	 *
	 * @param unit code of the unit whose it is, null where it is nobody's
	 * @param form code of the form, null where it is none
	 * @param what in words
	 * @param file path below the programme's input, or in its declaration; null where
	 * there is none
	 * @param version number of the return's version, null where it is none
	 * @param at when it came, null where not known
	 * @param by who brought or signed it, null where not known
	 */
	public record Cause(BasisPart.Kind kind, @Nullable String unit, @Nullable String form, String what,
			@Nullable String file, @Nullable Integer version, @Nullable Instant at, @Nullable String by) {
	}

	/**
	 * A published figure that is none of the city's units'.
	 *
	 * @param city code of the city or of a sibling city
	 * @param item what it is
	 * @param before null where there was none
	 * @param after null where there is none
	 */
	public record Surrounding(Indicator indicator, String city, String item, @Nullable BigDecimal before,
			@Nullable BigDecimal after) {

		/** New less old, null where either is none. */
		public @Nullable BigDecimal difference() {
			return (this.before == null || this.after == null) ? null : this.after.subtract(this.before);
		}

	}

	/** A cell, or a row, of a unit's return. */
	public record Cell(String unit, ReturnDifference difference) {
	}

}
