package org.huizong.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.office.Scope;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said to the findings of each month: added, never changed or removed. What was
 * read from a returned workbook is kept once, however often the workbook is read.
 */
@Repository
public class AnswerStore {

	private static final Text UNKNOWN = new Text("", "");

	/** Finding by finding, in the order in which they were first answered. */
	private static final String BY_FINDING = " ORDER BY (SELECT MIN(b.number) FROM answer b"
			+ " WHERE b.programme = a.programme AND b.period = a.period AND b.finding = a.finding), a.number";

	private final JdbcTemplate jdbc;

	private final FindingStore findings;

	AnswerStore(JdbcTemplate jdbc, FindingStore findings) {
		this.jdbc = jdbc;
		this.findings = findings;
	}

	/**
	 * Keeps answers, in their order, with the message of the finding as it stands now.
	 * Times are kept to the second.
	 * @return those that were new
	 */
	@Transactional
	public List<Answer> add(Scope scope, Collection<Answer> answers) {
		boolean returned = answers.stream().anyMatch((one) -> one.place() != null);
		Set<String> read = (returned ? answers(scope, Long.MAX_VALUE) : List.<Answer>of()).stream()
			.filter((one) -> one.place() != null)
			.map(AnswerStore::said)
			.collect(Collectors.toCollection(HashSet::new));
		List<Answer> fresh = answers.stream().filter((one) -> one.place() == null || read.add(said(one))).toList();
		Map<String, Finding> found = this.findings
			.findings(scope, fresh.stream().map(Answer::finding).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(Finding::id, Function.identity(), (first, second) -> first));
		fresh.forEach((one) -> insert(scope, one, found.get(one.finding())));
		return fresh;
	}

	/** Everything said about the month. */
	public Answers answers(Scope scope) {
		return new Answers(answers(scope, Long.MAX_VALUE));
	}

	/** What had been said up to a number, in order. */
	public List<Answer> answers(Scope scope, long last) {
		return this.jdbc.query(
				"SELECT * FROM answer WHERE programme = ? AND period = ? AND number <= ? ORDER BY number",
				AnswerStore::answer, scope.key(last));
	}

	/** What was said to some findings of the month. */
	public Answers about(Scope scope, Collection<Finding> findings) {
		Set<String> numbers = new LinkedHashSet<>();
		findings.forEach((one) -> numbers.addAll(List.of(one.id(), one.formerId())));
		return new Answers(among(scope, "finding", numbers, "", " ORDER BY a.number"));
	}

	/**
	 * Answers to what is found no longer, and was about what some findings of the month
	 * are about.
	 */
	public List<Answer> past(Scope scope, Collection<Finding> findings) {
		Set<String> subjects = new LinkedHashSet<>();
		findings.stream().map((one) -> one.identity().subject()).filter((one) -> !one.isEmpty()).forEach(subjects::add);
		return among(scope, "subject", subjects, " AND " + FindingQueries.PAST, BY_FINDING);
	}

	/** Answers to what is found no longer. */
	public List<Answer> past(Scope scope) {
		return this.jdbc.query("SELECT a.* FROM answer a WHERE a.programme = ? AND a.period = ? AND "
				+ FindingQueries.PAST + BY_FINDING, AnswerStore::answer, scope.key());
	}

	private List<Answer> among(Scope scope, String column, Collection<String> texts, String where, String order) {
		if (texts.isEmpty()) {
			return List.of();
		}
		String marks = String.join(", ", Collections.nCopies(texts.size(), "?"));
		return this.jdbc.query("SELECT a.* FROM answer a WHERE a.programme = ? AND a.period = ? AND a." + column
				+ " IN (" + marks + ")" + where + order, AnswerStore::answer, scope.key(texts.toArray()));
	}

	/** What each finding ever answered said when it was last answered. */
	public Map<String, Text> messages(Scope scope) {
		Map<String, Text> messages = new LinkedHashMap<>();
		this.jdbc.query("SELECT * FROM answer WHERE programme = ? AND period = ? ORDER BY number", (result) -> {
			messages.put(result.getString("finding"),
					new Text(result.getString("message_zh"), result.getString("message_en")));
		}, scope.key());
		return messages;
	}

	/** The last number given to an answer or exclusion of the month, 0 before any. */
	public long last(Scope scope) {
		Long last = this.jdbc.queryForObject(
				"SELECT COALESCE(MAX(number), 0) FROM (SELECT number FROM answer WHERE programme = ? AND period = ?"
						+ " UNION ALL SELECT number FROM exclusion WHERE programme = ? AND period = ?) AS signed",
				Long.class, scope.key(scope.key()));
		return (last != null) ? last : 0;
	}

	private void insert(Scope scope, Answer one, @Nullable Finding finding) {
		Source place = one.place();
		Text message = (finding != null) ? finding.message() : UNKNOWN;
		Identity identity = (finding != null) ? finding.identity() : null;
		this.jdbc.update(
				"INSERT INTO answer (programme, period, finding, kind, signed_by, signed_at, reason, file, sheet, cell,"
						+ " message_zh, message_en, subject, content)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				scope.key(one.finding(), one.kind().name(), one.by(),
						Timestamp.from(one.at().truncatedTo(ChronoUnit.SECONDS)), one.reason(),
						(place != null) ? place.file() : null, (place != null) ? place.sheet() : null,
						(place != null) ? place.range() : null, message.zh(), message.en(),
						(identity != null) ? identity.subject() : null,
						(identity != null) ? identity.content() : null));
	}

	private static String said(Answer answer) {
		return String.join("\n", answer.finding(), answer.kind().name(), answer.by(), answer.reason());
	}

	private static Answer answer(ResultSet result, int number) throws SQLException {
		String file = result.getString("file");
		Source place = (file != null) ? new Source(file, result.getString("sheet"), result.getString("cell"), null)
				: null;
		return new Answer(result.getString("finding"), Answer.Kind.valueOf(result.getString("kind")),
				result.getString("signed_by"), result.getTimestamp("signed_at").toInstant(), result.getString("reason"),
				place, result.getString("subject"), result.getString("content"));
	}

}
