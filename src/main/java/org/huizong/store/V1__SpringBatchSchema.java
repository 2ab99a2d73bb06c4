package org.huizong.store;

import java.util.Locale;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates Spring Batch's own tables from the script it ships for the database, so that
 * later migrations can guard them.
 */
class V1__SpringBatchSchema extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws Exception {
		String vendor = context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
		ScriptUtils.executeSqlScript(context.getConnection(),
				new ClassPathResource("org/springframework/batch/core/schema-" + vendor + ".sql"));
	}

}
