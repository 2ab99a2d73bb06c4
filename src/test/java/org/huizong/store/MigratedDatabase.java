package org.huizong.store;

import java.util.Locale;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.huizong.office.OfficeDatabase;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new database with the schema as it is migrated to: H2's in memory, or a server's. */
final class MigratedDatabase {

	private MigratedDatabase() {
	}

	static JdbcTemplate of(OfficeDatabase database) {
		DriverManagerDataSource source = switch (database) {
			case H2 -> new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
			case POSTGRESQL -> new DriverManagerDataSource(TestServer.database(), TestServer.USER, TestServer.PASSWORD);
		};
		Flyway.configure()
			.dataSource(source)
			.locations("classpath:db/migration/" + database.name().toLowerCase(Locale.ROOT))
			.javaMigrations(new V1__SpringBatchSchema())
			.load()
			.migrate();
		return new JdbcTemplate(source);
	}

}
