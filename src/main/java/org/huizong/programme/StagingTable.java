package org.huizong.programme;

import java.util.List;
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

	/** Names of the columns that every staging table begins with, in order. */
	public static final List<String> META = List.of("hz_period", "hz_unit", "hz_file", "hz_hash", "hz_sheet", "hz_row",
			"hz_kind");

	/** The quoted table name. */
	public String name() {
		return quote("stage_" + this.programme + "_" + this.form.code());
	}

	/** Statements that create the table and its index where they do not exist. */
	public List<String> create() {
		String columns = this.form.columns()
			.stream()
			.map((column) -> ", " + quote(column.name()) + " " + sqlType(column))
			.collect(Collectors.joining());
		return List.of(
				"CREATE TABLE IF NOT EXISTS " + name()
						+ " (hz_period VARCHAR(7) NOT NULL, hz_unit VARCHAR(40) NOT NULL,"
						+ " hz_file VARCHAR(1000) NOT NULL, hz_hash VARCHAR(64) NOT NULL,"
						+ " hz_sheet VARCHAR(255) NOT NULL, hz_row INTEGER NOT NULL, hz_kind VARCHAR(5) NOT NULL"
						+ columns + ")",
				"CREATE INDEX IF NOT EXISTS " + quote("ix_stage_" + this.programme + "_" + this.form.code()) + " ON "
						+ name() + " (hz_period, hz_unit)");
	}

	/**
	 * Statement that inserts a row: the {@link #META} columns, then the declared ones.
	 */
	public String insert() {
		String names = Stream.concat(META.stream(), this.form.columns().stream().map((column) -> quote(column.name())))
			.collect(Collectors.joining(", "));
		String marks = Stream.generate(() -> "?")
			.limit((long) META.size() + this.form.columns().size())
			.collect(Collectors.joining(", "));
		return "INSERT INTO " + name() + " (" + names + ") VALUES (" + marks + ")";
	}

	/** A quoted identifier. */
	public static String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
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
