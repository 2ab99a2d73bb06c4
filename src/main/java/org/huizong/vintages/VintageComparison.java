package org.huizong.vintages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

/**
 * In what two vintages of a month differ, as published: ranks, and figures of the city
 * and its units.
 */
public final class VintageComparison {

	private final StatisticalProgramme programme;

	private final Vintage before;

	private final Vintage after;

	private final List<FigureChange> figures;

	private final List<RankChange> ranks;

	public VintageComparison(StatisticalProgramme programme, Vintage before, Vintage after, Observations oldValues,
			Observations newValues, List<Ranking> oldRankings, List<Ranking> newRankings) {
		this.programme = programme;
		this.before = before;
		this.after = after;
		this.figures = figures(oldValues, newValues);
		this.ranks = ranks(oldRankings, newRankings);
	}

	public Vintage before() {
		return this.before;
	}

	public Vintage after() {
		return this.after;
	}

	/** By indicator as declared, the city before its units, measure. */
	public List<FigureChange> figures() {
		return this.figures;
	}

	/** By indicator as declared, basis, units in code-list order. */
	public List<RankChange> ranks() {
		return this.ranks;
	}

	private List<FigureChange> figures(Observations old, Observations fresh) {
		List<FigureChange> changes = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			for (ReportingUnit unit : places()) {
				for (Measure measure : Measure.values()) {
					change(indicator, unit, old.find(unit.code(), indicator.code(), measure),
							fresh.find(unit.code(), indicator.code(), measure), measure)
						.ifPresent(changes::add);
				}
			}
		}
		return changes;
	}

	private List<ReportingUnit> places() {
		return Stream.concat(Stream.of(this.programme.city()), this.programme.everyUnit(this.after.period()).stream())
			.toList();
	}

	private static Optional<FigureChange> change(Indicator indicator, ReportingUnit unit, Optional<Observation> old,
			Optional<Observation> fresh, Measure measure) {
		FigureChange change = new FigureChange(indicator, unit, measure, Published.of(old, indicator),
				Published.of(fresh, indicator));
		return change.before().equals(change.after()) ? Optional.empty() : Optional.of(change);
	}

	private List<RankChange> ranks(List<Ranking> old, List<Ranking> fresh) {
		List<RankChange> changes = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			for (RankingBasis basis : indicator.rankings()) {
				for (ReportingUnit unit : this.programme.everyUnit(this.after.period())) {
					Integer was = rank(old, indicator, basis, unit);
					Integer is = rank(fresh, indicator, basis, unit);
					if (!Objects.equals(was, is)) {
						changes.add(new RankChange(indicator, basis, unit, was, is));
					}
				}
			}
		}
		return changes;
	}

	private static @Nullable Integer rank(List<Ranking> rankings, Indicator indicator, RankingBasis basis,
			ReportingUnit unit) {
		return rankings.stream()
			.filter((ranking) -> ranking.indicator().equals(indicator.code()) && ranking.basis() == basis)
			.findFirst()
			.flatMap((ranking) -> ranking.entry(unit.code()))
			.map(Ranking.Entry::rank)
			.orElse(null);
	}

}
