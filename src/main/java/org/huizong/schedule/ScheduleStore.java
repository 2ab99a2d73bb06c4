package org.huizong.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.huizong.schedule.ScheduleFire.State;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Schedules, and what became of each of their times. */
@Repository
public class ScheduleStore {

	private final JdbcTemplate jdbc;

	ScheduleStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Every schedule, by programme and code. */
	public List<Schedule> all() {
		return this.jdbc.query("SELECT * FROM schedule ORDER BY programme, code", ScheduleStore::schedule);
	}

	public Optional<Schedule> find(String programme, String code) {
		return this.jdbc
			.query("SELECT * FROM schedule WHERE programme = ? AND code = ?", ScheduleStore::schedule, programme, code)
			.stream()
			.findFirst();
	}

	/**
	 * Adds a schedule.
	 * @throws DuplicateKeyException when the programme has one of that code
	 */
	public void add(Schedule one) {
		this.jdbc.update(
				"INSERT INTO schedule (programme, code, declared, cron, zone, day_rule, nth, months_back, misfire,"
						+ " paused, since, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				one.programme(), one.code(), one.declared(), one.cron(), one.zone().getId(), one.day().name(),
				one.nth(), one.monthsBack(), one.misfire().name(), one.paused(), Timestamp.from(one.since()),
				one.createdBy(), Timestamp.from(one.createdAt()));
	}

	/** Other times from now on. */
	public void setTimes(String programme, String code, String cron, ZoneId zone, Instant since) {
		this.jdbc.update("UPDATE schedule SET cron = ?, zone = ?, since = ? WHERE programme = ? AND code = ?", cron,
				zone.getId(), Timestamp.from(since), programme, code);
	}

	/** Pauses, or goes on with what is due after that instant. */
	public void setPaused(String programme, String code, boolean paused, Instant since) {
		this.jdbc.update("UPDATE schedule SET paused = ?, since = ? WHERE programme = ? AND code = ?", paused,
				Timestamp.from(since), programme, code);
	}

	/** Everything due up to that instant has been dealt with. */
	public void moveOn(Schedule one, Instant since) {
		this.jdbc.update("UPDATE schedule SET since = ? WHERE programme = ? AND code = ? AND since < ?",
				Timestamp.from(since), one.programme(), one.code(), Timestamp.from(since));
	}

	public void remove(String programme, String code) {
		this.jdbc.update("DELETE FROM schedule WHERE programme = ? AND code = ?", programme, code);
	}

	/**
	 * Takes a time of a schedule.
	 * @return false when somebody has it already
	 */
	public boolean take(ScheduleFire fire) {
		try {
			Instant ended = fire.endedAt();
			this.jdbc.update(
					"INSERT INTO schedule_fire (programme, code, fire_at, period, state, host, started_at, ended_at,"
							+ " message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
					fire.programme(), fire.code(), Timestamp.from(fire.at()), fire.period().toString(),
					fire.state().name(), fire.host(), Timestamp.from(fire.startedAt()), timestamp(ended),
					fire.message());
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	public void end(ScheduleFire fire, State state, String message, Instant at) {
		this.jdbc.update(
				"UPDATE schedule_fire SET state = ?, message = ?, ended_at = ?"
						+ " WHERE programme = ? AND code = ? AND fire_at = ?",
				state.name(), message, Timestamp.from(at), fire.programme(), fire.code(), Timestamp.from(fire.at()));
	}

	/** Ends what this host started and has no process for any more. */
	public int cutOff(String host, Instant at) {
		return this.jdbc.update(
				"UPDATE schedule_fire SET state = 'CUT_OFF', ended_at = ?" + " WHERE state = 'STARTED' AND host = ?",
				Timestamp.from(at), host);
	}

	/** What became of the last times, newest first. */
	public List<ScheduleFire> fires(String programme, int limit) {
		return this.jdbc.query("SELECT * FROM schedule_fire WHERE programme = ? ORDER BY fire_at DESC, code"
				+ " FETCH FIRST ? ROWS ONLY", ScheduleStore::fire, programme, limit);
	}

	private static Schedule schedule(ResultSet result, int number) throws SQLException {
		return new Schedule(result.getString("programme"), result.getString("code"), result.getBoolean("declared"),
				result.getString("cron"), ZoneId.of(result.getString("zone")),
				Schedule.Day.valueOf(result.getString("day_rule")), result.getInt("nth"), result.getInt("months_back"),
				Schedule.Misfire.valueOf(result.getString("misfire")), result.getBoolean("paused"),
				result.getTimestamp("since").toInstant(), result.getString("created_by"),
				result.getTimestamp("created_at").toInstant());
	}

	private static ScheduleFire fire(ResultSet result, int number) throws SQLException {
		Timestamp ended = result.getTimestamp("ended_at");
		return new ScheduleFire(result.getString("programme"), result.getString("code"),
				result.getTimestamp("fire_at").toInstant(), ReferencePeriod.parse(result.getString("period")),
				State.valueOf(result.getString("state")), result.getString("host"),
				result.getTimestamp("started_at").toInstant(), (ended != null) ? ended.toInstant() : null,
				result.getString("message"));
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant at) {
		return (at != null) ? Timestamp.from(at) : null;
	}

}
