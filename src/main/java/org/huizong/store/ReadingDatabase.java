package org.huizong.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.huizong.programme.Dialect;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The office's database by one connection, for a command that only reads. It is opened so
 * only when its schema is this program's; whatever else it may be, it is left to be
 * migrated as ever.
 */
public final class ReadingDatabase implements AutoCloseable {

	private static final String APPLIED = "SELECT \"version\", \"success\" FROM \"flyway_schema_history\""
			+ " WHERE \"version\" IS NOT NULL";

	private final Connection connection;

	private final Dialect dialect;

	private ReadingDatabase(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	/**
	 * Opens it.
	 * @return empty when its schema is not this program's, or there is none yet
	 * @throws UnfitDatabaseException when a server's is not what it must be
	 */
	public static Optional<ReadingDatabase> open(String url, String user, String password) throws SQLException {
		Connection connection = DriverManager.getConnection(url, user, password);
		try {
			Dialect dialect = Dialect.of(connection);
			if (dialect == Dialect.POSTGRESQL) {
				new PostgresServer(connection).require();
			}
			if (applied(connection).equals(shipped(dialect))) {
				connection.setReadOnly(true);
				return Optional.of(new ReadingDatabase(connection, dialect));
			}
			connection.close();
			return Optional.empty();
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	/** The migrations that have been applied; one that failed is not. */
	private static Set<String> applied(Connection connection) throws SQLException {
		Set<String> versions = new TreeSet<>();
		try (ResultSet table = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
			if (!table.next()) {
				return versions;
			}
		}
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(APPLIED)) {
			while (row.next()) {
				versions.add(row.getBoolean(2) ? row.getString(1) : "failed");
			}
		}
		return versions;
	}

	/** The first is a class, the others are files. */
	private static Set<String> shipped(Dialect dialect) {
		Set<String> versions = new TreeSet<>(Set.of("1"));
		try {
			for (Resource migration : new PathMatchingResourcePatternResolver(ReadingDatabase.class.getClassLoader())
				.getResources("classpath:db/migration/" + dialect.name().toLowerCase(Locale.ROOT) + "/V*__*.sql")) {
				String name = String.valueOf(migration.getFilename());
				versions.add(name.substring(1, name.indexOf("__")));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return versions;
	}

	public Dialect dialect() {
		return this.dialect;
	}

	public JdbcTemplate jdbc() {
		return new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
	}

	@Override
	public void close() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the database cannot be closed", ex);
		}
	}

}
