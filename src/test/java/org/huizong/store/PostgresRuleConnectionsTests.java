package org.huizong.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.huizong.HuizongApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a predicate could do on a server if the white list let it: read what rules read.
 */
@Tag("story")
class PostgresRuleConnectionsTests {

	@TempDir
	private static Path home;

	private static ConfigurableApplicationContext context;

	private static JdbcTemplate jdbc;

	private static RuleConnections connections;

	@BeforeAll
	static void open() throws Exception {
		TestServer.settle(home);
		context = HuizongApplication.start(home);
		jdbc = context.getBean(JdbcTemplate.class);
		connections = context.getBean(RuleConnections.class);
		jdbc.execute("CREATE TABLE \"stage_trial_a\" (hz_id INTEGER)");
		jdbc.execute("INSERT INTO \"stage_trial_a\" VALUES (1)");
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@Test
	void readsStagedRowsAlsoOfTablesThatCameLater() throws SQLException {
		assertThat(ask("SELECT hz_id FROM \"stage_trial_a\"")).isEqualTo("1");
		jdbc.execute("CREATE TABLE \"stage_trial_b\" (hz_id INTEGER)");
		jdbc.execute("INSERT INTO \"stage_trial_b\" VALUES (2)");
		assertThat(ask("SELECT hz_id FROM \"stage_trial_b\"")).isEqualTo("2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT password FROM person", "SELECT hash FROM api_token", "SELECT who FROM audit_entry",
			"SELECT pg_read_file('/etc/passwd')", "SELECT number FROM answer" })
	void readsNothingElse(String sql) {
		assertThatThrownBy(() -> ask(sql)).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DELETE FROM \"stage_trial_a\" RETURNING 1", "CREATE TABLE mine (a INTEGER)",
			"SELECT nextval('notice_number')", "SELECT set_config('transaction_read_only', 'off', true)" })
	void writesNothing(String sql) {
		assertThatThrownBy(() -> ask(sql)).isInstanceOf(SQLException.class)
			.hasMessageFindingMatch("read-only transaction|permission denied|must be set before any query");
	}

	@Test
	void whoPutsOffTheRoleStillWritesNothing() throws SQLException {
		try (Connection connection = connections.open(); Statement statement = connection.createStatement()) {
			statement.execute("SELECT set_config('role', 'none', false)");
			connection.commit();
			assertThatThrownBy(() -> statement.execute("DELETE FROM finding")).isInstanceOf(SQLException.class)
				.hasMessageContaining("read-only transaction");
		}
	}

	@Test
	void statementsEndAfterTenMinutesAtMost() throws SQLException {
		assertThat(ask("SHOW statement_timeout")).isEqualTo("10min");
	}

	@Test
	void programsOwnConnectionsKeepTheirUser() throws SQLException {
		ask("SELECT 1");
		assertThat(jdbc.queryForObject("SELECT current_user || current_setting('transaction_read_only')", String.class))
			.isEqualTo("huizongoff");
	}

	private static String ask(String sql) throws SQLException {
		try (Connection connection = connections.open(); Statement statement = connection.createStatement()) {
			statement.executeQuery("SELECT 1").next();
			try (ResultSet result = statement.executeQuery(sql)) {
				result.next();
				return result.getString(1);
			}
		}
	}

}
