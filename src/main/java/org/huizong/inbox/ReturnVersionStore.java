package org.huizong.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;

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
				(result, number) -> version(result), scope.key()));
	}

	/** The same of each of the year's months up to this one, which may have none. */
	public SortedMap<ReferencePeriod, ReturnVersions> yearToDate(Scope scope) {
		SortedMap<ReferencePeriod, List<ReturnVersion>> months = new TreeMap<>();
		scope.period().yearToDate().forEach((month) -> months.put(month, new ArrayList<>()));
		this.jdbc.query("SELECT * FROM return_version WHERE programme = ? AND period BETWEEN ? AND ?", (result) -> {
			months.get(ReferencePeriod.parse(result.getString("period"))).add(version(result));
		}, scope.programme(), months.firstKey().toString(), scope.period().toString());
		SortedMap<ReferencePeriod, ReturnVersions> all = new TreeMap<>();
		months.forEach((month, versions) -> all.put(month, new ReturnVersions(versions)));
		return all;
	}

	private static ReturnVersion version(ResultSet result) throws SQLException {
		return new ReturnVersion(result.getString("unit"), result.getString("form"), result.getInt("number"),
				result.getString("sha256"), result.getString("path"), result.getTimestamp("first_seen").toInstant());
	}

	/**
	 * Records each file as a new version of its form, unless its content is one already;
	 * in the order given.
	 */
	@Transactional
	public void record(Scope scope, List<Receipt> receipts, Instant now) {
		if (receipts.isEmpty()) {
			return;
		}
		Map<List<String>, Set<String>> known = new HashMap<>();
		versions(scope).all()
			.forEach((version) -> contents(known, version.unit(), version.form()).add(version.sha256()));
		Timestamp seen = Timestamp.from(now.truncatedTo(ChronoUnit.MILLIS));
		List<Object[]> fresh = new ArrayList<>();
		for (Receipt receipt : receipts) {
			Set<String> contents = contents(known, receipt.unit(), receipt.form());
			ReceivedFile file = receipt.file();
			if (contents.add(file.sha256())) {
				fresh.add(scope.key(receipt.unit(), receipt.form(), contents.size(), file.sha256(), file.path(), seen));
			}
		}
		this.jdbc.batchUpdate("INSERT INTO return_version VALUES (?, ?, ?, ?, ?, ?, ?, ?)", fresh);
	}

	/** Contents among the month's versions of which nothing was recorded. */
	public List<String> unrecorded(Scope scope) {
		return this.jdbc.queryForList("SELECT DISTINCT sha256 FROM return_version WHERE programme = ? AND period = ?"
				+ " AND NOT EXISTS (SELECT 1 FROM recorded_return WHERE recorded_return.sha256 = return_version.sha256)"
				+ " ORDER BY sha256", String.class, scope.key());
	}

	private static Set<String> contents(Map<List<String>, Set<String>> known, String unit, String form) {
		return known.computeIfAbsent(List.of(unit, form), (key) -> new HashSet<>());
	}

	/** A unit's form as it was received. */
	public record Receipt(String unit, String form, ReceivedFile file) {
	}

}
