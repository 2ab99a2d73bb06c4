package org.huizong.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both databases have the same schema after their migrations. Whoever adds a migration
 * adds it to both folders.
 */
class SchemaTests {

	/**
	 * How the guard of open executions is written (H2 has no index over some rows), and
	 * what keeps the trail from being truncated.
	 */
	private static final Set<String> DIFFERENT = Set.of(
			"column batch_job_execution.open_instance long number, may be null",
			"index on batch_job_execution, unique: open_instance",
			"index on batch_job_execution, unique: job_instance_id where (end_time is null)",
			"column audit_kept.number long number", "reference audit_kept.number to audit_entry.number");

	private static final int UNBOUNDED = 1_000_000_000;

	private static Connection h2;

	private static Connection postgres;

	@BeforeAll
	static void migrate() throws SQLException {
		h2 = migrated("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", "h2");
		postgres = migrated(TestServer.database(), TestServer.USER, TestServer.PASSWORD, "postgresql");
	}

	@AfterAll
	static void close() throws SQLException {
		h2.close();
		postgres.close();
	}

	@Test
	void tablesColumnsKeysAndIndexesAreTheSame() throws SQLException {
		Set<String> onH2 = described(h2, "PUBLIC");
		Set<String> onPostgres = described(postgres, "public");
		assertThat(onH2).hasSizeGreaterThan(200);
		Set<String> onlyThere = new TreeSet<>(onPostgres);
		onlyThere.removeAll(onH2);
		Set<String> onlyHere = new TreeSet<>(onH2);
		onlyHere.removeAll(onPostgres);
		onlyThere.addAll(onlyHere);
		assertThat(onlyThere).isEqualTo(new TreeSet<>(DIFFERENT));
	}

	@Test
	void migrationsHaveTheSameNumbersAndNames() throws SQLException {
		assertThat(migrations(postgres)).isEqualTo(migrations(h2)).hasSizeGreaterThan(8);
	}

	private static Connection migrated(String url, String user, String password, String folder) throws SQLException {
		Connection open = DriverManager.getConnection(url, user, password);
		Flyway.configure()
			.dataSource(url, user, password)
			.locations("classpath:db/migration/" + folder)
			.javaMigrations(new V1__SpringBatchSchema())
			.load()
			.migrate();
		return open;
	}

	private static List<String> migrations(Connection connection) throws SQLException {
		List<String> migrations = new ArrayList<>();
		read(connection
			.prepareStatement("SELECT \"version\", \"description\" FROM \"flyway_schema_history\""
					+ " WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"")
			.executeQuery(), (row) -> migrations.add(row.getString(1) + " " + row.getString(2)));
		return migrations;
	}

	/** A line for each table, column, key, index and sequence. */
	private static Set<String> described(Connection connection, String schema) throws SQLException {
		Set<String> lines = new TreeSet<>();
		DatabaseMetaData meta = connection.getMetaData();
		for (String table : tables(meta, schema)) {
			columns(meta, schema, table, lines);
			indexes(meta, schema, table, lines);
			references(meta, schema, table, lines);
		}
		read(connection.prepareStatement("SELECT sequence_name FROM information_schema.sequences").executeQuery(),
				(row) -> lines.add("sequence " + lower(row.getString(1))));
		lines.removeIf((line) -> line.matches("sequence (system_.*|.*_number_seq)"));
		return lines;
	}

	private static List<String> tables(DatabaseMetaData meta, String schema) throws SQLException {
		List<String> tables = new ArrayList<>();
		read(meta.getTables(null, schema, "%", null), (row) -> {
			String kind = row.getString("TABLE_TYPE");
			String name = row.getString("TABLE_NAME");
			if (kind.endsWith("TABLE") && !name.equalsIgnoreCase("flyway_schema_history")) {
				tables.add(name);
			}
		});
		return tables;
	}

	private static void columns(DatabaseMetaData meta, String schema, String table, Set<String> lines)
			throws SQLException {
		read(meta.getColumns(null, schema, table, "%"),
				(row) -> lines.add("column " + lower(table) + "." + lower(row.getString("COLUMN_NAME")) + " "
						+ kind(row.getString("TYPE_NAME"), row.getInt("COLUMN_SIZE"))
						+ (row.getInt("NULLABLE") == DatabaseMetaData.columnNullable ? ", may be null" : "")));
	}

	/** Types that hold the same have the same name here. */
	private static String kind(String type, int size) {
		return switch (lower(type)) {
			case "bigint", "int8", "bigserial" -> "long number";
			case "integer", "int4" -> "whole number";
			case "decfloat", "numeric" -> "figure";
			case "timestamp", "timestamp without time zone" -> "time";
			case "timestamptz", "timestamp with time zone" -> "instant";
			case "boolean", "bool" -> "truth";
			case "date" -> "date";
			case "binary varying", "bytea" -> "bytes";
			case "text", "character large object" -> "long text";
			case "character varying", "varchar", "character", "bpchar" ->
				(size < UNBOUNDED) ? "text of " + size : "long text";
			default -> type;
		};
	}

	private static void indexes(DatabaseMetaData meta, String schema, String table, Set<String> lines)
			throws SQLException {
		Map<String, String> indexes = new TreeMap<>();
		read(meta.getIndexInfo(null, schema, table, false, false), (row) -> {
			String condition = row.getString("FILTER_CONDITION");
			indexes.merge(row.getString("INDEX_NAME"),
					(row.getBoolean("NON_UNIQUE") ? ": " : ", unique: ") + lower(row.getString("COLUMN_NAME"))
							+ ((condition != null) ? " where " + lower(condition) : ""),
					(before, next) -> before + next.substring(next.indexOf(':') + 1).replaceFirst(" ", ", "));
		});
		references(meta, schema, table).keySet()
			.forEach((own) -> indexes.values().removeIf((index) -> index.equals(": " + own)));
		indexes.values().forEach((index) -> lines.add("index on " + lower(table) + index));
	}

	private static void references(DatabaseMetaData meta, String schema, String table, Set<String> lines)
			throws SQLException {
		references(meta, schema, table)
			.forEach((own, other) -> lines.add("reference " + lower(table) + "." + own + " to " + other));
	}

	private static Map<String, String> references(DatabaseMetaData meta, String schema, String table)
			throws SQLException {
		Map<String, String> references = new TreeMap<>();
		read(meta.getImportedKeys(null, schema, table), (row) -> references.put(lower(row.getString("FKCOLUMN_NAME")),
				lower(row.getString("PKTABLE_NAME")) + "." + lower(row.getString("PKCOLUMN_NAME"))));
		return references;
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	private static void read(ResultSet rows, Reader reader) throws SQLException {
		try (rows) {
			while (rows.next()) {
				reader.read(rows);
			}
		}
	}

	/** Takes a row. */
	private interface Reader {

		void read(ResultSet row) throws SQLException;

	}

}
