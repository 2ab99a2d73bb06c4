package org.huizong.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What runs record of themselves: their steps and what they said. */
@Repository
public class RunRecordStore {

	private static final int LONGEST = 8000;

	private final JdbcTemplate jdbc;

	public RunRecordStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** A step begins, or begins again. */
	public void began(Scope scope, int attempt, String step, Instant at) {
		forget(scope, attempt, step);
		this.jdbc.update("INSERT INTO run_step (programme, period, attempt, step, status, started_at, carried)"
				+ " VALUES (?, ?, ?, ?, 'RUNNING', ?, FALSE)", scope.key(attempt, step, Timestamp.from(at)));
	}

	/** A step is not done: what an earlier attempt or try left is kept. */
	public void kept(Scope scope, int attempt, String step, Counts counts, Instant at) {
		forget(scope, attempt, step);
		this.jdbc.update(
				"INSERT INTO run_step (programme, period, attempt, step, status, started_at, ended_at, row_count,"
						+ " file_count, carried) VALUES (?, ?, ?, ?, 'COMPLETED', ?, ?, ?, ?, TRUE)",
				scope.key(attempt, step, Timestamp.from(at), Timestamp.from(at), counts.rows(), counts.files()));
	}

	/** A step ends, done or not. */
	public void ended(Scope scope, int attempt, String step, StepState status, Counts counts, Instant at) {
		this.jdbc.update(
				"UPDATE run_step SET status = ?, ended_at = ?, row_count = ?, file_count = ?"
						+ " WHERE programme = ? AND period = ? AND attempt = ? AND step = ?",
				status.name(), Timestamp.from(at), counts.rows(), counts.files(), scope.programme(),
				scope.period().toString(), attempt, step);
	}

	/** Steps that were under way when their process died. */
	public void cutOff(Scope scope, int attempt, Instant at) {
		this.jdbc.update(
				"UPDATE run_step SET status = 'CUT_OFF', ended_at = ?"
						+ " WHERE programme = ? AND period = ? AND attempt = ? AND status = 'RUNNING'",
				Timestamp.from(at), scope.programme(), scope.period().toString(), attempt);
	}

	/** The steps of an attempt in the order in which they began. */
	public List<Step> steps(Scope scope, int attempt) {
		return this.jdbc.query(
				"SELECT * FROM run_step WHERE programme = ? AND period = ? AND attempt = ? ORDER BY started_at, step",
				RunRecordStore::step, scope.key(attempt));
	}

	public void say(Scope scope, int attempt, @Nullable String step, Instant at, Level level, Text text) {
		this.jdbc.update(
				"INSERT INTO run_log (programme, period, attempt, step, at, level, text_zh, text_en)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
				scope.key(attempt, step, Timestamp.from(at), level.name(), shortened(text.zh()), shortened(text.en())));
	}

	/**
	 * What an attempt said first after the line of that number (0 for all), in order.
	 * @param step only of this step, null for all
	 */
	public List<Line> log(Scope scope, int attempt, @Nullable String step, long after, int most) {
		return this.jdbc.query(
				"SELECT * FROM run_log WHERE programme = ? AND period = ? AND attempt = ? AND number > ?"
						+ ((step != null) ? " AND step = ?" : "") + " ORDER BY number FETCH FIRST ? ROWS ONLY",
				RunRecordStore::line,
				(step != null) ? scope.key(attempt, after, step, most) : scope.key(attempt, after, most));
	}

	/**
	 * The last lines that an attempt said before the line of that number, in order.
	 * @param step only of this step, null for all
	 */
	public List<Line> lastLines(Scope scope, int attempt, @Nullable String step, long before, int most) {
		List<Line> lines = new ArrayList<>(this.jdbc.query(
				"SELECT * FROM run_log WHERE programme = ? AND period = ? AND attempt = ? AND number < ?"
						+ ((step != null) ? " AND step = ?" : "") + " ORDER BY number DESC FETCH FIRST ? ROWS ONLY",
				RunRecordStore::line,
				(step != null) ? scope.key(attempt, before, step, most) : scope.key(attempt, before, most)));
		Collections.reverse(lines);
		return lines;
	}

	/** How many lines an attempt said; of one step, or of all where it is null. */
	public long lines(Scope scope, int attempt, @Nullable String step) {
		Long lines = this.jdbc.queryForObject(
				"SELECT COUNT(*) FROM run_log WHERE programme = ? AND period = ? AND attempt = ?"
						+ ((step != null) ? " AND step = ?" : ""),
				Long.class, (step != null) ? scope.key(attempt, step) : scope.key(attempt));
		return (lines != null) ? lines : 0;
	}

	/** When an attempt last said something, empty when it said nothing. */
	public Optional<Instant> lastSaid(Scope scope, int attempt) {
		return lastLines(scope, attempt, null, Long.MAX_VALUE, 1).stream().map(Line::at).findFirst();
	}

	/** How many files lie in the inbox of the month by the last inventory. */
	public Counts received(Scope scope) {
		return new Counts(null, count("received_file WHERE programme = ? AND period = ?", scope.key()));
	}

	/** How many senders' returns stand staged, with their rows. */
	public Counts staged(Scope scope) {
		return this.jdbc
			.query("SELECT SUM(rows_kept), COUNT(*) FROM collected_return WHERE programme = ? AND period = ?",
					(result, number) -> new Counts(result.getLong(1), result.getLong(2)), scope.key())
			.get(0);
	}

	public Counts findings(Scope scope) {
		return new Counts(
				count("finding WHERE programme = ? AND period = ? AND stage NOT LIKE 'behind:%'", scope.key()), null);
	}

	public Counts observations(Scope scope, int vintage, String stage) {
		return new Counts(count("observation WHERE programme = ? AND period = ? AND vintage = ? AND stage = ?",
				scope.key(vintage, stage)), null);
	}

	private long count(String fromWhere, Object... arguments) {
		return Optional.ofNullable(this.jdbc.queryForObject("SELECT COUNT(*) FROM " + fromWhere, Long.class, arguments))
			.orElse(0L);
	}

	private void forget(Scope scope, int attempt, String step) {
		this.jdbc.update("DELETE FROM run_step WHERE programme = ? AND period = ? AND attempt = ? AND step = ?",
				scope.key(attempt, step));
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	private static Step step(ResultSet result, int number) throws SQLException {
		Timestamp ended = result.getTimestamp("ended_at");
		return new Step(result.getString("step"), StepState.valueOf(result.getString("status")),
				result.getTimestamp("started_at").toInstant(), (ended != null) ? ended.toInstant() : null,
				new Counts(result.getObject("row_count", Long.class), result.getObject("file_count", Long.class)),
				result.getBoolean("carried"));
	}

	private static Line line(ResultSet result, int number) throws SQLException {
		return new Line(result.getLong("number"),
				new Scope(result.getString("programme"), ReferencePeriod.parse(result.getString("period"))),
				result.getInt("attempt"), result.getString("step"), result.getTimestamp("at").toInstant(),
				Level.valueOf(result.getString("level")),
				new Text(result.getString("text_zh"), result.getString("text_en")));
	}

	/** How grave a line is. */
	public enum Level {

		INFO, WARN, ERROR

	}

	/** What a step has dealt with; null where that is no question. */
	public record Counts(@Nullable Long rows, @Nullable Long files) {

		public static final Counts NONE = new Counts(null, null);

	}

	/**
	 * A step of an attempt.
	 *
	 * @param name as in the job repository
	 * @param carried whether it was kept from before instead of done
	 */
	public record Step(String name, StepState status, Instant started, @Nullable Instant ended, Counts counts,
			boolean carried) {
	}

	/** A line of the log; step null for the attempt as a whole. */
	public record Line(long number, Scope scope, int attempt, @Nullable String step, Instant at, Level level,
			Text text) {
	}

}
