package org.huizong.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The attempts at a month, for lists and for what a restart must know. */
@Repository
public class RunStore {

	private static final int LONGEST = 3900;

	private final JdbcTemplate jdbc;

	public RunStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The last attempt, empty when there was none. */
	public Optional<Run> last(Scope scope) {
		return this.jdbc
			.query("SELECT * FROM month_run WHERE programme = ? AND period = ? ORDER BY attempt DESC", RunStore::run,
					scope.key())
			.stream()
			.findFirst();
	}

	/**
	 * One attempt.
	 * @throws IllegalStateException when there is none of that number
	 */
	public Run get(Scope scope, int attempt) {
		return this.jdbc
			.query("SELECT * FROM month_run WHERE programme = ? AND period = ? AND attempt = ?", RunStore::run,
					scope.key(attempt))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no attempt " + attempt + " at " + scope));
	}

	/** Every attempt at every month of the programme, newest month first. */
	public List<Run> all(String programme) {
		return this.jdbc.query("SELECT * FROM month_run WHERE programme = ? ORDER BY period DESC, attempt DESC",
				RunStore::run, programme);
	}

	/** A part of every attempt at every month of the programme, newest month first. */
	public List<Run> page(String programme, long from, int most) {
		return this.jdbc.query("SELECT * FROM month_run WHERE programme = ? ORDER BY period DESC, attempt DESC"
				+ " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", RunStore::run, programme, from, most);
	}

	/** How many attempts at months of the programme there are. */
	public long count(String programme) {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM month_run WHERE programme = ?", Long.class,
				programme);
		return (count != null) ? count : 0;
	}

	/** The last attempt at each month of the programme, newest month first. */
	public List<Run> latest(String programme) {
		return this.jdbc.query("SELECT * FROM month_run r WHERE programme = ? AND attempt = (SELECT MAX(attempt)"
				+ " FROM month_run l WHERE l.programme = r.programme AND l.period = r.period) ORDER BY period DESC",
				RunStore::run, programme);
	}

	/**
	 * Begins an attempt.
	 * @param from the first step that is done, null for all
	 */
	public void begin(Scope scope, int attempt, @Nullable String from, String by, Instant at) {
		this.jdbc.update("INSERT INTO month_run (programme, period, attempt, status, from_step, started_by, started_at)"
				+ " VALUES (?, ?, ?, 'RUNNING', ?, ?, ?)", scope.key(attempt, from, by, Timestamp.from(at)));
	}

	public void resume(Scope scope, int attempt) {
		this.jdbc.update("UPDATE month_run SET status = 'RUNNING', ended_at = NULL, message = NULL, message_en = NULL"
				+ " WHERE programme = ? AND period = ? AND attempt = ?", scope.key(attempt));
	}

	/**
	 * Notes what the attempt publishes, once the gate has let it pass.
	 * @param sameAs the published vintage to which what it computed is equal, so that no
	 * new one was published; null where it is not
	 * @param signed the last answer or exclusion that counts
	 */
	public void freeze(Scope scope, int attempt, int vintage, String fingerprint, long signed) {
		this.jdbc.update(
				"UPDATE month_run SET vintage = ?, fingerprint = ?, signed = ?"
						+ " WHERE programme = ? AND period = ? AND attempt = ?",
				vintage, fingerprint, signed, scope.programme(), scope.period().toString(), attempt);
	}

	/** Notes that what the attempt computed equals a published vintage, which stands. */
	public void same(Scope scope, int attempt, int vintage) {
		this.jdbc.update("UPDATE month_run SET same_as = ? WHERE programme = ? AND period = ? AND attempt = ?", vintage,
				scope.programme(), scope.period().toString(), attempt);
	}

	/** Notes by which program and declaration the attempt is worked on. */
	public void workedBy(Scope scope, int attempt, String program, String declaration) {
		this.jdbc.update(
				"UPDATE month_run SET program_version = ?, declaration = ?"
						+ " WHERE programme = ? AND period = ? AND attempt = ?",
				program, declaration, scope.programme(), scope.period().toString(), attempt);
	}

	/**
	 * Ends an attempt.
	 * @param told what a person should know of the end, null for nothing
	 * @param leftOut how many units what it published goes without, null when it
	 * published nothing
	 */
	public void end(Scope scope, int attempt, RunState status, @Nullable Text told, @Nullable Integer leftOut,
			Instant at) {
		this.jdbc.update(
				"UPDATE month_run SET status = ?, message = ?, message_en = ?, left_out = ?, ended_at = ?"
						+ " WHERE programme = ? AND period = ? AND attempt = ?",
				status.name(), (told != null) ? shortened(told.zh()) : null,
				(told != null) ? shortened(told.en()) : null, leftOut, Timestamp.from(at), scope.programme(),
				scope.period().toString(), attempt);
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

	/** Attempts that have no end, though nobody may be at work on them. */
	public List<Run> open(String programme) {
		return this.jdbc.query(
				"SELECT * FROM month_run WHERE programme = ? AND status = 'RUNNING' ORDER BY period, attempt",
				RunStore::run, programme);
	}

	/** Every attempt at the month, the last first. */
	public List<Run> all(Scope scope) {
		return this.jdbc.query("SELECT * FROM month_run WHERE programme = ? AND period = ? ORDER BY attempt DESC",
				RunStore::run, scope.key());
	}

	/** The last attempts at the month, the last first. */
	public List<Run> last(Scope scope, int most) {
		return this.jdbc.query("SELECT * FROM month_run WHERE programme = ? AND period = ? ORDER BY attempt DESC"
				+ " FETCH FIRST ? ROWS ONLY", RunStore::run, scope.key(most));
	}

	/** One attempt at the month. */
	public Optional<Run> find(Scope scope, int attempt) {
		return this.jdbc
			.query("SELECT * FROM month_run WHERE programme = ? AND period = ? AND attempt = ?", RunStore::run,
					scope.key(attempt))
			.stream()
			.findFirst();
	}

	private static Run run(ResultSet result, int number) throws SQLException {
		int vintage = result.getInt("vintage");
		boolean frozen = !result.wasNull();
		Timestamp ended = result.getTimestamp("ended_at");
		return new Run(new Scope(result.getString("programme"), ReferencePeriod.parse(result.getString("period"))),
				result.getInt("attempt"), RunState.valueOf(result.getString("status")), frozen ? vintage : null,
				result.getObject("same_as", Integer.class), result.getString("fingerprint"), result.getLong("signed"),
				result.getString("from_step"), told(result), result.getObject("left_out", Integer.class),
				result.getString("program_version"), result.getString("declaration"), result.getString("started_by"),
				result.getTimestamp("started_at").toInstant(), (ended != null) ? ended.toInstant() : null);
	}

	/** Older rows have but the Chinese. */
	private static @Nullable Text told(ResultSet result) throws SQLException {
		String zh = result.getString("message");
		String en = result.getString("message_en");
		return (zh == null || zh.isEmpty()) ? null : new Text(zh, (en != null) ? en : "");
	}

	/**
	 * An attempt.
	 *
	 * @param vintage what it publishes; null until the gate has let it pass
	 * @param sameAs the published vintage to which what it computed is equal, so that no
	 * new one was published; null where it is not
	 * @param signed the last answer or exclusion that counts, 0 until then
	 * @param from the first step that is done, null for all
	 * @param told what a person should know of its end, null for nothing
	 * @param leftOut how many units what it published goes without, null when it
	 * published nothing or that was not noted
	 * @param program version of the program that last worked on it, null where not noted
	 * @param declaration hash of the declaration by which it was last worked on, null
	 * where not noted
	 */
	public record Run(Scope scope, int attempt, RunState status, @Nullable Integer vintage, @Nullable Integer sameAs,
			@Nullable String fingerprint, long signed, @Nullable String from, @Nullable Text told,
			@Nullable Integer leftOut, @Nullable String program, @Nullable String declaration, String by,
			Instant started, @Nullable Instant ended) {

		/** Whether the inputs are fixed: the gate has let them pass. */
		public boolean frozen() {
			return this.vintage != null;
		}

		/**
		 * The number of the vintage that stands when the attempt has ended.
		 * @throws IllegalStateException before the gate has let the attempt pass
		 */
		public int standing() {
			return (this.sameAs != null) ? this.sameAs : vintageNumber();
		}

		/**
		 * The number of the vintage that it works on.
		 * @throws IllegalStateException before the gate has let the attempt pass
		 */
		public int vintageNumber() {
			if (this.vintage == null) {
				throw new IllegalStateException("not past the gate: " + this.scope);
			}
			return this.vintage;
		}

	}

}
