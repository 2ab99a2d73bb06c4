package org.huizong.programme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Name and columns of the table that a form's rows are staged in. Store creates and fills
 * it, validate and aggregate query it.
 *
 * <p>
 * Besides the declared columns, quoted by their names, each row has {@code hz_period}
 * (yyyy-MM; for annual forms the year's January), {@code hz_unit}, {@code hz_file} (path
 * below the programme's input), {@code hz_hash}, {@code hz_sheet}, {@code hz_row} and
 * {@code hz_kind} (DATA or TOTAL). The letters of columns stand in
 * {@code collected_column(programme, period, unit, form, file, sheet, column_name, letter)}.
 */
public record StagingTable(String programme, ReturnForm form) {

	/** PostgreSQL cuts longer names, in bytes. */
	private static final int LONGEST = 63;

	private static final int MARK = 9;

	/** Names of the columns that every staging table begins with, in order. */
	public static final List<String> META = List.of("hz_period", "hz_unit", "hz_file", "hz_hash", "hz_sheet", "hz_row",
			"hz_kind");

	/** The quoted table name. */
	public String name() {
		return quote(fullName());
	}

	/** The table name as the database lists it. */
	public String identifier() {
		return identifier(fullName());
	}

	private String fullName() {
		return "stage_" + this.programme + "_" + this.form.code();
	}

	/** Statements that create the table and its index where they do not exist. */
	public List<String> create(Dialect dialect) {
		String columns = this.form.columns()
			.stream()
			.map((column) -> ", " + quote(column.name()) + " " + sqlType(column))
			.collect(Collectors.joining());
		return List.of(
				"CREATE TABLE IF NOT EXISTS " + name() + " (" + dialect.rowKeyColumn()
						+ "hz_period VARCHAR(7) NOT NULL, hz_unit VARCHAR(40) NOT NULL,"
						+ " hz_file VARCHAR(1000) NOT NULL, hz_hash VARCHAR(64) NOT NULL,"
						+ " hz_sheet VARCHAR(255) NOT NULL, hz_row INTEGER NOT NULL, hz_kind VARCHAR(5) NOT NULL"
						+ columns + ")",
				"CREATE INDEX IF NOT EXISTS " + quote("ix_" + fullName()) + " ON " + name() + " (hz_period, hz_unit)");
	}

	/** The {@link #META} columns and the declared ones, as a list in SQL. */
	public String columns() {
		return Stream.concat(META.stream(), this.form.columns().stream().map((column) -> quote(column.name())))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Statement that inserts a row: the {@link #META} columns, then the declared ones.
	 */
	public String insert() {
		String marks = Stream.generate(() -> "?")
			.limit((long) META.size() + this.form.columns().size())
			.collect(Collectors.joining(", "));
		return "INSERT INTO " + name() + " (" + columns() + ") VALUES (" + marks + ")";
	}

	/** The quoted identifier of a name. */
	public static String quote(String name) {
		return '"' + identifier(name).replace("\"", "\"\"") + '"';
	}

	/**
	 * What a name is called in the database: itself, or, when it is longer than both
	 * databases allow, as much of it as there is room for and a mark made of the whole.
	 */
	public static String identifier(String name) {
		byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
		if (bytes.length <= LONGEST) {
			return name;
		}
		String mark = "_" + UUID.nameUUIDFromBytes(bytes).toString().substring(0, MARK - 1);
		int length = name.length();
		while (name.substring(0, length).getBytes(StandardCharsets.UTF_8).length + MARK > LONGEST) {
			length = name.offsetByCodePoints(length, -1);
		}
		return name.substring(0, length) + mark;
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
