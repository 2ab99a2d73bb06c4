package org.huizong.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.huizong.programme.predicate.Dialect;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Which of the two databases it is, and its schema. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	Dialect dialect(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return Dialect.of(connection);
		}
	}

	@Bean
	@Lazy(false)
	Schema schema(DataSource dataSource) throws SQLException {
		return new Schema(dataSource).bring();
	}

	@Bean
	RuleConnections ruleConnections(DataSource dataSource, Dialect dialect, JdbcConnectionDetails details)
			throws SQLException {
		return switch (dialect) {
			case H2 -> new H2RuleConnections(dataSource);
			case POSTGRESQL -> new PostgresRuleConnections(dataSource,
					new SimpleDriverDataSource(DriverManager.getDriver(details.getJdbcUrl()), details.getJdbcUrl(),
							details.getUsername(), details.getPassword()));
		};
	}

}
