package org.huizong.statistics;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The city among its sibling cities on one indicator of the provincial table.
 *
 * @param entries every sibling city by rank, unranked last
 */
public record ProvinceStanding(ReferencePeriod period, String indicator, List<Entry> entries) {

	public ProvinceStanding {
		entries = List.copyOf(entries);
	}

	/**
	 * One city's standing.
	 *
	 * @param city code in the sibling-city code list
	 * @param value year to date, null when missing
	 * @param growth per cent to one decimal, null when there is no rate
	 * @param rank by value, null when unranked
	 * @param movement places gained since last month's table (排位前移 positive), null when
	 * unknown
	 * @param toNextAbove value of the next better rank less this value, null for the
	 * first
	 * @param toNextBelow this value less that of the next lower rank, null for the last
	 */
	public record Entry(String city, @Nullable BigDecimal value, @Nullable BigDecimal growth, @Nullable Integer rank,
			boolean tied, @Nullable Integer movement, @Nullable BigDecimal toNextAbove,
			@Nullable BigDecimal toNextBelow, List<Source> sources) {

		public Entry {
			sources = List.copyOf(sources);
		}

	}

}
