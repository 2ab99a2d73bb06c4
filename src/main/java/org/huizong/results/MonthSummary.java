package org.huizong.results;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.huizong.staging.CellCounts;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.store.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to see first of a published month. Figures are at published
 * precision.
 *
 * @param unitNames short names by code, of every unit as called in the month
 * @param unitChanges what changed among the units in the year
 * @param rows of all returns read
 * @param findings how many, by severity
 * @param folder where the outputs lie
 * @param cityOnly the workbook that stays with the city's office; null where there is
 * none
 */
public record MonthSummary(Text programme, Vintage vintage, Coverage coverage, Map<String, String> unitNames,
		List<Text> unitChanges, List<Total> totals, List<Podium> podiums, RowCounts rows, CellCounts cells,
		Map<Severity, Long> findings, Path folder, @Nullable Path cityOnly) {

	public MonthSummary {
		unitChanges = List.copyOf(unitChanges);
		totals = List.copyOf(totals);
		podiums = List.copyOf(podiums);
	}

	/** The city's value of an indicator. */
	public record Total(Text indicator, String unitOfMeasure, @Nullable BigDecimal yearToDate, Rate growth,
			Rate completion) {
	}

	/**
	 * What may be stated of the city in per cent.
	 *
	 * @param value null where there is nothing to state
	 * @param without short names of the units that are out where it is like for like
	 * (可比口径); empty for a plain rate
	 */
	public record Rate(@Nullable BigDecimal value, List<String> without) {

		public Rate {
			without = List.copyOf(without);
		}

	}

	/**
	 * The first three places of a ranking.
	 *
	 * @param places {@code 1} to {@code 3} with the unit's short name; more than three
	 * when the third place is shared
	 * @param ranked how many units have a rank
	 */
	public record Podium(Text indicator, Text basis, List<Place> places, long ranked, int units) {

		public Podium {
			places = List.copyOf(places);
		}

	}

	/** A unit's place. */
	public record Place(int rank, boolean tied, String unit, String name) {
	}

}
