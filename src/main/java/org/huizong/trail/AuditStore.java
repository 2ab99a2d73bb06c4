package org.huizong.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.huizong.office.Hashes;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail: entries are added, never changed or removed. Each is hashed together with
 * the hash before it, so that a change shows from there on.
 */
@Repository
public class AuditStore {

	private static final int OBJECT = 1000;

	private static final int DETAIL = 4000;

	private final JdbcTemplate jdbc;

	AuditStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds an entry at the end of the chain, in the transaction that is under way if
	 * there is one. Times are kept to the millisecond; what is too long is cut.
	 */
	@Transactional
	public AuditEntry add(Instant at, String who, String what, @Nullable String programme,
			@Nullable ReferencePeriod period, String object, String detail) {
		End end = this.jdbc.queryForObject("SELECT number, hash FROM audit_end FOR UPDATE",
				(result, row) -> new End(result.getLong("number"), result.getString("hash")));
		if (end == null) {
			throw new IllegalStateException("the trail has no end");
		}
		AuditEntry open = new AuditEntry(end.number() + 1, at.truncatedTo(ChronoUnit.MILLIS), cut(who, 200), what,
				programme, period, cut(object, OBJECT), cut(detail, DETAIL), "");
		AuditEntry entry = hashed(open, end.hash());
		this.jdbc.update("INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entry.number(),
				Timestamp.from(entry.at()), entry.who(), entry.what(), programme,
				(period != null) ? period.toString() : null, entry.object(), entry.detail(), entry.hash());
		this.jdbc.update("UPDATE audit_end SET number = ?, hash = ?", entry.number(), entry.hash());
		return entry;
	}

	/** How many entries match. */
	public long count(Query query) {
		List<Object> values = new ArrayList<>();
		String where = where(query, values);
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM audit_entry" + where, Long.class, values.toArray());
		return (count != null) ? count : 0;
	}

	/** Entries that match, newest first. */
	public List<AuditEntry> find(Query query, int limit) {
		List<Object> values = new ArrayList<>();
		String where = where(query, values);
		values.add(limit);
		return this.jdbc.query("SELECT * FROM audit_entry" + where + " ORDER BY number DESC FETCH FIRST ? ROWS ONLY",
				AuditStore::entry, values.toArray());
	}

	private static String where(Query query, List<Object> values) {
		StringBuilder where = new StringBuilder(" WHERE number < ?");
		values.add(query.before());
		add(where, values, "at >= ?", moment(query.from()));
		add(where, values, "at < ?", moment(query.until()));
		add(where, values, "who = ?", query.who());
		add(where, values, "what = ?", query.what());
		add(where, values, "programme = ?", query.programme());
		add(where, values, "period = ?", (query.period() != null) ? query.period().toString() : null);
		return where.toString();
	}

	private static void add(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
		if (value != null) {
			where.append(" AND ").append(condition);
			values.add(value);
		}
	}

	private static @Nullable Timestamp moment(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	/** Every entry in order, one at a time. */
	public void each(Consumer<AuditEntry> reader) {
		RowCallbackHandler each = (result) -> reader.accept(entry(result, 0));
		this.jdbc.query("SELECT * FROM audit_entry ORDER BY number", each);
	}

	/** Number and hash with which the chain ends. */
	public End end() {
		return this.jdbc
			.query("SELECT number, hash FROM audit_end",
					(result, row) -> new End(result.getLong("number"), result.getString("hash")))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("the trail has no end"));
	}

	/** The entry with the hash that it has after the hash before it. */
	public static AuditEntry hashed(AuditEntry entry, String before) {
		List<String> parts = new ArrayList<>();
		for (Object part : new @Nullable Object[] { before, entry.number(), entry.at().toEpochMilli(), entry.who(),
				entry.what(), entry.programme(), entry.period(), entry.object(), entry.detail() }) {
			parts.add((part != null) ? part.toString().length() + ":" + part : "-");
		}
		return new AuditEntry(entry.number(), entry.at(), entry.who(), entry.what(), entry.programme(), entry.period(),
				entry.object(), entry.detail(), Hashes.of(parts));
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length - 1) + "…" : text;
	}

	private static AuditEntry entry(ResultSet result, int number) throws SQLException {
		String period = result.getString("period");
		return new AuditEntry(result.getLong("number"), result.getTimestamp("at").toInstant(), result.getString("who"),
				result.getString("what"), result.getString("programme"),
				(period != null) ? ReferencePeriod.parse(period) : null, result.getString("object"),
				result.getString("detail"), result.getString("hash"));
	}

	/**
	 * Which entries; null is any.
	 *
	 * @param from at or after that moment
	 * @param until before that moment
	 * @param before only numbers below; {@link Long#MAX_VALUE} for all
	 */
	public record Query(@Nullable String who, @Nullable String what, @Nullable String programme,
			@Nullable ReferencePeriod period, @Nullable Instant from, @Nullable Instant until, long before) {

		/** At any time. */
		public Query(@Nullable String who, @Nullable String what, @Nullable String programme,
				@Nullable ReferencePeriod period, long before) {
			this(who, what, programme, period, null, null, before);
		}

		/** Every entry. */
		public static final Query ALL = new Query(null, null, null, null, Long.MAX_VALUE);

	}

	/** The end of the chain: number 0 before any entry. */
	public record End(long number, String hash) {

		/** What the first entry follows. */
		public static final String NOTHING = "0".repeat(64);

	}

}
