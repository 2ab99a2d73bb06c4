package org.huizong.collect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;

/** The names of a programme, made once for a period however many files are read. */
final class NamesByPeriod {

	private final StatisticalProgramme programme;

	private final Map<ReferencePeriod, UnitNames> units = new ConcurrentHashMap<>();

	private final Map<ReferencePeriod, CellNames> cells = new ConcurrentHashMap<>();

	NamesByPeriod(StatisticalProgramme programme) {
		this.programme = programme;
	}

	UnitNames units(ReferencePeriod period) {
		return this.units.computeIfAbsent(period, (key) -> new UnitNames(this.programme, key));
	}

	CellNames cells(ReferencePeriod period) {
		return this.cells.computeIfAbsent(period, (key) -> new CellNames(this.programme, units(key)));
	}

}
