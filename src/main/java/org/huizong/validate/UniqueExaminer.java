package org.huizong.validate;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.Check;
import org.huizong.programme.StagingTable;
import org.huizong.statistics.Text;

/**
 * No two data rows have the same key. The first by unit and place is taken for right;
 * each further one is found, with the place of the first.
 */
record UniqueExaminer(ReturnForm form, Rule rule, Check.Unique check) implements Examiner {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Findings wording = new Findings(this.rule, this.form, returns);
		long[] counted = counted(returns);
		Ruling.Tally repeated = new Ruling.Tally(this.rule);
		Map<Object, StagedRow> firsts = new HashMap<>();
		for (StagedRow row : repeated(returns)) {
			Object values = String.valueOf(row.key(this.check.key()));
			Object key = this.check.acrossUnits() ? values : List.of(row.unit(), values);
			StagedRow first = firsts.putIfAbsent(key, row);
			if (first != null) {
				String place = wording.place(first, this.check.key());
				repeated.invalid(wording.restingOn(
						wording.at(row, this.check.key().get(0), wording.values(row, this.check.key()),
								new Text(place, place)),
						Findings.evidence(row, this.check.key()), List.of(first.unit())));
			}
		}
		Ruling found = repeated.ruling();
		return List
			.of(new Ruling(this.rule, counted[1] - found.findings().size(), counted[0] - counted[1], found.findings()));
	}

	/** All data rows, and those with a whole key. */
	private long[] counted(StagedReturns returns) throws SQLException {
		long[] counted = new long[2];
		returns.query("SELECT COUNT(*), COUNT(CASE WHEN " + whole() + " THEN 1 END)" + returns.from(this.form)
				+ " AND hz_kind = 'DATA'", this.form, (result) -> {
					counted[0] = result.getLong(1);
					counted[1] = result.getLong(2);
				});
		return counted;
	}

	/** The rows whose key occurs more than once, by unit and place. */
	private List<StagedRow> repeated(StagedReturns returns) throws SQLException {
		StagingTable table = new StagingTable(returns.programme().code(), this.form);
		String group = (this.check.acrossUnits() ? "" : "hz_unit, ")
				+ this.check.key().stream().map(table::compared).collect(Collectors.joining(", "));
		return returns.rows(this.form, Findings.columns(this.rule, this.form, this.check.key()),
				whole() + " AND (" + group + ") IN (SELECT " + group + " FROM " + table.name() + " WHERE hz_period = '"
						+ this.form.stagedPeriod(returns.period()) + "' AND hz_kind = 'DATA' AND " + whole()
						+ " GROUP BY " + group + " HAVING COUNT(*) > 1)");
	}

	private String whole() {
		return this.check.key()
			.stream()
			.map((column) -> StagingTable.quote(column) + " IS NOT NULL")
			.collect(Collectors.joining(" AND "));
	}

}
