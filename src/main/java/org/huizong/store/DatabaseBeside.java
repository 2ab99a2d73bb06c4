package org.huizong.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

/**
 * Opens an embedded database and brings up its schema on a thread of its own, while the
 * application starts. What does not come to a good end here, because another process has
 * the database, or it is to be migrated, is met again by who waits for it, and done or
 * told there.
 */
public final class DatabaseBeside {

	private static @Nullable FutureTask<@Nullable Connection> current;

	private DatabaseBeside() {
	}

	/**
	 * Begins and returns.
	 * @param properties user and password, and whatever else the application's own
	 * connections have: the first one settles how the database is opened
	 */
	public static synchronized void begin(String url, Properties properties) {
		end();
		if (!url.startsWith(ReadingDatabase.FILE)) {
			return;
		}
		FutureTask<@Nullable Connection> opening = new FutureTask<>(() -> open(url, properties));
		Thread thread = new Thread(opening, "database");
		thread.setDaemon(true);
		thread.start();
		current = opening;
	}

	/**
	 * Waits for it; until it has come to its end nobody else should meet H2's classes.
	 * Its connection stays open.
	 * @return whether the schema is there and this program's
	 */
	static synchronized boolean settled() {
		return connection() != null;
	}

	/**
	 * Closes its connection, once the application has one of its own, or will not start.
	 */
	public static synchronized void end() {
		try (Connection connection = connection()) {
			current = null;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the database cannot be closed", ex);
		}
	}

	private static @Nullable Connection connection() {
		try {
			return (current != null) ? current.get() : null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException ex) {
			return null;
		}
	}

	private static @Nullable Connection open(String url, Properties properties) throws SQLException {
		Connection connection = DriverManager.getConnection(url, properties);
		boolean current = false;
		try {
			current = Schema.made(connection);
			return current ? connection : null;
		}
		finally {
			if (!current) {
				connection.close();
			}
		}
	}

}
