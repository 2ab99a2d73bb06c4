package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;

/**
 * The city's own row of the provincial table where it is not what its units add up to,
 * both as published: one comparison with two sides, to be said wherever both are shown.
 *
 * @param indicator code of the indicator
 * @param province the year to date in the provincial table
 * @param units the city's year to date, from its units
 * @param out expected units that have no year to date, in the order given
 */
public record CityDifference(String indicator, BigDecimal province, BigDecimal units, List<String> out) {

	public CityDifference {
		out = List.copyOf(out);
	}

	/**
	 * The difference in a standing.
	 * @param expected codes of the units that should report
	 * @return empty where the two agree at the published decimals, or one is not there
	 */
	public static Optional<CityDifference> of(ProvinceStanding standing, String city, Observations values,
			List<String> expected, Indicator indicator) {
		Optional<BigDecimal> province = standing.of(city)
			.map(ProvinceStanding.Entry::value)
			.map((value) -> published(value, indicator));
		Optional<BigDecimal> units = values.value(city, indicator.code(), Measure.YTD)
			.map((value) -> published(value, indicator));
		if (province.isEmpty() || units.isEmpty() || province.get().compareTo(units.get()) == 0) {
			return Optional.empty();
		}
		List<String> out = expected.stream()
			.filter((unit) -> values.value(unit, indicator.code(), Measure.YTD).isEmpty())
			.toList();
		return Optional.of(new CityDifference(indicator.code(), province.get(), units.get(), out));
	}

	/** What the provincial table has more than the units; negative where it has less. */
	public BigDecimal difference() {
		return this.province.subtract(this.units);
	}

	private static BigDecimal published(BigDecimal value, Indicator indicator) {
		return Rounding.round(value, Measure.YTD.decimals(indicator));
	}

}
