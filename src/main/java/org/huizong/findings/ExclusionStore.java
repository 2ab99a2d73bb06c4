package org.huizong.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.office.Scope;
import org.huizong.statistics.finding.Exclusion;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Signed decisions to leave a unit out of a month, and those that took them back: added,
 * never changed or removed.
 */
@Repository
public class ExclusionStore {

	private final JdbcTemplate jdbc;

	ExclusionStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a decision to leave the unit out. */
	public void exclude(Scope scope, Exclusion exclusion) {
		insert(scope, exclusion, false);
	}

	/** Keeps a decision to count the unit again. */
	public void include(Scope scope, Exclusion withdrawal) {
		insert(scope, withdrawal, true);
	}

	/** The exclusions in force, by unit. */
	public List<Exclusion> inForce(Scope scope) {
		return inForce(scope, Long.MAX_VALUE);
	}

	/** The exclusions that were in force up to a number, by unit. */
	public List<Exclusion> inForce(Scope scope, long last) {
		Map<String, Decision> decisions = new LinkedHashMap<>();
		this.jdbc
			.query("SELECT * FROM exclusion WHERE programme = ? AND period = ? AND number <= ? ORDER BY unit, number",
					ExclusionStore::decision, scope.key(last))
			.forEach((decision) -> decisions.put(decision.exclusion().unit(), decision));
		return decisions.values().stream().filter((one) -> !one.withdrawn()).map(Decision::exclusion).toList();
	}

	/** Every decision ever taken about the month, in order. */
	public List<Decision> decisions(Scope scope) {
		return this.jdbc.query("SELECT * FROM exclusion WHERE programme = ? AND period = ? ORDER BY number",
				ExclusionStore::decision, scope.key());
	}

	private void insert(Scope scope, Exclusion exclusion, boolean withdrawn) {
		this.jdbc.update(
				"INSERT INTO exclusion (programme, period, unit, withdrawn, signed_by, signed_at, reason)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?)",
				scope.key(exclusion.unit(), withdrawn, exclusion.by(),
						Timestamp.from(exclusion.at().truncatedTo(ChronoUnit.SECONDS)), exclusion.reason()));
	}

	private static Decision decision(ResultSet result, int number) throws SQLException {
		return new Decision(
				new Exclusion(result.getString("unit"), result.getString("signed_by"),
						result.getTimestamp("signed_at").toInstant(), result.getString("reason")),
				result.getBoolean("withdrawn"));
	}

	/**
	 * A decision about a unit.
	 *
	 * @param withdrawn whether it takes an earlier one back
	 */
	public record Decision(Exclusion exclusion, boolean withdrawn) {
	}

}
