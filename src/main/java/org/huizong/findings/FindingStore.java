package org.huizong.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.office.Amounts;
import org.huizong.office.Scope;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings of a month by the stage that made them, and how often each rule answered what.
 */
@Repository
public class FindingStore {

	private static final int LONGEST = 4000;

	private final JdbcTemplate jdbc;

	FindingStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces the findings that a stage made, of all units. */
	@Transactional
	public void replace(Scope scope, String stage, Collection<Finding> findings) {
		this.jdbc.update("DELETE FROM finding WHERE programme = ? AND period = ? AND stage = ?", scope.key(stage));
		insert(scope, stage, null, findings);
	}

	/** Replaces the findings that a stage made while reading what one unit sent. */
	@Transactional
	public void replaceOf(Scope scope, String stage, String sender, Collection<Finding> findings) {
		String own = stage + ":" + sender;
		this.jdbc.update("DELETE FROM finding WHERE programme = ? AND period = ? AND stage = ?", scope.key(own));
		insert(scope, own, sender, findings);
	}

	/** Forgets what a stage found in what other senders than these sent. */
	@Transactional
	public void retain(Scope scope, String stage, Collection<String> senders) {
		this.jdbc
			.queryForList("SELECT DISTINCT stage FROM finding WHERE programme = ? AND period = ? AND stage LIKE ?",
					String.class, scope.key(stage + ":%"))
			.stream()
			.filter((own) -> !senders.contains(own.substring(stage.length() + 1)))
			.forEach((own) -> this.jdbc.update("DELETE FROM finding WHERE programme = ? AND period = ? AND stage = ?",
					scope.key(own)));
	}

	/**
	 * Replaces what follows from faults of identity, by the fault, and says in each how
	 * many do.
	 * @param messages of the faults
	 */
	@Transactional
	public void replaceBehind(Scope scope, Map<Finding, List<Finding>> behind, Map<Finding, Text> messages) {
		this.jdbc.update("DELETE FROM finding WHERE programme = ? AND period = ? AND stage LIKE ?",
				scope.key(FindingQueries.BEHIND + "%"));
		behind.forEach((cause, findings) -> insert(scope, FindingQueries.BEHIND + cause.id(), null, findings));
		this.jdbc.batchUpdate(
				"UPDATE finding SET message_zh = ?, message_en = ? WHERE programme = ? AND period = ? AND number = ?",
				messages.entrySet()
					.stream()
					.map((told) -> new Object[] { told.getValue().zh(), told.getValue().en(), scope.programme(),
							scope.period().toString(), told.getKey().id() })
					.toList());
	}

	/**
	 * All findings of the month, gravest first. What follows from another is among them
	 * only when that one is waived.
	 */
	public List<Finding> findings(Scope scope) {
		return ordered("", scope.key());
	}

	/** The same of one unit. */
	public List<Finding> findings(Scope scope, String unit) {
		return ordered(" AND f.unit = ?", scope.key(unit));
	}

	/** Those of them that have these numbers. */
	public List<Finding> findings(Scope scope, Collection<String> numbers) {
		return numbers.isEmpty() ? List.of()
				: ordered(" AND f.number IN (" + String.join(", ", Collections.nCopies(numbers.size(), "?")) + ")",
						scope.key(numbers.toArray()));
	}

	private List<Finding> ordered(String where, Object[] values) {
		return this.jdbc.query("SELECT f.*" + FindingQueries.OF_MONTH + where, FindingStore::finding, values)
			.stream()
			.sorted(Finding.ORDER)
			.toList();
	}

	/** What a stage found in what senders sent, whoever they are. */
	public List<Finding> ofSenders(Scope scope, String stage) {
		return this.jdbc.query("SELECT * FROM finding WHERE programme = ? AND period = ? AND stage LIKE ?",
				FindingStore::finding, scope.key(stage + ":%"));
	}

	/** Replaces the rules' counts of valid, invalid and undecided answers. */
	@Transactional
	public void replaceOutcomes(Scope scope, Map<String, long[]> outcomes) {
		this.jdbc.update("DELETE FROM rule_outcome WHERE programme = ? AND period = ?", scope.key());
		this.jdbc.batchUpdate("INSERT INTO rule_outcome VALUES (?, ?, ?, ?, ?, ?)",
				outcomes.entrySet()
					.stream()
					.map((outcome) -> scope.key(outcome.getKey(), outcome.getValue()[0], outcome.getValue()[1],
							outcome.getValue()[2]))
					.toList());
	}

	public Map<String, long[]> outcomes(Scope scope) {
		Map<String, long[]> outcomes = new LinkedHashMap<>();
		this.jdbc.query("SELECT * FROM rule_outcome WHERE programme = ? AND period = ? ORDER BY rule", (result) -> {
			outcomes.put(result.getString("rule"),
					new long[] { result.getLong("valid"), result.getLong("invalid"), result.getLong("undecided") });
		}, scope.key());
		return outcomes;
	}

	private void insert(Scope scope, String stage, @Nullable String sender, Collection<Finding> findings) {
		this.jdbc.batchUpdate(
				"INSERT INTO finding (programme, period, stage, unit, rule, severity, form, file, sheet, cell, raw,"
						+ " field, seen, expected, message_zh, message_en, impact, basis, number, subject, content,"
						+ " former, place_row)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				findings.stream().map((finding) -> arguments(scope, stage, sender, finding)).toList());
	}

	private static Object[] arguments(Scope scope, String stage, @Nullable String sender, Finding finding) {
		Finding kept = kept(sender, finding);
		Source place = kept.place();
		return scope.key(stage, kept.unit(), kept.rule(), kept.severity().name(), kept.form(),
				(place != null) ? place.file() : null, (place != null) ? place.sheet() : null,
				(place != null) ? place.range() : null, (place != null) ? place.raw() : null, kept.field(), kept.seen(),
				kept.expected(), kept.message().zh(), kept.message().en(), kept.impact(), kept.basis(), kept.id(),
				kept.identity().subject(), kept.identity().content(), kept.formerId(),
				(place != null) ? place.row() : 0);
	}

	/**
	 * The finding as it is read again: the sender's where no unit is named, and no text
	 * too long.
	 */
	private static Finding kept(@Nullable String sender, Finding finding) {
		Source place = finding.place();
		String raw = (place != null) ? place.raw() : null;
		Source cut = (place != null && raw != null) ? new Source(place.file(), place.sheet(), place.range(), cut(raw))
				: place;
		return new Finding(finding.rule(), finding.severity(), (finding.unit() != null) ? finding.unit() : sender,
				finding.form(), cut, cut(finding.field()), cut(finding.seen()), cut(finding.expected()),
				finding.message(), finding.impact(), finding.basis(), finding.identity());
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

	static Finding finding(ResultSet result, int number) throws SQLException {
		String file = result.getString("file");
		Source place = (file != null)
				? new Source(file, result.getString("sheet"), result.getString("cell"), result.getString("raw")) : null;
		return new Finding(result.getString("rule"), Severity.valueOf(result.getString("severity")),
				result.getString("unit"), result.getString("form"), place, result.getString("field"),
				result.getString("seen"), result.getString("expected"),
				new Text(result.getString("message_zh"), result.getString("message_en")),
				Amounts.read(result, "impact"), result.getString("basis"),
				new Identity(result.getString("number"), result.getString("subject"), result.getString("content")));
	}

}
