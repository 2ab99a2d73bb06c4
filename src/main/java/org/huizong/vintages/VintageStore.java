package org.huizong.vintages;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was published. */
@Repository
public class VintageStore {

	private static final ReferencePeriod LAST = new ReferencePeriod(9999, 12);

	private final JdbcTemplate jdbc;

	VintageStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Published> latest(Scope scope) {
		return this.jdbc
			.query("SELECT * FROM vintage WHERE programme = ? AND period = ? ORDER BY number DESC",
					VintageStore::published, scope.key())
			.stream()
			.findFirst();
	}

	/** Every vintage of the month, newest first. */
	public List<Edition> all(Scope scope) {
		return this.jdbc.query("SELECT * FROM vintage WHERE programme = ? AND period = ? ORDER BY number DESC",
				VintageStore::edition, scope.key());
	}

	/** When the month was published for the first time, to the second. */
	public Optional<Instant> firstPublished(Scope scope) {
		return this.jdbc
			.query("SELECT published_at FROM vintage WHERE programme = ? AND period = ? ORDER BY number",
					(result, number) -> result.getTimestamp(1).toInstant(), scope.key())
			.stream()
			.findFirst();
	}

	/** The latest vintage of each month before the period, oldest first. */
	public List<Vintage> before(String programme, ReferencePeriod period) {
		return this.jdbc.query(
				"SELECT period, MAX(number) FROM vintage WHERE programme = ? AND period < ?"
						+ " GROUP BY period ORDER BY period",
				(result, number) -> new Vintage(programme, ReferencePeriod.parse(result.getString(1)),
						result.getInt(2)),
				programme, period.toString());
	}

	/** What stands published of every month, oldest first. */
	public Map<ReferencePeriod, Vintage> standing(String programme) {
		Map<ReferencePeriod, Vintage> standing = new LinkedHashMap<>();
		before(programme, LAST).forEach((vintage) -> standing.put(vintage.period(), vintage));
		return standing;
	}

	/** Every vintage of every month, newest month and vintage first. */
	public List<Edition> all(String programme) {
		return this.jdbc.query("SELECT * FROM vintage WHERE programme = ? ORDER BY period DESC, number DESC",
				VintageStore::edition, programme);
	}

	/** The vintage of that number, empty when it is not published. */
	public Optional<Edition> find(Vintage vintage) {
		return all(new Scope(vintage.programme(), vintage.period())).stream()
			.filter((edition) -> edition.published().vintage().equals(vintage))
			.findFirst();
	}

	/** What stands published of each month from one up to another, oldest first. */
	public List<Edition> latest(String programme, ReferencePeriod from, ReferencePeriod before) {
		List<Edition> all = this.jdbc.query(
				"SELECT * FROM vintage WHERE programme = ? AND period >= ? AND period < ? ORDER BY period, number",
				VintageStore::edition, programme, from.toString(), before.toString());
		Map<ReferencePeriod, Edition> latest = new LinkedHashMap<>();
		all.forEach((edition) -> latest.put(edition.published().vintage().period(), edition));
		return List.copyOf(latest.values());
	}

	/**
	 * Records a publication; recording the same vintage again replaces its row, but not
	 * when it was first published.
	 */
	@Transactional
	public void record(Published published, int attempt, Instant at) {
		Vintage vintage = published.vintage();
		Scope scope = new Scope(vintage.programme(), vintage.period());
		Instant first = find(vintage).map(Edition::at).orElse(at);
		this.jdbc.update("DELETE FROM vintage WHERE programme = ? AND period = ? AND number = ?",
				scope.key(vintage.number()));
		LocalDate issued = published.issued();
		this.jdbc.update(
				"INSERT INTO vintage (programme, period, number, attempt, fingerprint, inputs, before, manifest,"
						+ " published_at, issued) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				scope.key(vintage.number(), attempt, published.fingerprint(), published.inputs(), published.before(),
						published.manifest(), Timestamp.from(first), (issued != null) ? Date.valueOf(issued) : null));
	}

	private static Edition edition(ResultSet result, int number) throws SQLException {
		return new Edition(published(result, number), result.getInt("attempt"),
				result.getTimestamp("published_at").toInstant());
	}

	private static Published published(ResultSet result, int number) throws SQLException {
		return new Published(
				new Vintage(result.getString("programme"), ReferencePeriod.parse(result.getString("period")),
						result.getInt("number")),
				result.getString("fingerprint"), result.getString("inputs"), result.getString("before"),
				result.getString("manifest"),
				(result.getDate("issued") != null) ? result.getDate("issued").toLocalDate() : null);
	}

	/** A published vintage with the attempt that published it and when. */
	public record Edition(Published published, int attempt, Instant at) {
	}

	/**
	 * A published vintage.
	 *
	 * @param fingerprint hash over all that determined its bytes
	 * @param inputs hash over what the units had sent for the month
	 * @param before fingerprint of the month before as it then stood, - when there was
	 * none
	 * @param manifest SHA-256 of its manifest
	 * @param issued the day of issue that it bears, null where not noted
	 */
	public record Published(Vintage vintage, String fingerprint, String inputs, String before, String manifest,
			@Nullable LocalDate issued) {
	}

}
