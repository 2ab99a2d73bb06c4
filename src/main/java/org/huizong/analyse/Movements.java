package org.huizong.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Places gained or lost since last month (进位、退位), among those ranked in both months: who
 * only came or went moves nobody. There are none in January for what accumulates over the
 * year: one month's amount and a full year's are not ranked against each other.
 */
final class Movements {

	private final StatisticalProgramme programme;

	private final List<Ranking> rankings;

	private final List<ProvinceStanding> standings;

	private final List<ComparedUnits> unequal = new ArrayList<>();

	/**
	 * Prepares to compare with the month before.
	 * @param rankings of the month before; empty when there is none
	 * @param standings of the month before; empty when there is none
	 */
	Movements(StatisticalProgramme programme, List<Ranking> rankings, List<ProvinceStanding> standings) {
		this.programme = programme;
		this.rankings = rankings;
		this.standings = standings;
	}

	/** The comparisons so far that were not between the same units. */
	List<ComparedUnits> unequal() {
		return List.copyOf(this.unequal);
	}

	/** The ranking with its movements since last month's on the same basis. */
	Ranking since(Indicator indicator, Ranking now) {
		Optional<Ranking> found = this.rankings.stream()
			.filter((one) -> one.indicator().equals(now.indicator()) && one.basis() == now.basis())
			.findFirst();
		if (found.isEmpty() || fresh(indicator, now.basis(), now.period())) {
			return now;
		}
		Ranking then = found.get();
		List<String> common = common(indicator, Comparison.movement(now.basis()), now.ranked(), then.ranked());
		return new Ranking(now.period(), now.indicator(), now.basis(),
				now.entries()
					.stream()
					.map((entry) -> moved(entry,
							gained(then.rankAmong(entry.unit(), common), now.rankAmong(entry.unit(), common))))
					.toList());
	}

	/** The standing with its movements since last month's. */
	ProvinceStanding since(Indicator indicator, ProvinceStanding now) {
		Optional<ProvinceStanding> found = this.standings.stream()
			.filter((one) -> one.indicator().equals(now.indicator()))
			.findFirst();
		if (found.isEmpty() || fresh(indicator, RankingBasis.TOTAL, now.period())) {
			return now;
		}
		ProvinceStanding then = found.get();
		List<String> common = common(indicator, Comparison.PROVINCE_MOVEMENT, now.ranked(), then.ranked());
		return new ProvinceStanding(now.period(), now.indicator(),
				now.entries()
					.stream()
					.map((entry) -> moved(entry,
							gained(then.rankAmong(entry.city(), common), now.rankAmong(entry.city(), common))))
					.toList());
	}

	private List<String> common(Indicator indicator, Comparison comparison, List<String> now, List<String> then) {
		ComparedUnits compared = new ComparedUnits(indicator.code(), comparison,
				List.of(now.stream().sorted().toList(), then.stream().sorted().toList()));
		if (!compared.equal()) {
			this.unequal.add(compared);
		}
		return compared.common();
	}

	/** Whether what is ranked begins anew with the year. */
	private boolean fresh(Indicator indicator, RankingBasis basis, ReferencePeriod period) {
		return period.isJanuary() && (basis == RankingBasis.COMPLETION || accumulates(indicator));
	}

	private boolean accumulates(Indicator indicator) {
		if (indicator.derivation() instanceof Derivation.Ratio ratio) {
			return accumulates(this.programme.indicator(ratio.numerator()))
					|| accumulates(this.programme.indicator(ratio.denominator()));
		}
		return indicator.kind() != Indicator.Kind.STOCK;
	}

	/** Positive when the rank number fell, null when either is unknown. */
	private static @Nullable Integer gained(@Nullable Integer before, @Nullable Integer now) {
		return (before == null || now == null) ? null : Integer.valueOf(before - now);
	}

	private static Ranking.Entry moved(Ranking.Entry entry, @Nullable Integer movement) {
		return new Ranking.Entry(entry.unit(), entry.value(), entry.status(), entry.rank(), entry.tied(), movement);
	}

	private static ProvinceStanding.Entry moved(ProvinceStanding.Entry entry, @Nullable Integer movement) {
		return new ProvinceStanding.Entry(entry.city(), entry.value(), entry.growth(), entry.rank(), entry.tied(),
				movement, entry.toNextAbove(), entry.toNextBelow(), entry.sources());
	}

}
