package org.huizong.renewal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.huizong.office.Scope;
import org.huizong.renewal.Backfilling.Month;
import org.huizong.renewal.Backfilling.State;
import org.huizong.runs.LeaseStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Months run in arrears and how each went. */
@Repository
public class BackfillStore {

	private static final int LONGEST = 4000;

	private final JdbcTemplate jdbc;

	BackfillStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** They begin, in this process. */
	@Transactional
	public Backfilling begin(String programme, List<ReferencePeriod> periods, String by, Instant at) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.update((connection) -> {
			PreparedStatement insert = connection
				.prepareStatement("INSERT INTO backfill (programme, started_by, started_at, host, pid, process_start)"
						+ " VALUES (?, ?, ?, ?, ?, ?)", new String[] { "number" });
			insert.setString(1, programme);
			insert.setString(2, by);
			insert.setTimestamp(3, Timestamp.from(at));
			insert.setString(4, LeaseStore.host());
			insert.setLong(5, LeaseStore.pid());
			insert.setString(6, LeaseStore.processStart(ProcessHandle.current()));
			return insert;
		}, key);
		long number = Objects.requireNonNull(key.getKey()).longValue();
		for (ReferencePeriod period : periods) {
			this.jdbc.update("INSERT INTO backfill_month VALUES (?, ?, 'WAITING', '', '')", number, period.toString());
		}
		return find(number);
	}

	/** A month goes on to another state. */
	public void month(long number, ReferencePeriod period, State state, Text text) {
		this.jdbc.update(
				"UPDATE backfill_month SET state = ?, text_zh = ?, text_en = ? WHERE number = ? AND period = ?",
				state.name(), cut(text.zh()), cut(text.en()), number, period.toString());
	}

	public void end(long number, Instant at) {
		this.jdbc.update("UPDATE backfill SET ended_at = ? WHERE number = ? AND ended_at IS NULL", Timestamp.from(at),
				number);
	}

	/** Ends those whose process on this host is gone. */
	@Transactional
	public void cutOff(String programme, Instant at) {
		Scope none = new Scope(programme, new ReferencePeriod(1900, 1));
		List<Long> dead = this.jdbc.query("SELECT * FROM backfill WHERE programme = ? AND ended_at IS NULL",
				(result, row) -> new LeaseStore.Lease(none, result.getString("host"), result.getLong("pid"),
						result.getString("process_start"), at, null)
					.state(at) == LeaseStore.Lease.State.DEAD ? result.getLong("number") : 0L,
				programme);
		for (long number : dead) {
			this.jdbc.update("UPDATE backfill_month SET state = 'CUT_OFF' WHERE number = ? AND state = 'RUNNING'",
					number);
			end(number, at);
		}
	}

	public Backfilling find(long number) {
		return this.jdbc.query("SELECT * FROM backfill WHERE number = ?", this::backfilling, number).get(0);
	}

	/** The last of a programme, newest first. */
	public List<Backfilling> last(String programme, int limit) {
		return this.jdbc.query(
				"SELECT * FROM backfill WHERE programme = ? ORDER BY number DESC FETCH FIRST ? ROWS ONLY",
				this::backfilling, programme, limit);
	}

	private Backfilling backfilling(ResultSet result, int row) throws SQLException {
		long number = result.getLong("number");
		Timestamp ended = result.getTimestamp("ended_at");
		return new Backfilling(number, result.getString("programme"), result.getString("started_by"),
				result.getTimestamp("started_at").toInstant(), (ended != null) ? ended.toInstant() : null,
				this.jdbc.query("SELECT * FROM backfill_month WHERE number = ? ORDER BY period", BackfillStore::month,
						number));
	}

	private static Month month(ResultSet result, int row) throws SQLException {
		return new Month(ReferencePeriod.parse(result.getString("period")), State.valueOf(result.getString("state")),
				new Text(result.getString("text_zh"), result.getString("text_en")));
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

}
