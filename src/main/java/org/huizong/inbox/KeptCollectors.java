package org.huizong.inbox;

import java.util.ArrayDeque;
import java.util.Deque;

import org.huizong.collect.Collector;
import org.huizong.excel.Limits;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;

import org.springframework.stereotype.Component;

/**
 * What reads the returns of a programme's folder, made once for all of its files: the
 * names of units, indicators and codes are the same in each.
 */
@Component
class KeptCollectors {

	private static final int KEPT = 4;

	private final Deque<Made> kept = new ArrayDeque<>();

	/**
	 * The collector of a folder.
	 * @param folder its period; of a year's folder its January
	 */
	synchronized Collector of(StatisticalProgramme programme, ReferencePeriod folder) {
		for (Made made : this.kept) {
			if (made.programme() == programme && made.folder().equals(folder)) {
				return made.collector();
			}
		}
		Collector collector = new Collector(programme.calledIn(folder), Limits.DEFAULT);
		this.kept.addFirst(new Made(programme, folder, collector));
		if (this.kept.size() > KEPT) {
			this.kept.removeLast();
		}
		return collector;
	}

	private record Made(StatisticalProgramme programme, ReferencePeriod folder, Collector collector) {
	}

}
