package org.huizong.validate.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.FormColumn.Derived;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.ReferencePeriod;

/**
 * Where a register has gaps that are faults of their own, a count or sum over it cannot
 * be held against the unit: a required cell left blank, or a cell that the reader could
 * make nothing of.
 */
public record UnreadCells(StagedReturns returns, ReturnForm form, Collection<String> columns) {

	/**
	 * Units with a required cell left blank in one of the columns, when the pass is over.
	 */
	public Set<String> blank(FormPass pass) {
		Set<String> units = new HashSet<>();
		String blank = this.columns.stream()
			.filter(this::mustBeFilled)
			.map((column) -> SqlName.quoted(column) + " IS NULL")
			.collect(Collectors.joining(" OR "));
		if (!blank.isEmpty()) {
			int unit = pass.ask("hz_unit");
			int gap = pass.ask("(" + blank + ")");
			pass.each((row) -> {
				if (row.data() && row.yes(gap)) {
					units.add(String.valueOf(row.text(unit)));
				}
			});
		}
		return units;
	}

	private boolean mustBeFilled(String column) {
		FormColumn declared = this.form.column(column).orElseThrow();
		if (declared.derivation() instanceof Derived.Lookup lookup) {
			return mustBeFilled(lookup.column());
		}
		return declared.derivation() == null && declared.required();
	}

	/**
	 * Units in whose cells of the columns the reader found something when the return was
	 * collected.
	 */
	public Set<String> reported() throws SQLException {
		String sql = "SELECT DISTINCT unit, field FROM finding"
				+ " WHERE programme = ? AND period = ? AND form = ? AND stage LIKE 'collect%'";
		ReferencePeriod period = this.returns.period();
		Set<String> units = new HashSet<>();
		Connection connection = this.returns.connection();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, this.returns.programme().code());
			statement.setString(2, period.toString());
			statement.setString(3, this.form.code());
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					if (this.columns.contains(result.getString(2))) {
						units.add(result.getString(1));
					}
				}
			}
		}
		return units;
	}

}
