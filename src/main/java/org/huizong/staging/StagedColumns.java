package org.huizong.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.huizong.programme.FormColumn;
import org.huizong.programme.StagingTable;
import org.huizong.programme.predicate.Dialect;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.FoldedKey;

import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps a staging table's columns in step with its form's declaration. */
final class StagedColumns {

	private static final int BATCH = 1_000;

	private final JdbcTemplate jdbc;

	private final Dialect dialect;

	StagedColumns(JdbcTemplate jdbc, Dialect dialect) {
		this.jdbc = jdbc;
		this.dialect = dialect;
	}

	/**
	 * Adds columns that are new and replaces those whose type changed.
	 * @return whether anything had to change, so that returns must be read again
	 */
	boolean adapt(StagingTable table) {
		Map<String, String> present = present(table);
		boolean changed = false;
		for (FormColumn column : table.form().columns()) {
			String type = present.get(SqlName.of(column.name()));
			if (type != null && type.startsWith(kind(column))) {
				continue;
			}
			String name = SqlName.quoted(column.name());
			if (type != null) {
				this.jdbc.execute("ALTER TABLE " + table.name() + " DROP COLUMN " + name);
			}
			this.jdbc
				.execute("ALTER TABLE " + table.name() + " ADD COLUMN " + name + " " + StagingTable.sqlType(column));
			changed = true;
		}
		table.folded().forEach((column) -> fold(table, column, present));
		return changed;
	}

	/**
	 * Adds the column of a key as it is compared, and fills it from what stands staged.
	 * It gets its name when it is full, so that one cut off on the way is filled again.
	 */
	private void fold(StagingTable table, FormColumn column, Map<String, String> present) {
		if (present.containsKey(SqlName.of(StagingTable.folded(column)))) {
			return;
		}
		String filling = SqlName.quoted("hz_fill_" + column.name());
		String key = SqlName.quoted(column.name());
		this.jdbc.execute("ALTER TABLE " + table.name() + " ADD COLUMN IF NOT EXISTS " + filling + " "
				+ StagingTable.sqlType(column));
		this.jdbc.update("UPDATE " + table.name() + " SET " + filling + " = " + key);
		List<Object[]> other = new ArrayList<>();
		this.jdbc.query("SELECT " + this.dialect.rowKey() + ", " + key + " FROM " + table.name() + " WHERE " + key
				+ " IS NOT NULL", (result) -> {
					String folded = FoldedKey.of(result.getString(2));
					if (!folded.equals(result.getString(2))) {
						other.add(new Object[] { folded, result.getLong(1) });
					}
				});
		for (int first = 0; first < other.size(); first += BATCH) {
			this.jdbc.batchUpdate(
					"UPDATE " + table.name() + " SET " + filling + " = ? WHERE " + this.dialect.rowKey() + " = ?",
					other.subList(first, Math.min(first + BATCH, other.size())));
		}
		this.jdbc.execute("ALTER TABLE " + table.name() + " RENAME COLUMN " + filling + " TO "
				+ SqlName.quoted(StagingTable.folded(column)));
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
