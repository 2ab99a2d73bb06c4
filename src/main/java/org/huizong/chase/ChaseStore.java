package org.huizong.chase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

import org.huizong.office.Scope;
import org.huizong.statistics.Chase;
import org.huizong.statistics.Reminder;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who was reminded of what was missing; kept for ever. */
@Repository
public class ChaseStore {

	private final JdbcTemplate jdbc;

	ChaseStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	public void add(Scope scope, Chase chase) {
		this.jdbc.update(
				"INSERT INTO chase_record (programme, period, unit, chased_at, chased_by, stage, days_late, forms,"
						+ " note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
				scope.key(chase.unit(), Timestamp.from(chase.at()), chase.by(), chase.stage().name(), chase.daysLate(),
						String.join(",", chase.forms()), chase.note()));
	}

	/** Of the month, in order. */
	public List<Chase> of(Scope scope) {
		return this.jdbc.query("SELECT * FROM chase_record WHERE programme = ? AND period = ? ORDER BY chased_at, unit",
				ChaseStore::chase, scope.key());
	}

	private static Chase chase(ResultSet result, int number) throws SQLException {
		String forms = result.getString("forms");
		return new Chase(result.getString("unit"), result.getTimestamp("chased_at").toInstant(),
				result.getString("chased_by"), Reminder.Stage.valueOf(result.getString("stage")),
				result.getLong("days_late"), forms.isEmpty() ? List.of() : List.of(forms.split(",")),
				result.getString("note"));
	}

}
