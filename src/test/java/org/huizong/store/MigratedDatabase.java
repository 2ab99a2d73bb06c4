package org.huizong.store;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.huizong.story.OfficeDatabase;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new database with the schema as it is migrated to: H2's in memory, or a server's. */
public final class MigratedDatabase {

	private MigratedDatabase() {
	}

	public static JdbcTemplate of(OfficeDatabase database) {
		return of(database, "latest");
	}

	/** As a release left it whose last migration has this number. */
	public static JdbcTemplate of(OfficeDatabase database, String last) {
		DriverManagerDataSource source = switch (database) {
			case H2 -> new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
			case POSTGRESQL -> new DriverManagerDataSource(TestServer.database(), TestServer.USER, TestServer.PASSWORD);
		};
		migrate(source, database, last);
		return new JdbcTemplate(source);
	}

	/** Runs the migrations that a release did not have yet. */
	public static void finish(JdbcTemplate jdbc, OfficeDatabase database) {
		migrate(Objects.requireNonNull(jdbc.getDataSource()), database, "latest");
	}

	static void migrate(DataSource source, OfficeDatabase database, String last) {
		Flyway.configure()
			.dataSource(source)
			.target(last)
			.locations("classpath:db/migration/" + database.name().toLowerCase(Locale.ROOT))
			.javaMigrations(new V1__SpringBatchSchema())
			.load()
			.migrate();
	}

}
