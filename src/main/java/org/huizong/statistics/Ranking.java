package org.huizong.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
	 * @param movement places gained since last month (进位 positive, 退位 negative), null
	 * when either month has no rank
	 */
	public record Entry(String unit, @Nullable BigDecimal value, ObservationStatus status, @Nullable Integer rank,
			boolean tied, @Nullable Integer movement) {
	}

}
