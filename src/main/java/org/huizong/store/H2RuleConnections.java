package org.huizong.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** In H2 the one who reads is a user of the database, made by the program. */
final class H2RuleConnections implements RuleConnections {

	private static final String USER = "HZ_RULES";

	private final DataSource dataSource;

	private String password;

	H2RuleConnections(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public Connection open() throws SQLException {
		Connection connection = DriverManager.getConnection(url(), USER, password());
		connection.setReadOnly(true);
		return connection;
	}

	/**
	 * Returns the user's password, made anew by every process and known to it alone. The
	 * user is written once: H2 refuses two sessions that grant the same right at a time.
	 */
	private synchronized String password() throws SQLException {
		if (this.password == null) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			String made = HexFormat.of().formatHex(random);
			try (Connection admin = this.dataSource.getConnection(); Statement statement = admin.createStatement()) {
				statement.execute("CREATE USER IF NOT EXISTS " + USER + " PASSWORD '" + made + "'");
				statement.execute("ALTER USER " + USER + " SET PASSWORD '" + made + "'");
				statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + USER);
			}
			this.password = made;
		}
		return this.password;
	}

	private String url() {
		try {
			return JdbcUtils.extractDatabaseMetaData(this.dataSource, (metaData) -> metaData.getURL());
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("the database does not name its address", ex);
		}
	}

}
