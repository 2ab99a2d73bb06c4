package org.huizong.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keys of programs, each under the hash of its secret. */
@Repository
public class ApiTokenStore {

	private final JdbcTemplate jdbc;

	ApiTokenStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Every key ever made, by person and number. */
	public List<ApiToken> all() {
		return this.jdbc.query("SELECT * FROM api_token ORDER BY person, number", ApiTokenStore::token);
	}

	/** The keys of some, by person and number. */
	public List<ApiToken> of(Collection<String> people) {
		return people.isEmpty() ? List.of()
				: this.jdbc.query("SELECT * FROM api_token WHERE person IN ("
						+ String.join(", ", Collections.nCopies(people.size(), "?")) + ") ORDER BY person, number",
						ApiTokenStore::token, people.toArray());
	}

	/** A part of a person's keys, by number. */
	public List<ApiToken> part(String person, long from, int most) {
		return this.jdbc.query(
				"SELECT * FROM api_token WHERE person = ? ORDER BY number OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
				ApiTokenStore::token, person, from, most);
	}

	public Optional<ApiToken> find(String hash) {
		return this.jdbc.query("SELECT * FROM api_token WHERE hash = ?", ApiTokenStore::token, hash)
			.stream()
			.findFirst();
	}

	public void add(String hash, ApiToken token) {
		this.jdbc.update(
				"INSERT INTO api_token (hash, person, number, label, role, created_at, expires_at)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?)",
				hash, token.person(), token.number(), token.label(), token.role().name(),
				Timestamp.from(token.createdAt()), Timestamp.from(token.expiresAt()));
	}

	/** How many the person ever had. */
	public int count(String person) {
		Integer count = this.jdbc.queryForObject("SELECT COUNT(*) FROM api_token WHERE person = ?", Integer.class,
				person);
		return (count != null) ? count : 0;
	}

	/** Notes the use, at most once an hour. */
	public void used(String hash, Instant at) {
		this.jdbc.update("UPDATE api_token SET used_at = ? WHERE hash = ? AND (used_at IS NULL OR used_at < ?)",
				Timestamp.from(at), hash, Timestamp.from(at.minus(Duration.ofHours(1))));
	}

	/** Whether there was such a key that still held. */
	public boolean revoke(String person, int number, Instant at) {
		return this.jdbc.update(
				"UPDATE api_token SET revoked_at = ? WHERE person = ? AND number = ? AND revoked_at IS NULL",
				Timestamp.from(at), person, number) == 1;
	}

	/**
	 * Ends every key of the person.
	 * @return how many still held
	 */
	public int revokeAll(String person, Instant at) {
		return this.jdbc.update("UPDATE api_token SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL",
				Timestamp.from(at), person);
	}

	private static ApiToken token(ResultSet result, int number) throws SQLException {
		return new ApiToken(result.getString("person"), result.getInt("number"), result.getString("label"),
				Role.valueOf(result.getString("role")), result.getTimestamp("created_at").toInstant(),
				result.getTimestamp("expires_at").toInstant(), instant(result.getTimestamp("used_at")),
				instant(result.getTimestamp("revoked_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
