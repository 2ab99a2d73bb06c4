package org.huizong.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the office puts in the place of a unit that did not report, by the ratio of totals
 * since last month: the unit's month of then, times what the others' months add up to
 * now, over what they added up to then; the year to date continues from last month's.
 * Both keep the indicator's decimals.
 */
final class Imputing {

	private final RawMonth now;

	private final RawMonth then;

	Imputing(RawMonth now, RawMonth then) {
		this.now = now;
		this.then = then;
	}

	/** Month and year to date by indicator. */
	Map<String, Map<Side, BigDecimal>> of(String unit, Collection<String> others) {
		Map<String, Map<Side, BigDecimal>> imputed = new LinkedHashMap<>();
		for (String indicator : OfficeWords.REPORTED) {
			BigDecimal current = BigDecimal.ZERO;
			BigDecimal earlier = BigDecimal.ZERO;
			for (String other : others) {
				BigDecimal is = value(this.now, other, indicator, Side.MONTH);
				BigDecimal was = value(this.then, other, indicator, Side.MONTH);
				if (is != null && was != null) {
					current = current.add(is);
					earlier = earlier.add(was);
				}
			}
			BigDecimal own = value(this.then, unit, indicator, Side.MONTH);
			BigDecimal total = value(this.then, unit, indicator, Side.YTD);
			if (earlier.signum() > 0 && own != null && total != null) {
				BigDecimal month = Figure.over(own.multiply(current), earlier)
					.setScale(Recomputation.decimals(indicator), RoundingMode.HALF_UP);
				imputed.put(indicator, Map.of(Side.MONTH, month, Side.YTD, total.add(month)));
			}
		}
		return imputed;
	}

	private static @Nullable BigDecimal value(RawMonth month, String unit, String indicator, Side side) {
		return Optional.ofNullable(month.figures().get(unit))
			.map((own) -> own.get(indicator))
			.map((own) -> own.get(side))
			.orElse(null);
	}

}
