package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.jspecify.annotations.Nullable;

/**
 * The sibling cities on an indicator of the provincial table, by year to date at
 * published precision, with the distance to the next greater and lesser value.
 */
final class ProvinceRanks {

	private final Observations table;

	private final List<String> cities;

	private final Movements movements;

	/**
	 * Prepares to rank.
	 * @param table YTD and YTD_YEAR_AGO of the cities
	 * @param cities in code-list order
	 * @param movements since the month before
	 */
	ProvinceRanks(Observations table, List<String> cities, Movements movements) {
		this.table = table;
		this.cities = cities;
		this.movements = movements;
	}

	/** The standing, empty when the table does not hold the indicator. */
	Optional<ProvinceStanding> of(Indicator indicator) {
		List<CompetitionRanks.Contender> contenders = this.cities.stream()
			.filter((city) -> find(city, indicator, Measure.YTD).isPresent())
			.map((city) -> new CompetitionRanks.Contender(city, rankable(city, indicator)))
			.toList();
		if (contenders.isEmpty()) {
			return Optional.empty();
		}
		List<CompetitionRanks.Place> places = CompetitionRanks.rank(contenders, indicator.direction());
		return Optional.of(this.movements.since(indicator, new ProvinceStanding(this.table.period(), indicator.code(),
				places.stream().map((place) -> entry(indicator, place, places)).toList())));
	}

	private ProvinceStanding.Entry entry(Indicator indicator, CompetitionRanks.Place place,
			List<CompetitionRanks.Place> places) {
		String city = place.code();
		BigDecimal value = rankable(city, indicator);
		return new ProvinceStanding.Entry(city, value, growth(city, indicator), place.rank(), place.tied(), null,
				distance(neighbour(indicator, place, places, true), value),
				distance(value, neighbour(indicator, place, places, false)), sources(city, indicator));
	}

	private @Nullable BigDecimal rankable(String city, Indicator indicator) {
		return this.table.value(city, indicator.code(), Measure.YTD)
			.map((value) -> Rounding.round(value, Measure.YTD.decimals(indicator)))
			.orElse(null);
	}

	private @Nullable BigDecimal growth(String city, Indicator indicator) {
		return find(city, indicator, Measure.YTD)
			.flatMap((now) -> find(city, indicator, Measure.YTD_YEAR_AGO).map((base) -> Growth.rate(now, base)))
			.map(Observation::value)
			.map((rate) -> Rounding.round(rate, Measure.GROWTH.decimals(indicator)))
			.orElse(null);
	}

	/** The value of the nearest rank strictly better or worse, null at the ends. */
	private @Nullable BigDecimal neighbour(Indicator indicator, CompetitionRanks.Place place,
			List<CompetitionRanks.Place> places, boolean better) {
		Integer rank = place.rank();
		if (rank == null) {
			return null;
		}
		Comparator<CompetitionRanks.Place> byRank = Comparator.comparing(CompetitionRanks.Place::rank,
				Comparator.nullsLast(Comparator.naturalOrder()));
		Stream<CompetitionRanks.Place> others = places.stream()
			.filter((other) -> other.rank() != null && (better ? other.rank() < rank : other.rank() > rank));
		return (better ? others.max(byRank) : others.min(byRank)).map((other) -> rankable(other.code(), indicator))
			.orElse(null);
	}

	private static @Nullable BigDecimal distance(@Nullable BigDecimal upper, @Nullable BigDecimal lower) {
		return (upper == null || lower == null) ? null : upper.subtract(lower);
	}

	private List<Source> sources(String city, Indicator indicator) {
		return Stream.of(Measure.YTD, Measure.YTD_YEAR_AGO)
			.flatMap((measure) -> find(city, indicator, measure).stream())
			.flatMap((observation) -> observation.sources().stream())
			.distinct()
			.sorted()
			.toList();
	}

	private Optional<Observation> find(String city, Indicator indicator, Measure measure) {
		return this.table.find(city, indicator.code(), measure);
	}

}
