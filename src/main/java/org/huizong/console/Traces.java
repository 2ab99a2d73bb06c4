package org.huizong.console;

import java.util.List;

import org.huizong.batch.CellExtract;
import org.huizong.batch.CellExtracts;
import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Results;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.Observations;
import org.huizong.statistics.Vintage;
import org.huizong.store.Scope;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Leads a figure to the cells that it comes from. */
@Component
@ConditionalOnWebApplication
class Traces {

	private static final int MOST_CELLS = 12;

	private final ProgrammeList programmes;

	private final Results results;

	private final CellExtracts extracts;

	Traces(ProgrammeList programmes, Results results, CellExtracts extracts) {
		this.programmes = programmes;
		this.results = results;
		this.extracts = extracts;
	}

	/**
	 * A figure's trace.
	 * @throws org.huizong.batch.RefusedException when the vintage has no such figure
	 */
	Trace of(Vintage vintage, String unit, String indicator, Measure measure) {
		Observation figure = this.results.figure(vintage, unit, indicator, measure);
		Scope scope = new Scope(vintage.programme(), vintage.period());
		return new Trace(figure, parts(this.programmes.get(vintage.programme()), vintage, figure),
				figure.sources()
					.stream()
					.limit(MOST_CELLS)
					.flatMap((source) -> this.extracts.around(scope, source).stream())
					.toList());
	}

	/** The units' values behind a figure of the city. */
	private List<Observation> parts(StatisticalProgramme programme, Vintage vintage, Observation figure) {
		if (!figure.unit().equals(programme.city().code())) {
			return List.of();
		}
		Observations values = this.results.values(vintage);
		return programme.unitsIn(vintage.period())
			.stream()
			.flatMap((unit) -> values.find(unit.code(), figure.indicator(), figure.measure()).stream())
			.toList();
	}

	/**
	 * Where a figure comes from.
	 *
	 * @param parts the units' values behind a figure of the city, else empty
	 * @param cells the first cells among its sources, with those around them
	 */
	record Trace(Observation figure, List<Observation> parts, List<CellExtract> cells) {
	}

}
