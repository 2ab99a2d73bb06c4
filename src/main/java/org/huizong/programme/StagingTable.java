package org.huizong.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Dialect;
import org.huizong.programme.predicate.FoldedSql;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.FoldedKey;
import org.jspecify.annotations.Nullable;

/**
 * Name and columns of the table that a form's rows are staged in. Store creates and fills
 * it, validate and aggregate query it.
 *
 * <p>
 * Besides the declared columns, quoted by their names, each row has {@code hz_period}
 * (yyyy-MM; for annual forms the year's January), {@code hz_unit}, {@code hz_file} (path
 * below the programme's input), {@code hz_hash}, {@code hz_sheet}, {@code hz_row} and
 * {@code hz_kind} (DATA or TOTAL), and for each column of texts in the form's key
 * {@code hz_key_} and its name: the key as it is compared, see {@link FoldedKey}. The
 * letters of columns stand in
 * {@code collected_column(programme, period, unit, form, file, sheet, column_name, letter)}.
 */
public record StagingTable(String programme, ReturnForm form) {

	/** Names of the columns that every staging table begins with, in order. */
	public static final List<String> META = List.of("hz_period", "hz_unit", "hz_file", "hz_hash", "hz_sheet", "hz_row",
			"hz_kind");

	/** The quoted table name. */
	public String name() {
		return SqlName.quoted(fullName());
	}

	/** The table name as the database lists it. */
	public String identifier() {
		return SqlName.of(fullName());
	}

	private String fullName() {
		return "stage_" + this.programme + "_" + this.form.code();
	}

	/** Statements that create the table and its index where they do not exist. */
	public List<String> create(Dialect dialect) {
		String columns = this.form.columns()
			.stream()
			.map((column) -> ", " + SqlName.quoted(column.name()) + " " + sqlType(column))
			.collect(Collectors.joining());
		String folded = folded().stream()
			.map((column) -> ", " + SqlName.quoted(folded(column)) + " " + sqlType(column))
			.collect(Collectors.joining());
		return List.of(
				"CREATE TABLE IF NOT EXISTS " + name() + " (" + dialect.rowKeyColumn()
						+ "hz_period VARCHAR(7) NOT NULL, hz_unit VARCHAR(40) NOT NULL,"
						+ " hz_file VARCHAR(1000) NOT NULL, hz_hash VARCHAR(64) NOT NULL,"
						+ " hz_sheet VARCHAR(255) NOT NULL, hz_row INTEGER NOT NULL, hz_kind VARCHAR(5) NOT NULL"
						+ columns + folded + ")",
				"CREATE INDEX IF NOT EXISTS " + SqlName.quoted("ix_" + fullName()) + " ON " + name()
						+ " (hz_period, hz_unit)");
	}

	/** The {@link #META} columns and the declared ones, as a list in SQL. */
	public String columns() {
		return Stream.concat(META.stream(), this.form.columns().stream().map((column) -> SqlName.quoted(column.name())))
			.collect(Collectors.joining(", "));
	}

	/** Statement that inserts a row of {@link #values}. */
	public String insert() {
		String folded = folded().stream()
			.map((column) -> ", " + SqlName.quoted(folded(column)))
			.collect(Collectors.joining());
		String marks = Stream.generate(() -> "?")
			.limit((long) META.size() + this.form.columns().size() + folded().size())
			.collect(Collectors.joining(", "));
		return "INSERT INTO " + name() + " (" + columns() + folded + ") VALUES (" + marks + ")";
	}

	/**
	 * The values of a row in the order of {@link #insert()}: the {@link #META} columns,
	 * then the declared ones, then keys as they are compared.
	 * @param value the value of a declared column by its name
	 */
	public List<@Nullable Object> values(List<?> meta, Function<String, @Nullable Object> value) {
		List<@Nullable Object> values = new ArrayList<>(meta);
		this.form.columns().forEach((column) -> values.add(value.apply(column.name())));
		folded().forEach((column) -> {
			Object key = value.apply(column.name());
			values.add((key != null) ? FoldedKey.of(key.toString()) : null);
		});
		return values;
	}

	/** The columns of the form's key that hold texts, in declared order. */
	public List<FormColumn> folded() {
		return this.form.columns()
			.stream()
			.filter((column) -> column.type() == ColumnType.TEXT && this.form.key().contains(column.name()))
			.toList();
	}

	/** The name of the column beside a key's that holds it as it is compared. */
	public static String folded(FormColumn column) {
		return "hz_key_" + column.name();
	}

	/**
	 * What a column is compared by, in SQL: a key's folded column, of other texts the
	 * same without full width, blanks, kinds of dashes and case, and else the column.
	 */
	public String compared(String name) {
		FormColumn column = this.form.column(name).orElseThrow();
		if (column.type() != ColumnType.TEXT) {
			return SqlName.quoted(name);
		}
		return folded().contains(column) ? SqlName.quoted(folded(column)) : FoldedSql.of(SqlName.quoted(name));
	}

	/** The SQL type a column is staged as. */
	public static String sqlType(FormColumn column) {
		return switch (column.type()) {
			case DECIMAL, INTEGER -> "NUMERIC(30, 8)";
			case DATE -> "DATE";
			case TEXT, CODE, INDICATOR, UNIT -> "VARCHAR(2000)";
		};
	}

}
