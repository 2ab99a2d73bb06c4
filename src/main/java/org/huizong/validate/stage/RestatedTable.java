package org.huizong.validate.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.SqlName;

/**
 * A form's staged rows as SQL, those of an earlier period under the units of the later
 * one: what {@link RestatedRows} says of rows that are passed one by one.
 */
public final class RestatedTable {

	private static final List<String> PLACE = List.of("hz_file", "hz_sheet", "hz_row");

	private final ReturnForm form;

	private final StagingTable staging;

	private final String table;

	private final Successions successions;

	public RestatedTable(ReturnForm form, StatisticalProgramme programme, Successions successions) {
		this.form = form;
		this.staging = new StagingTable(programme.code(), form);
		this.table = this.staging.name();
		this.successions = successions;
	}

	/**
	 * The table itself where no unit has changed, else a query in brackets.
	 * @param now literal of the later period
	 * @param then literal of the earlier one
	 */
	public String sql(String now, String then) {
		if (!this.successions.changed()) {
			return this.table;
		}
		String columns = columns().map((name) -> "staged." + name).collect(Collectors.joining(", "));
		return "(SELECT staged.hz_unit, staged.hz_period, staged.hz_kind, " + columns + " FROM " + this.table
				+ " AS staged WHERE staged.hz_period = " + now + " UNION ALL " + earlier(then, columns) + ")";
	}

	private String earlier(String then, String columns) {
		String from = " FROM " + this.table + " AS staged JOIN (VALUES " + lines()
				+ ") AS line (origin, heir, share, parts) ON staged.hz_unit = line.origin WHERE staged.hz_period = "
				+ then + " AND staged.hz_kind = 'DATA'";
		if (!Successions.added(this.form)) {
			return "SELECT line.heir, staged.hz_period, staged.hz_kind, " + columns + from;
		}
		String key = this.form.key()
			.stream()
			.filter((name) -> this.form.column(name).orElseThrow().type() != ColumnType.UNIT)
			.map((name) -> ", staged." + this.staging.compared(name))
			.collect(Collectors.joining());
		String summed = Stream
			.of(PLACE.stream().map(RestatedTable::own), this.form.columns().stream().map((column) -> summed(column)),
					folded().map(RestatedTable::own))
			.flatMap((names) -> names)
			.collect(Collectors.joining(", "));
		return "SELECT line.heir, " + then + ", 'DATA', " + summed + from + " GROUP BY line.heir" + key
				+ " HAVING COUNT(*) = MAX(line.parts) AND COUNT(DISTINCT staged.hz_unit) = MAX(line.parts)";
	}

	private Stream<String> columns() {
		return Stream.of(PLACE.stream(), this.form.columns().stream().map((column) -> quoted(column)), folded())
			.flatMap((names) -> names);
	}

	/** Keys as they are compared. */
	private Stream<String> folded() {
		return this.staging.folded().stream().map((column) -> SqlName.quoted(StagingTable.folded(column)));
	}

	private static String quoted(FormColumn column) {
		return SqlName.quoted(column.name());
	}

	/** What the unit itself had, else what one of its parts had. */
	private static String own(String name) {
		return "COALESCE(MAX(CASE WHEN line.origin = line.heir THEN staged." + name + " END), MIN(staged." + name
				+ "))";
	}

	private String summed(FormColumn column) {
		String name = quoted(column);
		if (column.type() == ColumnType.UNIT && this.form.key().contains(column.name())) {
			return "line.heir";
		}
		if (!column.type().numeric()) {
			return own(name);
		}
		String sum = "CASE WHEN COUNT(staged." + name + ") < COUNT(*) THEN NULL ELSE "
				+ rounded("SUM(staged." + name + " * line.share)", column) + " END";
		return "CASE WHEN MAX(line.parts) = 1 AND MAX(line.share) = 1 THEN MAX(staged." + name + ") WHEN "
				+ adds(column) + " THEN " + sum + " END";
	}

	/** At the decimals of the column's indicator, or of the row's. */
	private String rounded(String sum, FormColumn column) {
		String rows = this.form.columnOf(ColumnType.INDICATOR).map(RestatedTable::quoted).orElse(null);
		if (column.indicator() != null || rows == null) {
			return "ROUND(" + sum + ", " + this.successions.decimals(column.indicator()) + ")";
		}
		String decimals = this.successions.programme()
			.indicators()
			.stream()
			.map((indicator) -> " WHEN " + literal(indicator.code()) + " THEN ROUND(" + sum + ", "
					+ indicator.decimals() + ")")
			.collect(Collectors.joining());
		return "CASE MAX(staged." + rows + ")" + decimals + " ELSE ROUND(" + sum + ", "
				+ this.successions.decimals(null) + ") END";
	}

	/** Whether parts of the column add up, as a condition. */
	private String adds(FormColumn column) {
		List<String> never = this.successions.notAdded();
		String rows = this.form.columnOf(ColumnType.INDICATOR).map(RestatedTable::quoted).orElse(null);
		if (column.derivation() != null || column.indicator() != null && never.contains(column.indicator())
				|| column.indicator() == null && rows == null) {
			return "1 = 0";
		}
		if (column.indicator() != null || never.isEmpty()) {
			return "1 = 1";
		}
		return "MAX(staged." + rows + ") NOT IN ("
				+ never.stream().map(RestatedTable::literal).collect(Collectors.joining(", ")) + ")";
	}

	private String lines() {
		return this.successions.lines()
			.stream()
			.map((line) -> "(" + literal(line.origin()) + ", " + literal(line.heir()) + ", CAST("
					+ line.share().toPlainString() + " AS NUMERIC(20, 10)), " + line.parts() + ")")
			.collect(Collectors.joining(", "));
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
