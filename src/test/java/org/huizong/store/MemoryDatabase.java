package org.huizong.store;

import java.util.UUID;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database in memory with the schema as it is migrated to. */
final class MemoryDatabase {

	private MemoryDatabase() {
	}

	static JdbcTemplate migrated() throws Exception {
		DriverManagerDataSource source = new DriverManagerDataSource(
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
		ResourceDatabasePopulator schema = new ResourceDatabasePopulator(
				new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
		Resource[] migrations = new PathMatchingResourcePatternResolver()
			.getResources("classpath:db/migration/h2/V*.sql");
		java.util.Arrays.stream(migrations)
			.sorted(java.util.Comparator.comparingInt(MemoryDatabase::number))
			.forEach(schema::addScript);
		schema.execute(source);
		return new JdbcTemplate(source);
	}

	private static int number(Resource migration) {
		return Integer.parseInt(String.valueOf(migration.getFilename()).replaceAll("^V|__.*", ""));
	}

}
