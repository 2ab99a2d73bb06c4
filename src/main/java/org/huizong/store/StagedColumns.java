package org.huizong.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.huizong.programme.FormColumn;
import org.huizong.programme.StagingTable;

import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps a staging table's columns in step with its form's declaration. */
final class StagedColumns {

	private final JdbcTemplate jdbc;

	StagedColumns(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds columns that are new and replaces those whose type changed.
	 * @return whether anything had to change, so that returns must be read again
	 */
	boolean adapt(StagingTable table) {
		Map<String, String> present = present(table);
		boolean changed = false;
		for (FormColumn column : table.form().columns()) {
			String type = present.get(StagingTable.identifier(column.name()));
			if (type != null && type.startsWith(kind(column))) {
				continue;
			}
			String name = StagingTable.quote(column.name());
			if (type != null) {
				this.jdbc.execute("ALTER TABLE " + table.name() + " DROP COLUMN " + name);
			}
			this.jdbc
				.execute("ALTER TABLE " + table.name() + " ADD COLUMN " + name + " " + StagingTable.sqlType(column));
			changed = true;
		}
		return changed;
	}

	private Map<String, String> present(StagingTable table) {
		Map<String, String> present = new HashMap<>();
		this.jdbc
			.query("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA"
					+ " AND table_name = ?", (result) -> {
						present.put(result.getString(1), result.getString(2).toUpperCase(Locale.ROOT));
					}, table.identifier());
		return present;
	}

	private static String kind(FormColumn column) {
		return switch (column.type()) {
			case DECIMAL, INTEGER -> "NUMERIC";
			case DATE -> "DATE";
			case TEXT, CODE, INDICATOR, UNIT -> "CHARACTER VARYING";
		};
	}

}
