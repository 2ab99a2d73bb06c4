package org.huizong.aggregate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.RegisterGroup;

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
		Staging staging = Staging.open(connection, this.programme, period);
		Set<String> included = new LinkedHashSet<>(coverage.reported());
		included.removeAll(coverage.excluded());
		List<Observation> values = values(staging, coverage.expected(), included);
		return new Aggregated(sorted(values, coverage.expected()), new ProvincialTable(this.programme, staging).read(),
				new Campaigns(this.programme, staging).inForce(),
				new Breakdowns(this.programme, staging).read(included));
	}

	private List<Observation> values(Staging staging, List<String> expected, Set<String> included) throws SQLException {
		List<Observation> values = new ArrayList<>(
				new ReportedValues(this.programme, staging).read(expected, included));
		for (ReturnForm form : this.programme.forms()) {
			List<RegisterQuestion> questions = RegisterQuestion.of(this.programme, form, staging.period());
			if (!questions.isEmpty()) {
				values.addAll(new RegisterValues(staging, form, questions).count(expected, included));
			}
		}
		values.addAll(new CityTotals(this.programme, staging.period()).add(values));
		values.addAll(new Ratios(this.programme, staging.period()).of(withCity(expected), values));
		values.addAll(new Targets(this.programme, staging).read(expected));
		return values;
	}

	/** Indicators as declared, units in code-list order with the city last, measures. */
	private List<Observation> sorted(List<Observation> values, List<String> expected) {
		List<String> indicators = this.programme.indicators().stream().map(Indicator::code).toList();
		List<String> units = withCity(expected);
		return values.stream()
			.sorted(Comparator.<Observation>comparingInt((value) -> indicators.indexOf(value.indicator()))
				.thenComparingInt((value) -> units.indexOf(value.unit()))
				.thenComparing(Observation::measure))
			.toList();
	}

	private List<String> withCity(List<String> expected) {
		return Stream.concat(expected.stream(), Stream.of(this.programme.city().code())).toList();
	}

	/**
	 * What aggregation gives.
	 *
	 * @param values MONTH, YTD, YTD_YEAR_AGO and TARGET for every expected unit and the
	 * city
	 * @param province YTD and YTD_YEAR_AGO of the sibling cities, from the provincial
	 * table
	 * @param campaign the campaign in force, if the city holds one
	 * @param groups breakdowns asked for by reports, in their order
	 */
	public record Aggregated(List<Observation> values, List<Observation> province, Optional<Campaign> campaign,
			List<RegisterGroup> groups) {
	}

}
