package org.huizong.vintages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.huizong.disseminate.month.Correction.Surrounding;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.staging.AnalysisStore;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Dispersion.Statistic;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * In what two vintages differ beside the figures of the city and its units: sibling
 * cities, and inequality between the units.
 */
@Component
public class SurroundingChanges {

	private final AnalysisStore analyses;

	SurroundingChanges(AnalysisStore analyses) {
		this.analyses = analyses;
	}

	/** By indicator as declared; the province before inequality. */
	public List<Surrounding> between(StatisticalProgramme programme, Vintage before, Vintage after) {
		List<Surrounding> changes = new ArrayList<>();
		List<ProvinceStanding> was = this.analyses.province(before);
		List<ProvinceStanding> is = this.analyses.province(after);
		List<Dispersion> wasSpread = this.analyses.dispersion(List.of(before));
		List<Dispersion> isSpread = this.analyses.dispersion(List.of(after));
		for (Indicator indicator : programme.indicators()) {
			is.stream()
				.filter((one) -> one.indicator().equals(indicator.code()))
				.forEach((one) -> province(changes, indicator, was, one));
			isSpread.stream()
				.filter((one) -> one.indicator().equals(indicator.code()))
				.forEach((one) -> dispersion(changes, indicator, wasSpread, one, programme.city().code()));
		}
		return changes;
	}

	private static void province(List<Surrounding> changes, Indicator indicator, List<ProvinceStanding> was,
			ProvinceStanding now) {
		for (ProvinceStanding.Entry entry : now.entries()) {
			Optional<ProvinceStanding.Entry> old = was.stream()
				.filter((one) -> one.indicator().equals(indicator.code()))
				.findFirst()
				.flatMap((one) -> one.of(entry.city()));
			add(changes, indicator, entry.city(), "全省表累计",
					rounded(old.map(ProvinceStanding.Entry::value).orElse(null), indicator.decimals()),
					rounded(entry.value(), indicator.decimals()));
			add(changes, indicator, entry.city(), "在全省的位次", whole(old.map(ProvinceStanding.Entry::rank).orElse(null)),
					whole(entry.rank()));
		}
	}

	private static void dispersion(List<Surrounding> changes, Indicator indicator, List<Dispersion> was, Dispersion now,
			String city) {
		Dispersion old = was.stream()
			.filter((one) -> one.indicator().equals(indicator.code()))
			.findFirst()
			.orElse(null);
		for (Statistic statistic : Statistic.values()) {
			add(changes, indicator, city, statistic.title().zh(),
					(old != null) ? old.published(statistic, indicator) : null, now.published(statistic, indicator));
		}
	}

	private static void add(List<Surrounding> changes, Indicator indicator, String city, String item,
			@Nullable BigDecimal before, @Nullable BigDecimal after) {
		boolean same = (before == null || after == null) ? Objects.equals(before, after) : before.compareTo(after) == 0;
		if (!same) {
			changes.add(new Surrounding(indicator, city, item, before, after));
		}
	}

	private static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int decimals) {
		return (value != null) ? Rounding.round(value, decimals) : null;
	}

	private static @Nullable BigDecimal whole(@Nullable Integer rank) {
		return (rank != null) ? BigDecimal.valueOf(rank) : null;
	}

}
