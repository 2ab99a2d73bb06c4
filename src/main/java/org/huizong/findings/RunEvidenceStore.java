package org.huizong.findings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.inbox.InboxStore;
import org.huizong.office.Scope;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each attempt saw: its files and its findings. Kept when the tables of the month
 * have long been overwritten by later attempts, so that attempts can be compared.
 */
@Repository
public class RunEvidenceStore {

	private final JdbcTemplate jdbc;

	RunEvidenceStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the inventory of the month as it is now as that of the attempt. */
	@Transactional
	public void keepFiles(Scope scope, int attempt) {
		this.jdbc.update("DELETE FROM run_file WHERE programme = ? AND period = ? AND attempt = ?", scope.key(attempt));
		this.jdbc.update("INSERT INTO run_file (programme, period, attempt, path, sha256, bytes, unit)"
				+ " SELECT programme, period, CAST(? AS INTEGER), path, sha256, bytes, unit FROM received_file"
				+ " WHERE programme = ? AND period = ?", attempt, scope.programme(), scope.period().toString());
	}

	/** Keeps the findings as those of the attempt. */
	@Transactional
	public void keepFindings(Scope scope, int attempt, Collection<Finding> findings) {
		Map<String, Finding> byNumber = new LinkedHashMap<>();
		findings.forEach((finding) -> byNumber.putIfAbsent(finding.id(), finding));
		this.jdbc.update("DELETE FROM run_finding WHERE programme = ? AND period = ? AND attempt = ?",
				scope.key(attempt));
		this.jdbc.batchUpdate(
				"INSERT INTO run_finding (programme, period, attempt, finding, rule, unit, former, subject)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
				byNumber.values()
					.stream()
					.map((one) -> scope.key(attempt, one.id(), one.rule(), one.unit(), one.formerId(),
							one.identity().subject()))
					.toList());
	}

	/** The files of an attempt, by path; empty for one that was never recorded. */
	public List<InboxStore.Entry> files(Scope scope, int attempt) {
		return this.jdbc.query(
				"SELECT path, sha256, bytes, unit FROM run_file WHERE programme = ? AND period = ? AND attempt = ?"
						+ " ORDER BY path",
				(result, number) -> new InboxStore.Entry(
						new ReceivedFile(result.getString(1), result.getString(2), result.getLong(3)),
						result.getString(4), List.of()),
				scope.key(attempt));
	}

	/** The findings of an attempt, by rule and unit. */
	public List<Found> findings(Scope scope, int attempt) {
		return this.jdbc.query(
				"SELECT finding, rule, unit, former FROM run_finding WHERE programme = ? AND period = ? AND attempt = ?"
						+ " ORDER BY rule, unit, finding",
				(result, number) -> new Found(result.getString(1), result.getString(2), result.getString(3),
						result.getString(4)),
				scope.key(attempt));
	}

	/**
	 * What a finding of any attempt at the month was about; empty for an unknown number.
	 */
	public Optional<String> subject(Scope scope, String finding) {
		return this.jdbc
			.queryForList("SELECT DISTINCT subject FROM run_finding WHERE programme = ? AND period = ? AND finding = ?"
					+ " AND subject <> ''", String.class, scope.key(finding))
			.stream()
			.findFirst();
	}

	/**
	 * A finding of an attempt.
	 *
	 * @param finding the finding's number
	 * @param unit null where no unit could be named
	 * @param former the number it would have had before identities were kept, empty where
	 * that was not recorded
	 */
	public record Found(String finding, String rule, @Nullable String unit, String former) {
	}

}
