package org.huizong.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReturnVersion;
import org.huizong.statistics.ReturnVersions;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of returns: each content of a unit's form once, with when it was first seen.
 */
@Repository
public class ReturnVersionStore {

	private final JdbcTemplate jdbc;

	ReturnVersionStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Every version received for the month. */
	public ReturnVersions versions(Scope scope) {
		return new ReturnVersions(this.jdbc.query("SELECT * FROM return_version WHERE programme = ? AND period = ?",
				(result, number) -> new ReturnVersion(result.getString("unit"), result.getString("form"),
						result.getInt("number"), result.getString("sha256"), result.getString("path"),
						result.getTimestamp("first_seen").toInstant()),
				scope.key()));
	}

	/**
	 * Records the file as a new version of the form, unless its content is one already.
	 */
	@Transactional
	public void record(Scope scope, String unit, String form, ReceivedFile file, Instant now) {
		ReturnVersions known = versions(scope);
		int last = known.of(unit, form).size();
		boolean seen = known.of(unit, form).stream().anyMatch((one) -> one.sha256().equals(file.sha256()));
		if (!seen) {
			this.jdbc.update("INSERT INTO return_version VALUES (?, ?, ?, ?, ?, ?, ?, ?)", scope.key(unit, form,
					last + 1, file.sha256(), file.path(), Timestamp.from(now.truncatedTo(ChronoUnit.SECONDS))));
		}
	}

}
