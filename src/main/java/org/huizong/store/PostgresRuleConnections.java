package org.huizong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.huizong.programme.StagingTable;

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
			+ " OR tablename IN ('collected_column', 'normalisation', 'finding'))"
			+ " AND NOT has_table_privilege(?, quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')";

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
			statement.execute("SET ROLE " + StagingTable.quote(role));
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

	/** Lets the role read what was added since the last time, and returns its name. */
	private String grant() throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(ALONE);
			String role = new PostgresServer(connection).rulesRole();
			for (String table : unreadable(connection, role)) {
				statement.execute("GRANT SELECT ON " + table + " TO " + StagingTable.quote(role));
			}
			connection.commit();
			return role;
		}
	}

	private static List<String> unreadable(Connection connection, String role) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(UNREADABLE)) {
			statement.setString(1, role);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					tables.add(result.getString(1));
				}
			}
		}
		return tables;
	}

}
