package org.huizong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.huizong.programme.predicate.SqlName;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * In PostgreSQL the one who reads is a role without a login, which the program's own user
 * takes on: it may select from what rules and indicators look at, and from nothing else.
 * The connection's transactions only read, all see the same state, and no statement of
 * them lasts longer than ten minutes.
 */
final class PostgresRuleConnections implements RuleConnections {

	/** Two grants of the same right at a time disturb each other. */
	private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('huizong rules'))";

	private static final String UNREADABLE = "SELECT quote_ident(tablename) FROM pg_tables"
			+ " WHERE schemaname = current_schema() AND (tablename LIKE 'stage\\_%'"
			+ " OR tablename IN ('collected_column', 'normalisation', 'finding', 'return_version'))"
			+ " AND NOT has_table_privilege(?, quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')";

	/**
	 * Registers of which much is new since the server last looked at how their values
	 * lie: it would plan for the old ones.
	 */
	private static final String CHANGED = "SELECT quote_ident(relname) FROM pg_stat_user_tables"
			+ " WHERE schemaname = current_schema() AND relname LIKE 'stage\\_%'"
			+ " AND n_mod_since_analyze > ? AND n_mod_since_analyze > n_live_tup / 10";

	/** So few changed rows change no plan. */
	private static final int SETTLED = 1000;

	private final DataSource pool;

	private final SimpleDriverDataSource own;

	/**
	 * Takes connections that grant from the pool; those on which rules run are opened
	 * apart, so that the role and the limits never come back into it.
	 */
	PostgresRuleConnections(DataSource pool, SimpleDriverDataSource own) {
		this.pool = pool;
		this.own = own;
	}

	@Override
	public Connection open() throws SQLException {
		String role = grant();
		Connection connection = this.own.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET statement_timeout = '10min'");
			statement.execute("SET idle_in_transaction_session_timeout = 0");
			statement.execute("SET ROLE " + SqlName.quoted(role));
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			return connection;
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * Lets the role read what was added since the last time, has the server look at what
	 * changed much, and returns the role's name.
	 */
	private String grant() throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(ALONE);
			String role = new PostgresServer(connection).rulesRole();
			for (String table : names(connection, UNREADABLE, role)) {
				statement.execute("GRANT SELECT ON " + table + " TO " + SqlName.quoted(role));
			}
			connection.commit();
			for (String table : names(connection, CHANGED, SETTLED)) {
				statement.execute("ANALYZE " + table);
			}
			connection.commit();
			return role;
		}
	}

	private static List<String> names(Connection connection, String sql, Object value) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setObject(1, value);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					tables.add(result.getString(1));
				}
			}
		}
		return tables;
	}

}
