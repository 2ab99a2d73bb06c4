package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
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

	public Optional<Entry> of(String city) {
		return this.entries.stream().filter((entry) -> entry.city().equals(city)).findFirst();
	}

	/** Cities that have a rank, in the order of the entries. */
	public List<String> ranked() {
		return this.entries.stream().filter((entry) -> entry.rank() != null).map(Entry::city).toList();
	}

	/** The rank among some of the cities only; null for one that is unranked. */
	public @Nullable Integer rankAmong(String city, Collection<String> cities) {
		Integer own = of(city).map(Entry::rank).orElse(null);
		if (own == null || !cities.contains(city)) {
			return null;
		}
		return 1 + (int) this.entries.stream()
			.filter((other) -> cities.contains(other.city()) && other.rank() != null && other.rank() < own)
			.count();
	}

	/** Who has the next better rank; the last listed of those who share it. */
	public Optional<Entry> above(Entry entry) {
		return ranked(entry, -1).reduce((first, second) -> second);
	}

	/** Who has the next lower rank; the first listed of those who share it. */
	public Optional<Entry> below(Entry entry) {
		return ranked(entry, 1).findFirst();
	}

	/** Every city of the entry's rank, itself among them. */
	public List<Entry> sharing(Entry entry) {
		return this.entries.stream()
			.filter((other) -> other.rank() != null && other.rank().equals(entry.rank()))
			.toList();
	}

	private Stream<Entry> ranked(Entry entry, int direction) {
		return this.entries.stream()
			.filter((other) -> entry.rank() != null && other.rank() != null
					&& Integer.signum(other.rank() - entry.rank()) == direction);
	}

	/**
	 * One city's standing.
	 *
	 * @param city code in the sibling-city code list
	 * @param value year to date, null when missing
	 * @param growth per cent to one decimal, null when there is no rate
	 * @param rank by value, null when unranked
	 * @param movement places gained since last month's table among the cities ranked in
	 * both (排位前移 positive), null when unknown, and in January of what accumulates
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
