package org.huizong.runs;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Executions in the job repository, looked up without loading all of them. */
@Repository
public class ExecutionStore {

	private static final String ALIVE = "('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')";

	private final JdbcTemplate jdbc;

	ExecutionStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Numbers of the job executions that have no end, or whose state or a step's is not
	 * final, in order.
	 */
	public List<Long> open() {
		return this.jdbc.queryForList(
				"SELECT e.job_execution_id FROM batch_job_execution e" + " WHERE e.end_time IS NULL OR e.status IN "
						+ ALIVE + " OR EXISTS (SELECT 1 FROM batch_step_execution s"
						+ " WHERE s.job_execution_id = e.job_execution_id AND s.status IN " + ALIVE
						+ ") ORDER BY e.job_execution_id",
				Long.class);
	}

}
