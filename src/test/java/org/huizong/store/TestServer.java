package org.huizong.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that all tests share, started when first asked for. Its databases
 * and users are made as the manual tells an office's administrator.
 */
public final class TestServer {

	/** Whom offices connect as. */
	public static final String USER = "huizong";

	static final String PASSWORD = "Ganjiang-2009";

	private static final AtomicInteger MADE = new AtomicInteger();

	private TestServer() {
	}

	/** A new database, and its address. */
	public static String database() {
		String name = "office" + MADE.incrementAndGet();
		execute("CREATE DATABASE " + name + " OWNER " + USER
				+ " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0");
		return address(name);
	}

	/** The address of a database. */
	public static String address(String name) {
		return "jdbc:postgresql://localhost:" + Running.SERVER.getPort() + "/" + name;
	}

	/** Lets an office's folder name a new database. */
	public static void settle(Path home) throws IOException {
		settle(home, database(), USER);
	}

	/** Lets an office's folder name a database. */
	public static void settle(Path home, String address, String user) throws IOException {
		Path state = Files.createDirectories(home.resolve(".huizong"));
		Path file = Files.writeString(state.resolve("database.yaml"),
				"url: " + address + "\nuser: " + user + "\npassword: " + PASSWORD + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
	}

	/** Connects as an office does. */
	public static Connection connect(String address) throws SQLException {
		return DriverManager.getConnection(address, USER, PASSWORD);
	}

	/** Has the server's administrator run a statement. */
	public static void execute(String sql) {
		try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	/** Makes a user who can log in. */
	public static void user(String name, String may) {
		execute("CREATE ROLE " + name + " LOGIN " + may + " PASSWORD '" + PASSWORD + "'");
	}

	/** Holds the server; its files go with the process. */
	private static final class Running {

		private static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setServerConfig("fsync", "off")
					.setServerConfig("max_connections", "200")
					.start();
				try (Connection connection = server.getPostgresDatabase().getConnection();
						Statement statement = connection.createStatement()) {
					statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
					statement.execute("CREATE ROLE " + USER + "_rules NOLOGIN");
					statement.execute("GRANT " + USER + "_rules TO " + USER);
				}
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("the server was not set up", ex);
			}
		}

	}

}
