package org.huizong.aggregate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme.Policies.MissingUnits;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.RegisterGroup;

/** Turns staged rows into values of units and of the city. */
public final class Aggregator {

	private final StatisticalProgramme programme;

	public Aggregator(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/**
	 * Aggregates a period over the units that reported.
	 * @param connection may be read-only
	 */
	public Aggregated aggregate(Connection connection, ReferencePeriod period, Coverage coverage) throws SQLException {
		return aggregate(connection, period, coverage, new TreeMap<>());
	}

	/**
	 * Aggregates a period over the units that reported, and those whose figures the
	 * programme has imputed.
	 * @param connection may be read-only
	 * @param history values of earlier months as published, from which to impute
	 */
	public Aggregated aggregate(Connection connection, ReferencePeriod period, Coverage coverage,
			SortedMap<ReferencePeriod, Observations> history) throws SQLException {
		Staging staging = Staging.open(connection, this.programme, period);
		Set<String> included = new LinkedHashSet<>(coverage.reported());
		included.removeAll(coverage.excluded());
		List<Observation> province = new ProvincialTable(this.programme, staging).read();
		boolean impute = this.programme.policies().missingUnits() == MissingUnits.IMPUTE;
		Imputer imputer = new Imputer(this.programme, period, this.programme.restatement().of(history, period),
				province);
		List<Observation> values = values(staging, coverage.expected(), included, imputer,
				impute ? coverage.missing() : List.of(), new DepartedUnits(this.programme, period, history));
		return new Aggregated(sorted(values, coverage.expected()), province,
				new Campaigns(this.programme, staging).inForce(),
				new Breakdowns(this.programme, staging).read(included));
	}

	private List<Observation> values(Staging staging, List<String> expected, Set<String> included, Imputer imputer,
			List<String> imputed, DepartedUnits departed) throws SQLException {
		List<Observation> values = new ArrayList<>(
				imputer.impute(new ReportedValues(this.programme, staging).read(expected, included), imputed));
		for (ReturnForm form : this.programme.forms()) {
			List<RegisterQuestion> questions = RegisterQuestion.of(this.programme, form, staging.period());
			if (!questions.isEmpty()) {
				values.addAll(new RegisterValues(staging, form, questions).count(expected, included));
			}
		}
		values.addAll(departed.values());
		CityTotals totals = new CityTotals(this.programme, staging.period());
		List<Observation> reported = totals.asReported(values);
		values.addAll(totals.add(values));
		values.addAll(new Ratios(this.programme, staging.period()).of(withCity(expected), values));
		values.addAll(new Targets(this.programme, staging).read(expected, departed.departures()));
		values.addAll(reported);
		return values;
	}

	/** Indicators as declared, units in code-list order with the city last, measures. */
	private List<Observation> sorted(List<Observation> values, List<String> expected) {
		Map<String, Integer> indicators = places(this.programme.indicators().stream().map(Indicator::code).toList());
		Map<String, Integer> units = places(
				withCity(Stream.concat(expected.stream(), departed(values, expected)).distinct().toList()));
		return values.stream()
			.sorted(Comparator.<Observation>comparingInt((value) -> indicators.getOrDefault(value.indicator(), -1))
				.thenComparingInt((value) -> units.getOrDefault(value.unit(), -1))
				.thenComparing(Observation::measure))
			.toList();
	}

	private static Map<String, Integer> places(List<String> codes) {
		Map<String, Integer> places = new HashMap<>();
		codes.forEach((code) -> places.putIfAbsent(code, places.size()));
		return places;
	}

	private static Stream<String> departed(List<Observation> values, List<String> expected) {
		Set<String> known = Set.copyOf(expected);
		return values.stream().map(Observation::unit).filter((unit) -> !known.contains(unit));
	}

	private List<String> withCity(List<String> expected) {
		return Stream.concat(expected.stream(), Stream.of(this.programme.city().code())).toList();
	}

	/**
	 * What aggregation gives.
	 *
	 * @param values MONTH, YTD, YTD_YEAR_AGO and TARGET for every expected unit and the
	 * city, and what is left of units that ended in the year; the city's as reported and
	 * the imputed share where something was imputed
	 * @param province YTD and YTD_YEAR_AGO of the sibling cities, from the provincial
	 * table
	 * @param campaign the campaign in force, if the city holds one
	 * @param groups breakdowns asked for by reports, in their order
	 */
	public record Aggregated(List<Observation> values, List<Observation> province, Optional<Campaign> campaign,
			List<RegisterGroup> groups) {
	}

}
