package org.huizong.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.ComparableGrowth;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;

/**
 * The months of a year beside each other: over the units that stand in all that are
 * compared, wherever the months' own units differ. Earlier months are on the units of
 * now; one of units that have merged or split since was published between others.
 */
final class Trends {

	private final StatisticalProgramme programme;

	private final SortedMap<ReferencePeriod, Sides> months = new TreeMap<>();

	private final ReferencePeriod now;

	/**
	 * Prepares to look back over the year.
	 * @param history values of earlier months
	 * @param values of this one
	 */
	Trends(StatisticalProgramme programme, Map<ReferencePeriod, Observations> history, Observations values) {
		this.programme = programme;
		this.now = values.period();
		for (ReferencePeriod month : this.now.yearToDate()) {
			Observations known = month.equals(this.now) ? values : history.get(month);
			if (known != null) {
				this.months.put(month, new Sides(programme, known));
			}
		}
	}

	/** Trends of the indicator whose months are not over the same units. */
	List<ComparedUnits> unequal(Indicator indicator) {
		List<ComparedUnits> found = new ArrayList<>();
		compared(indicator, Comparison.LEVEL, (sides) -> sides.valued(indicator, Measure.YTD), this.now.yearToDate())
			.ifPresent(found::add);
		compared(indicator, Comparison.DISPERSION, (sides) -> sides.reported(indicator), this.now.quartersToDate())
			.ifPresent(found::add);
		run(indicator).ifPresent(found::add);
		return found;
	}

	private Optional<ComparedUnits> compared(Indicator indicator, Comparison comparison,
			Function<Sides, List<String>> side, List<ReferencePeriod> months) {
		List<List<String>> sides = this.months.values()
			.stream()
			.filter((month) -> months.contains(month.period()))
			.map(side)
			.filter((units) -> !units.isEmpty())
			.toList();
		return indicator.addsUp() ? Sides.unequal(indicator, comparison, sides) : Optional.empty();
	}

	/**
	 * Inequality by month over the same units, empty where every month has just these.
	 */
	List<Dispersion> dispersion(Indicator indicator) {
		List<String> own = this.months.get(this.now).reported(indicator);
		List<String> units = compared(indicator, Comparison.DISPERSION, (sides) -> sides.reported(indicator),
				this.now.quartersToDate())
			.map(ComparedUnits::common)
			.orElse(own);
		boolean plain = this.months.values()
			.stream()
			.allMatch((sides) -> sides.reported(indicator).equals(units)
					&& !this.programme.lineage().changed(sides.period(), this.now));
		return (plain || own.isEmpty()) ? List.of()
				: this.months.values()
					.stream()
					.filter((sides) -> sides.reported(indicator).containsAll(units))
					.map((sides) -> dispersion(sides, indicator, units))
					.toList();
	}

	/** Inequality between these units, each of which has a value. */
	private static Dispersion dispersion(Sides sides, Indicator indicator, List<String> units) {
		return Inequality.of(sides.period(), indicator,
				units.stream()
					.flatMap((unit) -> sides.value(unit, indicator, Measure.YTD).stream())
					.map(Derived::value)
					.toList());
	}

	/**
	 * The city's growth by month over the units compared now, empty where all have them.
	 */
	List<ComparableGrowth> growth(Indicator indicator) {
		List<String> units = compared(this.months.get(this.now), indicator);
		boolean plain = this.months.values().stream().allMatch((sides) -> only(sides, indicator, units));
		return (plain || units.isEmpty()) ? List.of()
				: this.months.values().stream().map((sides) -> growth(sides, indicator, units)).toList();
	}

	private ComparableGrowth growth(Sides sides, Indicator indicator, List<String> units) {
		return new ComparableGrowth(sides.period(), indicator.code(),
				rate(sides, indicator, units).map(Observation::value).orElse(null));
	}

	private Optional<Observation> rate(Sides sides, Indicator indicator, List<String> units) {
		CommonTotals totals = new CommonTotals(this.programme, sides);
		return totals.of(indicator, Measure.YTD, units)
			.flatMap((now) -> totals.of(indicator, Measure.YTD_YEAR_AGO, units).map((base) -> Growth.rate(now, base)));
	}

	/** The months in a row in which growth over the units compared now has one sign. */
	private Optional<ComparedUnits> run(Indicator indicator) {
		List<ComparableGrowth> growth = growth(indicator);
		List<List<String>> sides = new ArrayList<>();
		for (ComparableGrowth one : growth.subList(growth.size() - ComparableGrowth.run(growth, indicator),
				growth.size())) {
			Sides month = this.months.get(one.month());
			sides.add(month.valued(indicator, Measure.YTD));
			sides.add(month.valued(indicator, Measure.YTD_YEAR_AGO));
		}
		return Sides.unequal(indicator, Comparison.GROWTH_RUN, sides);
	}

	private static List<String> compared(Sides sides, Indicator indicator) {
		List<String> base = sides.valued(indicator, Measure.YTD_YEAR_AGO);
		return indicator.addsUp() ? sides.valued(indicator, Measure.YTD).stream().filter(base::contains).toList()
				: List.of();
	}

	private static boolean only(Sides sides, Indicator indicator, List<String> units) {
		return sides.valued(indicator, Measure.YTD).equals(units)
				&& sides.valued(indicator, Measure.YTD_YEAR_AGO).equals(units);
	}

}
