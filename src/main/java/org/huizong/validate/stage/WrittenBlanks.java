package org.huizong.validate.stage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.ReturnForm;
import org.jspecify.annotations.Nullable;

/**
 * What stood in cells that count as blank: {@code —}, {@code 无}, {@code /}. Read when
 * first asked for, since few findings are about blanks.
 */
public final class WrittenBlanks {

	private static final String SQL = "SELECT file, sheet, cell, raw FROM normalisation"
			+ " WHERE programme = ? AND period = ? AND form = ? AND kind = 'blank-token'";

	private final ReturnForm form;

	private final StagedReturns returns;

	private @Nullable Map<List<String>, String> written;

	public WrittenBlanks(ReturnForm form, StagedReturns returns) {
		this.form = form;
		this.returns = returns;
	}

	/** The text as it was written; null where the cell is empty. */
	public @Nullable String of(StagedRow row, String address) {
		if (this.written == null) {
			this.written = read();
		}
		return this.written.get(List.of(row.file(), row.sheet(), address));
	}

	private Map<List<String>, String> read() {
		Map<List<String>, String> read = new HashMap<>();
		try (PreparedStatement statement = this.returns.connection().prepareStatement(SQL)) {
			statement.setString(1, this.returns.programme().code());
			statement.setString(2, this.form.stagedPeriod(this.returns.period()).toString());
			statement.setString(3, this.form.code());
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					read.put(List.of(result.getString(1), result.getString(2), result.getString(3)),
							String.valueOf(result.getString(4)).strip());
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("what was written for blanks cannot be read", ex);
		}
		return read;
	}

}
