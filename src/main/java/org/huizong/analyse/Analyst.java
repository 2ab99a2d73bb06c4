package org.huizong.analyse;

import java.util.List;
import java.util.SortedMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Dispersion;
import org.huizong.statistics.Observation;
import org.huizong.statistics.Observations;
import org.huizong.statistics.ProvinceStanding;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.ReferencePeriod;

/** Compares, ranks and measures; a pure function of its input. */
public final class Analyst {

	private Analyst() {
	}

	/** Analyses one period. */
	public static Analysis analyse(Input input) {
		throw new IllegalStateException("not wired: " + input.period());
	}

	/**
	 * What an analysis needs.
	 *
	 * @param values as aggregated
	 * @param history values of earlier periods as last published, by period
	 * @param previousRankings of the month before; empty when there is none
	 * @param province the provincial table of the period
	 * @param previousStandings of the month before; empty when there is none
	 */
	public record Input(StatisticalProgramme programme, ReferencePeriod period, Coverage coverage, Observations values,
			SortedMap<ReferencePeriod, Observations> history, List<Ranking> previousRankings,
			List<Observation> province, List<ProvinceStanding> previousStandings) {
	}

	/**
	 * What an analysis gives.
	 *
	 * @param observations every derived measure for every unit and the city, unrounded
	 */
	public record Analysis(List<Observation> observations, List<Ranking> rankings, List<ProvinceStanding> province,
			List<Dispersion> dispersion) {
	}

}
