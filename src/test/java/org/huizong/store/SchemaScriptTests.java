package org.huizong.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new database of H2's is made by one script: it is what the migrations come to.
 * Whoever adds a migration writes it anew with
 * {@code -Dtest=SchemaScriptTests -Drewrite=true}.
 */
class SchemaScriptTests {

	private static final Path SCRIPT = Path.of("src/main/resources/db/schema/h2.sql");

	private static final String HISTORY = "flyway_schema_history";

	@Test
	void isWhatTheMigrationsComeTo() throws IOException {
		String written = written(MigratedDatabase.of(OfficeDatabase.H2));
		if (Boolean.getBoolean("rewrite")) {
			Files.writeString(SCRIPT, written);
		}
		assertThat(Files.readString(SCRIPT)).isEqualTo(written);
	}

	@Test
	void makesTheSameDatabaseAsTheMigrations() throws SQLException {
		JdbcTemplate made = empty();
		new Schema(made.getDataSource()).bring();
		assertThat(described(made)).isEqualTo(described(MigratedDatabase.of(OfficeDatabase.H2)))
			.hasSizeGreaterThan(100);
	}

	@Test
	void leavesNothingForTheMigrationsToDo() throws SQLException {
		JdbcTemplate made = empty();
		new Schema(made.getDataSource()).bring();
		List<String> before = rows(made);
		MigratedDatabase.finish(made, OfficeDatabase.H2);
		assertThat(rows(made)).isEqualTo(before);
	}

	@Test
	void beginsAnewWhereAProcessWasKilledInTheMiddle() throws SQLException {
		JdbcTemplate made = empty();
		made.execute("CREATE TABLE \"" + Schema.UNFINISHED + "\" (since INTEGER)");
		made.execute("CREATE TABLE run (code INTEGER)");
		new Schema(made.getDataSource()).bring();
		assertThat(described(made)).isEqualTo(described(MigratedDatabase.of(OfficeDatabase.H2)));
	}

	@Test
	void leavesADatabaseOfAFormerReleaseToTheMigrations() throws SQLException {
		JdbcTemplate former = MigratedDatabase.of(OfficeDatabase.H2, "12");
		former.update("UPDATE audit_end SET number = 7");
		new Schema(former.getDataSource()).bring();
		assertThat(former.queryForList("SELECT number FROM audit_end", Integer.class)).containsExactly(7);
		assertThat(rows(former)).isEqualTo(rows(MigratedDatabase.of(OfficeDatabase.H2)));
	}

	@Test
	void bringsAMigrationThatWasLeftOut() throws SQLException {
		JdbcTemplate former = MigratedDatabase.of(OfficeDatabase.H2);
		for (String index : List.of("ix_finding_unit", "ix_finding_number", "ix_finding_former", "ix_answer_finding")) {
			former.execute("DROP INDEX " + index);
		}
		former.execute("ALTER TABLE finding DROP COLUMN former");
		former.execute("ALTER TABLE finding DROP COLUMN place_row");
		former.update("DELETE FROM \"" + HISTORY + "\" WHERE \"version\" = '20'");
		new Schema(former.getDataSource()).bring();
		assertThat(described(former)).isEqualTo(described(MigratedDatabase.of(OfficeDatabase.H2)));
	}

	private static JdbcTemplate empty() {
		return new JdbcTemplate(
				new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
	}

	/** As the script has it: tables with their rows, and the history last. */
	private static String written(JdbcTemplate jdbc) {
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE \"" + Schema.UNFINISHED + "\" (since TIMESTAMP DEFAULT CURRENT_TIMESTAMP);");
		statements.addAll(described(jdbc));
		rows(jdbc).forEach((row) -> statements.add("INSERT INTO \"" + HISTORY + "\" (\"installed_rank\", \"version\","
				+ " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
				+ " \"success\") VALUES (" + row + ", CURRENT_USER, 0, TRUE);"));
		statements.add("DROP TABLE \"" + Schema.UNFINISHED + "\";");
		return "-- What the migrations come to, written by SchemaScriptTests (-Drewrite=true); never by hand.\n"
				+ statements.stream().map((statement) -> statement + "\n").collect(Collectors.joining());
	}

	/**
	 * All that is in the database but the history's rows, as statements that make it on a
	 * disk or in memory.
	 */
	private static List<String> described(JdbcTemplate jdbc) {
		return jdbc.queryForList("SCRIPT SIMPLE NOPASSWORDS NOSETTINGS", String.class)
			.stream()
			.filter((line) -> !line.startsWith("CREATE USER") && !line.startsWith("--")
					&& !line.startsWith("INSERT INTO \"PUBLIC\".\"" + HISTORY))
			.map((line) -> line.replace("CREATE MEMORY TABLE", "CREATE TABLE").strip().replaceAll("\\s*\\n\\s*", " "))
			.toList();
	}

	/** The history's, but for who migrated when and how long it took. */
	private static List<String> rows(JdbcTemplate jdbc) {
		return jdbc.query("SELECT * FROM \"" + HISTORY + "\" ORDER BY \"installed_rank\"",
				(row, number) -> row.getInt("installed_rank") + ", " + quoted(row.getString("version")) + ", "
						+ quoted(row.getString("description")) + ", " + quoted(row.getString("type")) + ", "
						+ quoted(row.getString("script")) + ", " + row.getObject("checksum"));
	}

	private static String quoted(String text) {
		return (text != null) ? "'" + text + "'" : "NULL";
	}

}
