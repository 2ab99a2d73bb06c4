package org.huizong.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.huizong.programme.predicate.Dialect;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Notices, how each went out, and the matters that are open. */
@Repository
public class NoticeStore {

	private final JdbcTemplate jdbc;

	private final Dialect dialect;

	NoticeStore(JdbcTemplate jdbc, Dialect dialect) {
		this.jdbc = jdbc;
		this.dialect = dialect;
	}

	/** Keeps a notice under a new number. */
	public Notice add(String matter, Notice.Kind kind, String title, String body, Instant at) {
		Long number = this.jdbc.queryForObject(this.dialect.next("notice_number"), Long.class);
		Notice notice = new Notice((number != null) ? number : 0, matter, kind, title, body, at);
		this.jdbc.update("INSERT INTO notice (number, matter, kind, title, body, at) VALUES (?, ?, ?, ?, ?, ?)",
				notice.number(), matter, kind.name(), title, body, Timestamp.from(at));
		return notice;
	}

	/** The last notices, newest first. */
	public List<Notice> last(int limit) {
		return this.jdbc.query("SELECT * FROM notice ORDER BY number DESC FETCH FIRST ? ROWS ONLY", NoticeStore::notice,
				limit);
	}

	/**
	 * Opens a matter, or changes why it is open.
	 * @return false when it is open for that reason already
	 */
	public boolean open(String matter, String state, Instant at) {
		if (this.jdbc.update("UPDATE open_matter SET state = ? WHERE matter = ? AND state <> ?", state, matter,
				state) == 1) {
			return true;
		}
		try {
			return this.jdbc.update(
					"INSERT INTO open_matter (matter, state, since) SELECT ?, ?, CAST(? AS TIMESTAMP(6) WITH TIME ZONE)"
							+ " WHERE NOT EXISTS (SELECT 1 FROM open_matter WHERE matter = ?)",
					matter, state, Timestamp.from(at), matter) == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** Closes a matter; false when it was not open. */
	public boolean close(String matter) {
		return this.jdbc.update("DELETE FROM open_matter WHERE matter = ?", matter) == 1;
	}

	/** Notes a first or a further try. */
	public void delivered(Delivery one) {
		int known = this.jdbc.update(
				"UPDATE notice_delivery SET state = ?, at = ?, message = ?, tries = ? WHERE notice = ? AND channel = ?",
				one.state().name(), Timestamp.from(one.at()), one.message(), one.tries(), one.notice(), one.channel());
		if (known == 0) {
			this.jdbc.update(
					"INSERT INTO notice_delivery (notice, channel, state, at, message, tries)"
							+ " VALUES (?, ?, ?, ?, ?, ?)",
					one.notice(), one.channel(), one.state().name(), Timestamp.from(one.at()), one.message(),
					one.tries());
		}
	}

	/** How a notice went out, by channel. */
	public List<Delivery> deliveries(long notice) {
		return this.jdbc.query("SELECT * FROM notice_delivery WHERE notice = ? ORDER BY channel", NoticeStore::delivery,
				notice);
	}

	/** What did not go out and was last tried before that instant, oldest first. */
	public List<Delivery> failed(int tries, Instant before) {
		return this.jdbc.query("SELECT * FROM notice_delivery WHERE state = 'FAILED' AND tries < ? AND at < ?"
				+ " ORDER BY notice, channel", NoticeStore::delivery, tries, Timestamp.from(before));
	}

	/** The notice of that number. */
	public Notice get(long number) {
		return this.jdbc.query("SELECT * FROM notice WHERE number = ?", NoticeStore::notice, number)
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no notice " + number));
	}

	private static Notice notice(ResultSet result, int row) throws SQLException {
		return new Notice(result.getLong("number"), result.getString("matter"),
				Notice.Kind.valueOf(result.getString("kind")), result.getString("title"), result.getString("body"),
				result.getTimestamp("at").toInstant());
	}

	private static Delivery delivery(ResultSet result, int row) throws SQLException {
		return new Delivery(result.getLong("notice"), result.getString("channel"),
				Delivery.State.valueOf(result.getString("state")), result.getTimestamp("at").toInstant(),
				result.getString("message"), result.getInt("tries"));
	}

	/**
	 * How a notice went out over one channel.
	 *
	 * @param message why it did not; empty when it did
	 */
	public record Delivery(long notice, String channel, State state, Instant at, String message, int tries) {

		/** Whether it went out. */
		public enum State {

			SENT, FAILED

		}

	}

}
