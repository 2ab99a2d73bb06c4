package org.huizong.validate.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.Check.Against;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.ReferencePeriod;

/**
 * The rows of a form beside those of the same unit, or of one that it goes on with, and
 * of the same key in an earlier period. Both periods are read in one grouped scan, for a
 * join would run through the rows of a unit again for each of them.
 */
public final class RowPairs {

	private static final List<String> PLACE = List.of("hz_file", "hz_sheet", "hz_row");

	private final ReturnForm form;

	private final Against against;

	private final StagedReturns returns;

	public RowPairs(ReturnForm form, Against against, StagedReturns returns) {
		this.form = form;
		this.against = against;
		this.returns = returns;
	}

	/**
	 * How often each condition is true, false, or cannot be said of the period's rows.
	 */
	public List<Count> count(List<String> conditions) throws SQLException {
		List<Count> counts = new ArrayList<>();
		if (conditions.isEmpty()) {
			return counts;
		}
		long[] rows = new long[1];
		this.returns.query("SELECT COUNT(*)" + this.returns.from(this.form) + " AND hz_kind = 'DATA'", this.form,
				(result) -> rows[0] = result.getLong(1));
		String answers = conditions.stream()
			.map((sql) -> "COUNT(CASE WHEN (" + sql + ") THEN 1 END), COUNT(CASE WHEN NOT (" + sql + ") THEN 1 END)")
			.collect(Collectors.joining(", "));
		this.returns.query("SELECT " + answers + " FROM (" + pairs() + ") AS pairs", (result) -> {
			for (int i = 0; i < conditions.size(); i++) {
				long valid = result.getLong(2 * i + 1);
				long invalid = result.getLong(2 * i + 2);
				counts.add(new Count(valid, invalid, rows[0] - valid - invalid));
			}
		});
		return counts;
	}

	/** The pairs for which a condition is true, by unit and place. */
	public List<Pair> where(String condition) throws SQLException {
		List<Pair> found = new ArrayList<>();
		this.returns.query(
				"SELECT * FROM (" + pairs() + ") AS pairs WHERE " + condition
						+ " ORDER BY hz_unit, hz_file, hz_sheet, hz_row",
				(result) -> found.add(new Pair(row(result, ""), row(result, this.against.prefix()))));
		return found;
	}

	private StagedRow row(ResultSet result, String prefix) throws SQLException {
		Map<String, Object> values = new LinkedHashMap<>();
		for (FormColumn column : this.form.columns()) {
			values.put(column.name(), StagedReturns.value(result, column, prefix + column.name()));
		}
		return new StagedRow(result.getString("hz_unit"), result.getString(prefix + PLACE.get(0)),
				result.getString(prefix + PLACE.get(1)), result.getInt(prefix + PLACE.get(2)), false, values);
	}

	/** Qualified, for a bare name in GROUP BY could mean the result's column. */
	private String pairs() {
		ReferencePeriod before = this.against.before(this.returns.period());
		String now = literal(this.form.stagedPeriod(this.returns.period()).toString());
		String then = literal(this.form.stagedPeriod(before).toString());
		String staged = new RestatedTable(this.form, this.returns.programme(),
				Successions.of(this.returns.programme(), before, this.returns.period()))
			.sql(now, then);
		StagingTable table = new StagingTable(this.returns.programme().code(), this.form);
		String key = this.form.key()
			.stream()
			.map((column) -> "staged." + table.compared(column))
			.collect(Collectors.joining(", "));
		String whole = this.form.key()
			.stream()
			.map((column) -> " AND " + SqlName.quoted(column) + " IS NOT NULL")
			.collect(Collectors.joining());
		return "SELECT staged.hz_unit, " + columns(now, "") + ", " + columns(then, this.against.prefix()) + " FROM "
				+ staged + " AS staged WHERE hz_period IN (" + now + ", " + then + ") AND hz_kind = 'DATA'" + whole
				+ " GROUP BY staged.hz_unit, " + key + " HAVING " + once(now) + " AND " + once(then);
	}

	/** One row a period is left in each group, so its greatest value is its value. */
	private String columns(String period, String prefix) {
		return Stream.concat(PLACE.stream(), this.form.columns().stream().map(FormColumn::name))
			.map((name) -> "MAX(CASE WHEN hz_period = " + period + " THEN "
					+ (name.startsWith("hz_") ? name : SqlName.quoted(name)) + " END) AS "
					+ ((name.startsWith("hz_") && prefix.isEmpty()) ? name : SqlName.quoted(prefix + name)))
			.collect(Collectors.joining(", "));
	}

	private static String once(String period) {
		return "COUNT(CASE WHEN hz_period = " + period + " THEN 1 END) = 1";
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/** A row and the one it continues. */
	public record Pair(StagedRow now, StagedRow then) {
	}

	/** How often a condition is true, false or unknown. */
	public record Count(long valid, long invalid, long undecided) {
	}

}
