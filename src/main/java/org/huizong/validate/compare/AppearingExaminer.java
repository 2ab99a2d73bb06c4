package org.huizong.validate.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.FollowingCheck;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StagingTable;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Predicate;
import org.huizong.programme.predicate.PredicateCompiler;
import org.huizong.programme.predicate.PredicateException;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.FoldedKey;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Findings;
import org.huizong.validate.ruling.QueryingExaminer;
import org.huizong.validate.ruling.Ruling;
import org.huizong.validate.stage.RestatedTable;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;
import org.huizong.validate.stage.Successions;

/**
 * Rows that appear for the first time and do not satisfy the predicate. A key that an
 * earlier month has, though not the last, is no first time; one used twice this month is
 * left to the rules on duplicates. The finding names the dates and says since when the
 * unit has kept the register without the row.
 */
public record AppearingExaminer(ReturnForm form, Rule rule,
		FollowingCheck.Appearing check) implements QueryingExaminer {

	@Override
	public List<Ruling> examine(StagedReturns returns) throws SQLException {
		Set<String> kept = units(returns.lastMonth());
		long[] rows = new long[1];
		long[] valid = new long[1];
		long[] seenBefore = new long[1];
		List<Place> broken = new ArrayList<>();
		String sql = "(" + this.check.predicate().sql(returns.period()) + ")";
		returns.query("SELECT hz_unit, hz_row, hz_file, hz_sheet, CASE WHEN " + sql + " THEN 1 WHEN NOT " + sql
				+ " THEN 0 END FROM (" + fresh(returns) + ") AS fresh", (result) -> {
					rows[0]++;
					Integer answer = result.getObject(5, Integer.class);
					boolean known = kept.contains(result.getString(1)) && answer != null;
					valid[0] += (known && answer == 1) ? 1 : 0;
					if (known && answer == 0) {
						broken.add(new Place(result.getString(1), result.getString(3), result.getString(4),
								result.getInt(2)));
					}
				});
		List<Finding> findings = new ArrayList<>();
		Findings wording = new Findings(this.rule, this.form, returns);
		for (StagedRow row : rows(broken, returns)) {
			if (everBefore(row, returns)) {
				seenBefore[0]++;
			}
			else {
				findings.add(finding(row, wording));
			}
		}
		long decided = valid[0] + seenBefore[0];
		return List.of(new Ruling(this.rule, decided, rows[0] - decided - findings.size(), findings));
	}

	private Set<String> units(StagedReturns before) throws SQLException {
		Set<String> units = new HashSet<>();
		before.query("SELECT DISTINCT hz_unit" + before.from(this.form) + " AND hz_kind = 'DATA'", this.form,
				(result) -> units.add(result.getString(1)));
		return units;
	}

	/**
	 * Rows of keys that this month has once and last month has not, in one grouped scan.
	 */
	private String fresh(StagedReturns returns) {
		String now = literal(returns.period());
		String then = literal(returns.period().previous());
		String columns = this.form.columns()
			.stream()
			.map((column) -> ", MAX(staged." + SqlName.quoted(column.name()) + ") AS " + SqlName.quoted(column.name()))
			.collect(Collectors.joining());
		StagingTable table = table(returns);
		String key = this.form.key()
			.stream()
			.map((column) -> "staged." + table.compared(column))
			.collect(Collectors.joining(", "));
		return "SELECT staged.hz_unit, MAX(hz_row) AS hz_row, MAX(hz_file) AS hz_file, MAX(hz_sheet) AS hz_sheet"
				+ columns + " FROM "
				+ new RestatedTable(this.form, returns.programme(),
						Successions.of(returns.programme(), returns.period().previous(), returns.period()))
					.sql(now, then)
				+ " AS staged WHERE hz_period IN (" + now + ", " + then + ") AND hz_kind = 'DATA'" + whole()
				+ " GROUP BY staged.hz_unit, " + key + " HAVING COUNT(CASE WHEN hz_period = " + then
				+ " THEN 1 END) = 0 AND COUNT(*) = 1";
	}

	private String whole() {
		return this.form.key()
			.stream()
			.map((column) -> " AND " + SqlName.quoted(column) + " IS NOT NULL")
			.collect(Collectors.joining());
	}

	private List<StagedRow> rows(List<Place> broken, StagedReturns returns) throws SQLException {
		if (broken.isEmpty()) {
			return List.of();
		}
		Set<Place> places = new HashSet<>(broken);
		String numbers = broken.stream()
			.map((place) -> String.valueOf(place.row()))
			.distinct()
			.collect(Collectors.joining(", "));
		return returns
			.rows(this.form, this.form.columns().stream().map(FormColumn::name).toList(), "hz_row IN (" + numbers + ")")
			.stream()
			.filter((row) -> places.contains(new Place(row.unit(), row.file(), row.sheet(), row.row())))
			.toList();
	}

	private boolean everBefore(StagedRow row, StagedReturns returns) throws SQLException {
		StagingTable table = table(returns);
		String key = this.form.key()
			.stream()
			.map((column) -> " AND " + table.compared(column) + " = '" + compared(row, column) + "'")
			.collect(Collectors.joining());
		List<List<String>> before = new ArrayList<>();
		returns.query(
				"SELECT DISTINCT hz_period, hz_unit FROM " + table.name() + " WHERE hz_period < "
						+ literal(returns.period()) + " AND hz_kind = 'DATA'" + key,
				(result) -> before.add(List.of(result.getString(1), result.getString(2))));
		return before.stream()
			.anyMatch((one) -> Successions.of(returns.programme(), ReferencePeriod.parse(one.get(0)), returns.period())
				.heirs(one.get(1))
				.contains(row.unit()));
	}

	/** Names the conditions that do not hold. */
	private Finding finding(StagedRow row, Findings wording) {
		Set<String> named = new LinkedHashSet<>();
		for (Predicate conjunct : conjuncts()) {
			named.addAll(conjunct.columns());
		}
		List<String> given = named.stream().filter((column) -> row.value(column) != null).toList();
		List<String> shown = given.isEmpty() ? List.copyOf(named) : given;
		String pointed = shown.stream()
			.filter((column) -> wording.letter(row, column) != null)
			.findFirst()
			.orElse(shown.get(0));
		return wording.at(row, pointed, wording.values(row, shown), Text.same(this.check.predicate().source()));
	}

	private List<Predicate> conjuncts() {
		try {
			return PredicateCompiler.conjuncts(this.check.predicate().source(), this.form.types());
		}
		catch (PredicateException ex) {
			throw new IllegalStateException(this.rule.code() + " was read as sound: " + ex.getMessage(), ex);
		}
	}

	/** The row's part of the key as keys are compared, for a literal. */
	private String compared(StagedRow row, String column) {
		String text = String.valueOf(row.value(column));
		boolean folded = this.form.column(column).orElseThrow().type() == ColumnType.TEXT;
		return (folded ? FoldedKey.of(text) : text).replace("'", "''");
	}

	private StagingTable table(StagedReturns returns) {
		return new StagingTable(returns.programme().code(), this.form);
	}

	private String literal(ReferencePeriod period) {
		return "'" + this.form.stagedPeriod(period) + "'";
	}

	/** Where a row stands. */
	private record Place(String unit, String file, String sheet, int row) {
	}

}
