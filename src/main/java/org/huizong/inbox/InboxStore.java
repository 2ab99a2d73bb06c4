package org.huizong.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.office.Scope;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the last inventory of a month found, and who is covered by it. */
@Repository
public class InboxStore {

	private static final String ENTRIES = "SELECT path, sha256, bytes, unit, forms FROM received_file"
			+ " WHERE programme = ? AND period = ?";

	private static final RowMapper<Entry> ENTRY = (result, number) -> new Entry(
			new ReceivedFile(result.getString(1), result.getString(2), result.getLong(3)), result.getString(4),
			List.of(result.getString(5).split(",", 0)));

	private final JdbcTemplate jdbc;

	InboxStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces the inventory. */
	@Transactional
	public void replace(Scope scope, Collection<Entry> entries) {
		this.jdbc.update("DELETE FROM received_file WHERE programme = ? AND period = ?", scope.key());
		this.jdbc.batchUpdate("INSERT INTO received_file VALUES (?, ?, ?, ?, ?, ?, ?)",
				entries.stream()
					.map((entry) -> scope.key(entry.file().path(), entry.file().sha256(), entry.file().size(),
							entry.unit(), String.join(",", entry.forms())))
					.toList());
	}

	/** Everything received, by path. */
	public List<Entry> entries(Scope scope) {
		return this.jdbc.query(ENTRIES + " ORDER BY path", ENTRY, scope.key());
	}

	/** What is read of one unit, by path. */
	public List<Entry> entries(Scope scope, String unit) {
		return this.jdbc.query(ENTRIES + " AND unit = ? ORDER BY path", ENTRY, scope.key(unit));
	}

	/** Replaces who is in, missing or excluded. */
	@Transactional
	public void replaceCoverage(Scope scope, Coverage coverage) {
		this.jdbc.update("DELETE FROM unit_coverage WHERE programme = ? AND period = ?", scope.key());
		Map<String, List<String>> byStatus = new LinkedHashMap<>();
		byStatus.put("REPORTED", coverage.reported());
		byStatus.put("MISSING", coverage.missing());
		byStatus.put("EXCLUDED", coverage.excluded());
		List<Object[]> rows = new ArrayList<>();
		byStatus.forEach((status, units) -> units.forEach((unit) -> rows.add(scope.key(unit, status))));
		this.jdbc.batchUpdate("INSERT INTO unit_coverage VALUES (?, ?, ?, ?)", rows);
	}

	/** Who is covered, with units in the order given. */
	public Coverage coverage(Scope scope, List<String> expected) {
		Map<String, String> statuses = new LinkedHashMap<>();
		this.jdbc.query("SELECT unit, status FROM unit_coverage WHERE programme = ? AND period = ?", (result) -> {
			statuses.put(result.getString(1), result.getString(2));
		}, scope.key());
		return new Coverage(expected, with(expected, statuses, "REPORTED"), with(expected, statuses, "MISSING"),
				with(expected, statuses, "EXCLUDED"));
	}

	private static List<String> with(List<String> expected, Map<String, String> statuses, String status) {
		return expected.stream().filter((unit) -> status.equals(statuses.get(unit))).toList();
	}

	/**
	 * One file of the inventory.
	 *
	 * @param unit whose return it is, null when it could not be told or must not be read
	 * @param forms codes of the forms recognised
	 */
	public record Entry(ReceivedFile file, @Nullable String unit, List<String> forms) {

		public Entry {
			forms = forms.stream().filter((form) -> !form.isEmpty()).toList();
		}

	}

}
