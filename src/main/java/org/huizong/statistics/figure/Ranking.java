package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * The ranking (排位) of an indicator on one basis: standard competition ranks at the
 * published precision.
 *
 * @param entries every expected unit, by rank, unranked ones last, ties in code-list
 * order
 */
public record Ranking(ReferencePeriod period, String indicator, RankingBasis basis, List<Entry> entries) {

	public Ranking {
		entries = List.copyOf(entries);
	}

	/** How many units have a rank: the n of "n of 14". */
	public long rankedUnits() {
		return this.entries.stream().filter((entry) -> entry.rank() != null).count();
	}

	/** Units that have a rank, in the order of the entries. */
	public List<String> ranked() {
		return this.entries.stream().filter((entry) -> entry.rank() != null).map(Entry::unit).toList();
	}

	/**
	 * The rank that a unit has among some of the units only, itself one of them; null
	 * when it is unranked.
	 */
	public @Nullable Integer rankAmong(String unit, Collection<String> units) {
		Integer own = entry(unit).map(Entry::rank).orElse(null);
		if (own == null || !units.contains(unit)) {
			return null;
		}
		return 1 + (int) this.entries.stream()
			.filter((other) -> units.contains(other.unit()) && other.rank() != null && other.rank() < own)
			.count();
	}

	/** Units that reported exactly zero, in code-list order. */
	public List<String> zeroUnits() {
		return this.entries.stream()
			.filter((entry) -> entry.rank() != null && entry.value() != null && entry.value().signum() == 0)
			.map(Entry::unit)
			.toList();
	}

	public Optional<Entry> entry(String unit) {
		return this.entries.stream().filter((entry) -> entry.unit().equals(unit)).findFirst();
	}

	/**
	 * One unit's place.
	 *
	 * @param value at published precision, null when there is none
	 * @param status of the observation ranked
	 * @param rank 1-based, null when unranked (missing, not applicable, imputed)
	 * @param tied whether another unit has the same rank (并列)
	 * @param movement places gained since last month among the units ranked in both
	 * months (进位 positive, 退位 negative), null when either month has no rank, and in
	 * January of what accumulates over the year
	 */
	public record Entry(String unit, @Nullable BigDecimal value, ObservationStatus status, @Nullable Integer rank,
			boolean tied, @Nullable Integer movement) {
	}

}
