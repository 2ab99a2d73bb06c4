package org.huizong.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.huizong.programme.predicate.Dialect;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The schema of the database, brought to what this program knows. One that is there
 * already is only looked at. A new database of H2's is made by one script, which is what
 * the migrations come to, their history with it; any other is migrated.
 */
final class Schema {

	/** Stands from the script's first statement to its last. */
	static final String UNFINISHED = "unfinished_schema";

	private static final String HISTORY = "flyway_schema_history";

	private static final String APPLIED = "SELECT \"version\", \"success\" FROM \"" + HISTORY + "\""
			+ " WHERE \"version\" IS NOT NULL";

	private final DataSource source;

	Schema(DataSource source) {
		this.source = source;
	}

	/**
	 * Makes or migrates it where it must be.
	 * @throws UnfitDatabaseException when a server's database is not what it must be
	 */
	Schema bring() throws SQLException {
		Dialect dialect;
		boolean settled = DatabaseBeside.settled();
		try (Connection connection = this.source.getConnection()) {
			DatabaseBeside.end();
			if (settled) {
				return this;
			}
			dialect = Dialect.of(connection);
			if (dialect == Dialect.POSTGRESQL) {
				new PostgresServer(connection).require();
				if (isCurrent(connection, dialect)) {
					return this;
				}
			}
			else if (made(connection)) {
				return this;
			}
		}
		migrate(dialect);
		return this;
	}

	/**
	 * Makes it in a database of H2's that holds nothing.
	 * @return whether it is this program's now
	 */
	static boolean made(Connection connection) throws SQLException {
		if (isEmpty(connection)) {
			make(connection);
		}
		return isCurrent(connection, Dialect.H2);
	}

	/** Whether it is this program's: no migration is missing, failed or unknown. */
	static boolean isCurrent(Connection connection, Dialect dialect) throws SQLException {
		return applied(connection).equals(shipped(dialect));
	}

	/**
	 * Nothing in it; what a process that was killed had made of it is cleared away.
	 */
	private static boolean isEmpty(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT COUNT(*), COUNT(CASE WHEN TABLE_NAME = '" + UNFINISHED
						+ "' THEN 1 END) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = CURRENT_SCHEMA")) {
			row.next();
			if (row.getInt(2) == 1) {
				clear(connection);
				return true;
			}
			return row.getInt(1) == 0;
		}
	}

	private static void clear(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP ALL OBJECTS");
		}
	}

	private static void make(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("RUNSCRIPT FROM 'classpath:db/schema/h2.sql' CHARSET 'UTF-8'");
		}
	}

	/**
	 * Runs what is missing, also where a program of the same release had only later ones.
	 */
	private void migrate(Dialect dialect) {
		Flyway.configure()
			.dataSource(this.source)
			.locations("classpath:" + folder(dialect))
			.javaMigrations(new V1__SpringBatchSchema())
			.outOfOrder(true)
			.load()
			.migrate();
	}

	/** The migrations that have been applied; one that failed is not. */
	private static Set<String> applied(Connection connection) throws SQLException {
		Set<String> versions = new TreeSet<>();
		try (ResultSet table = connection.getMetaData().getTables(null, null, HISTORY, null)) {
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
			for (Resource migration : new PathMatchingResourcePatternResolver(Schema.class.getClassLoader())
				.getResources("classpath:" + folder(dialect) + "/V*__*.sql")) {
				String name = String.valueOf(migration.getFilename());
				versions.add(name.substring(1, name.indexOf("__")));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return versions;
	}

	private static String folder(Dialect dialect) {
		return "db/migration/" + dialect.name().toLowerCase(Locale.ROOT);
	}

}
