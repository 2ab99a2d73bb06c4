package org.huizong.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;

/**
 * Which units stand on the sides of a month's comparisons. A unit is in a total when its
 * value is there, reported or imputed; one that is missing, waived, excluded or not
 * collected is out.
 */
final class Sides {

	private final StatisticalProgramme programme;

	private final Observations values;

	/**
	 * Prepares to tell the sides in one month.
	 * @param values as aggregated, of units and city
	 */
	Sides(StatisticalProgramme programme, Observations values) {
		this.programme = programme;
		this.values = values;
	}

	ReferencePeriod period() {
		return this.values.period();
	}

	/** Units with a value, in code-list order. */
	List<String> valued(Indicator indicator, Measure measure) {
		return units().filter((unit) -> value(unit, indicator, measure).isPresent()).toList();
	}

	/**
	 * Units whose year to date was reported: what was imputed says nothing about gaps,
	 * nor what is left of a unit that has ended.
	 */
	List<String> reported(Indicator indicator) {
		List<String> ended = this.programme.lineage()
			.departed(period())
			.stream()
			.map((departure) -> departure.unit().code())
			.toList();
		return units().filter((unit) -> !ended.contains(unit))
			.filter((unit) -> value(unit, indicator, Measure.YTD)
				.filter((one) -> one.status() == ObservationStatus.NORMAL)
				.isPresent())
			.toList();
	}

	/**
	 * The sides of a total of the city: one where units add up, those of numerator and
	 * denominator for a ratio, none where there is no total.
	 */
	List<List<String>> of(Indicator indicator, Measure measure) {
		if (indicator.addsUp()) {
			return List.of(valued(indicator, measure));
		}
		return (indicator.derivation() instanceof Derivation.Ratio ratio)
				? Stream.of(ratio.numerator(), ratio.denominator())
					.flatMap(this::part)
					.flatMap((part) -> of(part, measure).stream())
					.toList()
				: List.of();
	}

	private Stream<Indicator> part(String code) {
		return this.programme.indicators().stream().filter((one) -> one.code().equals(code));
	}

	/** This year's and last year's year to date. */
	Optional<ComparedUnits> yearOnYear(Indicator indicator) {
		return unequal(indicator, Comparison.YEAR_ON_YEAR,
				join(of(indicator, Measure.YTD), of(indicator, Measure.YTD_YEAR_AGO)));
	}

	/** Numerator and denominator of a ratio. */
	Optional<ComparedUnits> ratio(Indicator indicator, Comparison comparison, Measure measure) {
		return indicator.addsUp() ? Optional.empty() : unequal(indicator, comparison, of(indicator, measure));
	}

	/**
	 * Sum and target. A target that the city holds for itself is for all that are
	 * expected; what is like for like is then over the units that have targets of their
	 * own.
	 */
	Optional<ComparedUnits> target(Indicator indicator, List<String> expected) {
		List<String> own = valued(indicator, Measure.TARGET);
		List<List<String>> sum = of(indicator, Measure.YTD);
		boolean held = this.values.find(this.programme.city().code(), indicator.code(), Measure.TARGET)
			.filter((target) -> target.value() != null && !target.sources().isEmpty())
			.isPresent();
		if (!held) {
			return unequal(indicator, Comparison.TARGET, join(sum, List.of(own)));
		}
		List<List<String>> whole = join(sum, List.of(whole(expected, sum)));
		return unequal(indicator, Comparison.TARGET, whole).map((found) -> own.isEmpty() ? found
				: new ComparedUnits(indicator.code(), Comparison.TARGET, join(whole, List.of(own))));
	}

	/** The units that tables list and those in the city's total. */
	Optional<ComparedUnits> share(Indicator indicator, List<String> expected) {
		List<String> total = valued(indicator, Measure.YTD);
		return indicator.addsUp() ? unequal(indicator, Comparison.SHARE,
				List.of(total.stream().filter(expected::contains).toList(), total)) : Optional.empty();
	}

	/** The units compared among each other and those in the city's total. */
	Optional<ComparedUnits> topThree(Indicator indicator) {
		return indicator.addsUp()
				? unequal(indicator, Comparison.TOP_THREE, List.of(reported(indicator), valued(indicator, Measure.YTD)))
				: Optional.empty();
	}

	/** The comparison if its sides differ and neither is empty. */
	static Optional<ComparedUnits> unequal(Indicator indicator, Comparison comparison, List<List<String>> sides) {
		return Optional.of(sides)
			.filter((found) -> found.size() > 1)
			.map((found) -> new ComparedUnits(indicator.code(), comparison, found))
			.filter((compared) -> !compared.equal() && !compared.oneSided());
	}

	Optional<Observation> value(String unit, Indicator indicator, Measure measure) {
		return this.values.find(unit, indicator.code(), measure).filter((one) -> one.status().hasValue());
	}

	private static List<String> whole(List<String> expected, List<List<String>> sum) {
		Set<String> whole = new LinkedHashSet<>(expected);
		sum.forEach(whole::addAll);
		return List.copyOf(whole);
	}

	private static List<List<String>> join(List<List<String>> some, List<List<String>> others) {
		List<List<String>> sides = new ArrayList<>(some);
		sides.addAll(others);
		return sides;
	}

	private Stream<String> units() {
		return units(this.programme.units());
	}

	private static Stream<String> units(List<ReportingUnit> units) {
		return units.stream().map(ReportingUnit::code).distinct();
	}

}
