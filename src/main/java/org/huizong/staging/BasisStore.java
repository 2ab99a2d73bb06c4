package org.huizong.staging;

import java.util.List;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.vintage.Basis;
import org.huizong.statistics.vintage.BasisPart;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each vintage was found to rest on, by the attempts that found it. */
@Repository
public class BasisStore {

	private static final String KEY = " WHERE programme = ? AND period = ? AND number = ?";

	private final JdbcTemplate jdbc;

	BasisStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Records the basis; the same attempt's earlier record is replaced. */
	@Transactional
	public void record(Vintage vintage, int attempt, Basis basis) {
		Scope scope = new Scope(vintage.programme(), vintage.period());
		this.jdbc.update("DELETE FROM vintage_basis" + KEY + " AND attempt = ?", scope.key(vintage.number(), attempt));
		this.jdbc.batchUpdate(
				"INSERT INTO vintage_basis (programme, period, number, attempt, kind, name, mark)"
						+ " VALUES (?, ?, ?, ?, ?, ?, ?)",
				basis.parts()
					.stream()
					.map((part) -> scope.key(vintage.number(), attempt, part.kind().name(), part.name(), part.mark()))
					.toList());
	}

	/**
	 * As last found; empty for a vintage of a program that did not keep it.
	 */
	public Optional<Basis> last(Vintage vintage) {
		Scope scope = new Scope(vintage.programme(), vintage.period());
		List<BasisPart> parts = this.jdbc.query(
				"SELECT kind, name, mark FROM vintage_basis" + KEY
						+ " AND attempt = (SELECT MAX(attempt) FROM vintage_basis" + KEY + ")",
				(result, number) -> new BasisPart(BasisPart.Kind.valueOf(result.getString(1)), result.getString(2),
						result.getString(3)),
				scope.key(vintage.number(), vintage.programme(), vintage.period().toString(), vintage.number()));
		return parts.isEmpty() ? Optional.empty() : Optional.of(Basis.of(parts));
	}

}
