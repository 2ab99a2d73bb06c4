package org.huizong.findings;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.finding.Exclusion;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Exclusions that one person wants and a second has not yet decided on, one a unit and
 * month. What became of them stands among the decisions and in the audit trail.
 */
@Repository
public class ExclusionProposalStore {

	private final JdbcTemplate jdbc;

	ExclusionProposalStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a proposal.
	 * @throws org.springframework.dao.DuplicateKeyException when there is one already
	 */
	public void propose(Scope scope, Exclusion proposal) {
		this.jdbc.update("INSERT INTO exclusion_proposal VALUES (?, ?, ?, ?, ?, ?)", scope.key(proposal.unit(),
				proposal.by(), Timestamp.from(proposal.at().truncatedTo(ChronoUnit.SECONDS)), proposal.reason()));
	}

	/** What is proposed for the unit, empty when nothing is. */
	public Optional<Exclusion> of(Scope scope, String unit) {
		return this.jdbc
			.query("SELECT * FROM exclusion_proposal WHERE programme = ? AND period = ? AND unit = ?",
					(result, number) -> new Exclusion(unit, result.getString("proposed_by"),
							result.getTimestamp("proposed_at").toInstant(), result.getString("reason")),
					scope.key(unit))
			.stream()
			.findFirst();
	}

	/** The units that somebody proposes to leave out of the month. */
	public List<String> units(Scope scope) {
		return this.jdbc.queryForList(
				"SELECT unit FROM exclusion_proposal WHERE programme = ? AND period = ? ORDER BY unit", String.class,
				scope.key());
	}

	/**
	 * Takes a proposal away.
	 * @return whether it was there: of two who decide at once one is told no
	 */
	public boolean take(Scope scope, String unit) {
		return this.jdbc.update("DELETE FROM exclusion_proposal WHERE programme = ? AND period = ? AND unit = ?",
				scope.key(unit)) == 1;
	}

}
