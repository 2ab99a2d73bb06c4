package org.huizong.store;

import org.huizong.store.StagingStore.Sender;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** How many rows of a month's returns were read, and what became of them. */
@Repository
public class CollectedRows {

	private static final String SUMS = "SELECT COALESCE(SUM(rows_kept), 0), COALESCE(SUM(rows_ignored), 0)"
			+ " FROM collected_return WHERE programme = ? AND period = ?";

	private static final RowMapper<RowCounts> COUNTS = (result, number) -> new RowCounts(result.getLong(1),
			result.getLong(2));

	private final JdbcTemplate jdbc;

	CollectedRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of all returns and of the tables that the city holds. */
	public RowCounts of(Scope scope) {
		return this.jdbc.query(SUMS, COUNTS, scope.key()).get(0);
	}

	/** Of what one unit sent for the month. */
	public RowCounts of(Scope scope, String unit) {
		return this.jdbc.query(SUMS + " AND unit = ?", COUNTS, scope.key(new Sender(unit, false).key())).get(0);
	}

}
