package org.huizong.staging;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.huizong.programme.FormColumn;
import org.huizong.programme.StagingTable;
import org.huizong.statistics.FoldedKey;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/** Hands rows of one form to the statement that inserts them. */
final class StagedInsert {

	private final String sql;

	private final List<FormColumn> columns;

	private final List<FormColumn> folded;

	private @Nullable ReferencePeriod period;

	private String written = "";

	StagedInsert(StagingTable table) {
		this.sql = table.insert();
		this.columns = table.form().columns();
		this.folded = table.folded();
	}

	String sql() {
		return this.sql;
	}

	/** Sets a row's values, in the order of {@link StagingTable#insert()}. */
	void set(PreparedStatement statement, ReturnRow row) throws SQLException {
		int at = 1;
		statement.setString(at++, period(row.period()));
		statement.setString(at++, row.unit());
		statement.setString(at++, row.file());
		statement.setString(at++, row.fileHash());
		statement.setString(at++, row.sheet());
		statement.setInt(at++, row.row());
		statement.setString(at++, row.kind().name());
		for (int i = 0; i < this.columns.size(); i++) {
			Object value = value(row, this.columns.get(i));
			statement.setObject(at++, (value instanceof LocalDate day) ? Date.valueOf(day) : value);
		}
		for (int i = 0; i < this.folded.size(); i++) {
			Object key = value(row, this.folded.get(i));
			statement.setString(at++, (key != null) ? FoldedKey.of(key.toString()) : null);
		}
	}

	private String period(ReferencePeriod of) {
		if (!of.equals(this.period)) {
			this.period = of;
			this.written = of.toString();
		}
		return this.written;
	}

	private static @Nullable Object value(ReturnRow row, FormColumn column) {
		ReturnCell cell = row.cells().get(column.name());
		return (cell != null) ? cell.value() : null;
	}

}
