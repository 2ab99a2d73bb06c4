package org.huizong.findings;

import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.finding.WaivedFigure;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.stereotype.Service;

/**
 * Which figures of a vintage are published under a waiver. Waivers of rules for the city
 * alone are not told where all may read.
 */
@Service
public class PublishedWaivers {

	private final WaivedFigureStore store;

	PublishedWaivers(WaivedFigureStore store) {
		this.store = store;
	}

	/** By unit, indicator and measure. */
	public List<WaivedFigure> of(StatisticalProgramme programme, Vintage vintage) {
		return this.store.of(vintage).stream().filter((one) -> programme.forUnits(one.rule())).toList();
	}

}
