package org.huizong.collect.name;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.programme.CodeList;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;

/**
 * What cells of a programme's returns may name: entries of code lists, indicators, units.
 * Of a period, for units are called differently at different times.
 */
public final class CellNames {

	private final Map<String, CodeList> lists;

	private final Map<String, NameIndex<CodeList.Entry>> codes;

	private final IndicatorNames indicators;

	private final UnitNames units;

	CellNames(StatisticalProgramme programme, UnitNames units) {
		this.lists = programme.codeLists().stream().collect(Collectors.toMap(CodeList::code, Function.identity()));
		this.codes = programme.codeLists().stream().collect(Collectors.toMap(CodeList::code, NameIndex::of));
		this.indicators = new IndicatorNames(programme.indicators());
		this.units = units;
	}

	CellNames(StatisticalProgramme programme, ReferencePeriod period) {
		this(programme, new UnitNames(programme, period));
	}

	/** The code list, null when there is none of that code. */
	public @Nullable CodeList list(@Nullable String code) {
		return this.lists.get(code);
	}

	public Optional<CodeList.Entry> entry(@Nullable String list, String name) {
		NameIndex<CodeList.Entry> index = this.codes.get(list);
		return (index != null) ? index.find(name) : Optional.empty();
	}

	public Optional<IndicatorNames.Named> indicator(String name) {
		return this.indicators.find(name);
	}

	public Optional<ReportingUnit> unit(String name) {
		return this.units.find(name);
	}

}
