package org.huizong.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.huizong.cli.CommandHere;
import org.huizong.story.OfficeDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A database of a former release is brought up by whatever command comes first. */
@Tag("story")
class FormerDatabaseTests {

	private static final String APPLIED = "SELECT \"version\" FROM \"flyway_schema_history\""
			+ " WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"";

	@TempDir
	Path home;

	@ParameterizedTest
	@ValueSource(strings = { "status open-economy", "findings open-economy 2009-01", "audit", "stop open-economy" })
	void isMigratedByACommand(String command) throws Exception {
		Files.createDirectories(this.home.resolve(".huizong"));
		DriverManagerDataSource source = new DriverManagerDataSource(
				"jdbc:h2:file:" + this.home.resolve(".huizong/huizong"), "sa", "");
		MigratedDatabase.migrate(source, OfficeDatabase.H2, "12");
		JdbcTemplate jdbc = new JdbcTemplate(source);
		assertThat(applied(jdbc)).endsWith("12");
		CommandHere.run(this.home, command.split(" "));
		assertThat(applied(jdbc)).isEqualTo(applied(MigratedDatabase.of(OfficeDatabase.H2)));
	}

	private static List<String> applied(JdbcTemplate jdbc) {
		return jdbc.queryForList(APPLIED, String.class);
	}

}
