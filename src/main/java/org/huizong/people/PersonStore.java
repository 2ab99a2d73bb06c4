package org.huizong.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** People and the hashes of their passwords. */
@Repository
public class PersonStore {

	private final JdbcTemplate jdbc;

	PersonStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody, by name. */
	public List<Person> all() {
		return this.jdbc.query("SELECT * FROM person ORDER BY name", PersonStore::person);
	}

	/** A part of everybody, by name. */
	public List<Person> part(long from, int most) {
		return this.jdbc.query("SELECT * FROM person ORDER BY name OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
				PersonStore::person, from, most);
	}

	/** How many there are. */
	public long count() {
		Long count = this.jdbc.queryForObject("SELECT COUNT(*) FROM person", Long.class);
		return (count != null) ? count : 0;
	}

	public Optional<Person> find(String name) {
		return this.jdbc.query("SELECT * FROM person WHERE name = ?", PersonStore::person, name).stream().findFirst();
	}

	/**
	 * Adds somebody.
	 * @throws org.springframework.dao.DuplicateKeyException when the name is taken
	 */
	public void add(Person person, String password) {
		this.jdbc.update(
				"INSERT INTO person (name, role, password, password_at, change_password, enabled, failures, created_by,"
						+ " created_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)",
				person.name(), person.role().name(), password, Timestamp.from(person.passwordAt()),
				person.changePassword(), person.enabled(), person.createdBy(), Timestamp.from(person.createdAt()));
	}

	/** The hash of the password, empty when there is nobody of that name. */
	public Optional<String> password(String name) {
		return this.jdbc.queryForList("SELECT password FROM person WHERE name = ?", String.class, name)
			.stream()
			.findFirst();
	}

	public void setPassword(String name, String password, Instant at, boolean change) {
		this.jdbc.update("UPDATE person SET password = ?, password_at = ?, change_password = ?, failures = 0,"
				+ " locked_until = NULL WHERE name = ?", password, Timestamp.from(at), change, name);
	}

	public void setRole(String name, Role role) {
		this.jdbc.update("UPDATE person SET role = ? WHERE name = ?", role.name(), name);
	}

	public void setEnabled(String name, boolean enabled) {
		this.jdbc.update("UPDATE person SET enabled = ? WHERE name = ?", enabled, name);
	}

	public void signedIn(String name, Instant at) {
		this.jdbc.update("UPDATE person SET signed_in_at = ? WHERE name = ?", Timestamp.from(at), name);
	}

	/** Ends every session begun by now. */
	public void endSessions(String name) {
		this.jdbc.update("UPDATE person SET sessions = sessions + 1 WHERE name = ?", name);
	}

	/**
	 * Counts a try before its password is looked at; the last one allowed locks the name
	 * at once. Tries at the same time therefore never outnumber those allowed.
	 * @return false when the name is locked or unknown and the password must not be
	 * looked at
	 */
	public boolean takeTry(String name, Instant now, int allowed, Instant lockedUntil) {
		return this.jdbc.update(
				"UPDATE person SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END,"
						+ " locked_until = CASE WHEN locked_until IS NULL AND failures + 1 >= ?"
						+ " THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE) ELSE NULL END"
						+ " WHERE name = ? AND (locked_until IS NULL OR locked_until <= ?)",
				allowed, Timestamp.from(lockedUntil), name, Timestamp.from(now)) == 1;
	}

	/** Forgets wrong passwords. */
	public void unlock(String name) {
		this.jdbc.update("UPDATE person SET failures = 0, locked_until = NULL WHERE name = ?", name);
	}

	private static Person person(ResultSet result, int number) throws SQLException {
		return new Person(result.getString("name"), Role.valueOf(result.getString("role")),
				result.getBoolean("enabled"), result.getTimestamp("password_at").toInstant(),
				result.getBoolean("change_password"), instant(result.getTimestamp("locked_until")),
				result.getString("created_by"), result.getTimestamp("created_at").toInstant(),
				instant(result.getTimestamp("signed_in_at")), result.getInt("sessions"));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
