package org.huizong.findings;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.huizong.office.Scope;
import org.huizong.statistics.finding.Answer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Waivers of hard errors that one person wants and a second has not yet decided on, one a
 * finding. What became of them stands among the answers and in the audit trail.
 */
@Repository
public class WaiverProposalStore {

	private final JdbcTemplate jdbc;

	WaiverProposalStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a proposal.
	 * @throws org.springframework.dao.DuplicateKeyException when there is one already
	 */
	public void propose(Scope scope, Answer waiver) {
		this.jdbc.update(
				"INSERT INTO waiver_proposal (programme, period, finding, proposed_by, proposed_at, reason)"
						+ " VALUES (?, ?, ?, ?, ?, ?)",
				scope.key(waiver.finding(), waiver.by(), Timestamp.from(waiver.at().truncatedTo(ChronoUnit.SECONDS)),
						waiver.reason()));
	}

	/** What is proposed for findings of the month that have these numbers. */
	public List<Answer> of(Scope scope, Collection<String> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		return this.jdbc.query(
				"SELECT finding, proposed_by, proposed_at, reason FROM waiver_proposal"
						+ " WHERE programme = ? AND period = ? AND finding IN ("
						+ String.join(", ", Collections.nCopies(numbers.size(), "?")) + ") ORDER BY finding",
				(result, number) -> new Answer(result.getString(1), Answer.Kind.WAIVE, result.getString(2),
						result.getTimestamp(3).toInstant(), result.getString(4), null),
				scope.key(numbers.toArray()));
	}

	/**
	 * Takes a proposal away.
	 * @return whether it was there: of two who decide at once one is told no
	 */
	public boolean take(Scope scope, String finding) {
		return this.jdbc.update("DELETE FROM waiver_proposal WHERE programme = ? AND period = ? AND finding = ?",
				scope.key(finding)) == 1;
	}

}
