package org.huizong.aggregate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Observation;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.RegisterGroup;

/** Turns staged rows into values of units and of the city. */
public final class Aggregator {

	private final StatisticalProgramme programme;

	public Aggregator(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/** Aggregates a period over the units that reported. */
	public Aggregated aggregate(Connection connection, ReferencePeriod period, Coverage coverage) throws SQLException {
		throw new IllegalStateException("not wired: " + this.programme.code());
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
