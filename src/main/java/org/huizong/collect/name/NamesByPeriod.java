package org.huizong.collect.name;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;

/** The names of a programme, made once for a period however many files are read. */
public final class NamesByPeriod {

	private final StatisticalProgramme programme;

	private final Map<ReferencePeriod, UnitNames> units = new ConcurrentHashMap<>();

	private final Map<ReferencePeriod, CellNames> cells = new ConcurrentHashMap<>();

	public NamesByPeriod(StatisticalProgramme programme) {
		this.programme = programme;
	}

	public UnitNames units(ReferencePeriod period) {
		return this.units.computeIfAbsent(period, (key) -> new UnitNames(this.programme, key));
	}

	public CellNames cells(ReferencePeriod period) {
		return this.cells.computeIfAbsent(period, (key) -> new CellNames(this.programme, units(key)));
	}

}
