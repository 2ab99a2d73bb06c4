package org.huizong.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import org.h2.api.ErrorCode;
import org.huizong.programme.predicate.Dialect;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The office's database by one connection, for a command that only reads. It is opened so
 * only when its schema is this program's; whatever else it may be, it is left to be
 * migrated as ever.
 */
public final class ReadingDatabase implements AutoCloseable {

	static final String FILE = "jdbc:h2:file:";

	/** Others may look beside, and closing neither writes nor tidies up. */
	private static final String LOOK = ";ACCESS_MODE_DATA=r";

	private final Connection connection;

	private final Dialect dialect;

	private ReadingDatabase(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	/**
	 * Opens it.
	 * @return empty when its schema is not this program's, when there is none yet, or
	 * when a file cannot be opened by who only reads
	 * @throws UnfitDatabaseException when a server's is not what it must be
	 */
	public static Optional<ReadingDatabase> open(String url, String user, String password) throws SQLException {
		boolean embedded = url.startsWith(FILE);
		if (embedded && !Files.exists(Path.of(url.substring(FILE.length(), end(url)) + ".mv.db"))) {
			return Optional.empty();
		}
		Optional<Connection> opened = connect(url, user, password, embedded);
		return opened.isPresent() ? looking(opened.get()) : Optional.empty();
	}

	/**
	 * A file that a process left while it made it is none yet: who may write makes it
	 * whole.
	 */
	private static Optional<Connection> connect(String url, String user, String password, boolean embedded)
			throws SQLException {
		try {
			return Optional.of(DriverManager.getConnection(embedded ? url + LOOK : url, user, password));
		}
		catch (SQLException ex) {
			if (embedded && ex.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static Optional<ReadingDatabase> looking(Connection connection) throws SQLException {
		try {
			Dialect dialect = Dialect.of(connection);
			if (dialect == Dialect.POSTGRESQL) {
				new PostgresServer(connection).require();
			}
			if (Schema.isCurrent(connection, dialect)) {
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

	/** Where the address of a file ends and its settings begin. */
	private static int end(String url) {
		int settings = url.indexOf(';');
		return (settings < 0) ? url.length() : settings;
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
