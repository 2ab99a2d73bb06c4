package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the units on an indicator's declared bases, at the precision that is published: a
 * reader who compares two printed figures must find the ranks that they imply. A reported
 * zero ranks, negatives below it; only normal values rank.
 */
final class Rankings {

	private final Coverage coverage;

	private final Observations values;

	private final Movements movements;

	/**
	 * Prepares to rank.
	 * @param values with every derived measure
	 * @param movements since the month before
	 */
	Rankings(Coverage coverage, Observations values, Movements movements) {
		this.coverage = coverage;
		this.values = values;
		this.movements = movements;
	}

	List<Ranking> of(Indicator indicator) {
		return indicator.rankings()
			.stream()
			.map((basis) -> this.movements.since(indicator, rank(indicator, basis)))
			.toList();
	}

	private Ranking rank(Indicator indicator, RankingBasis basis) {
		List<CompetitionRanks.Contender> contenders = this.coverage.expected()
			.stream()
			.map((unit) -> new CompetitionRanks.Contender(unit, rankable(unit, indicator, basis)))
			.toList();
		List<Ranking.Entry> entries = CompetitionRanks.rank(contenders, indicator.direction())
			.stream()
			.map((place) -> entry(indicator, basis, place))
			.toList();
		return new Ranking(this.values.period(), indicator.code(), basis, entries);
	}

	private Ranking.Entry entry(Indicator indicator, RankingBasis basis, CompetitionRanks.Place place) {
		String unit = place.code();
		return new Ranking.Entry(unit, published(unit, indicator, basis), status(unit, indicator, basis), place.rank(),
				place.tied(), null);
	}

	private @Nullable BigDecimal rankable(String unit, Indicator indicator, RankingBasis basis) {
		boolean normal = status(unit, indicator, basis) == ObservationStatus.NORMAL;
		return normal ? published(unit, indicator, basis) : null;
	}

	private @Nullable BigDecimal published(String unit, Indicator indicator, RankingBasis basis) {
		return this.values.value(unit, indicator.code(), basis.measure())
			.map((value) -> Rounding.round(value, basis.measure().decimals(indicator)))
			.orElse(null);
	}

	/** A reporting unit without the measure at all has none that could exist. */
	private ObservationStatus status(String unit, Indicator indicator, RankingBasis basis) {
		return this.values.find(unit, indicator.code(), basis.measure())
			.map(Observation::status)
			.orElse(this.coverage.reported().contains(unit) ? ObservationStatus.NOT_APPLICABLE
					: ObservationStatus.NOT_COLLECTED);
	}

}
