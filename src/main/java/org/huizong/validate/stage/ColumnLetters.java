package org.huizong.validate.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/** In which column of which sheet a form's columns were found. */
public final class ColumnLetters {

	private static final String SQL = "SELECT file, sheet, column_name, letter FROM collected_column"
			+ " WHERE programme = ? AND period = ? AND form = ?";

	private final Map<Key, String> letters = new HashMap<>();

	private ColumnLetters() {
	}

	static ColumnLetters read(Connection connection, String programme, ReferencePeriod period, String form)
			throws SQLException {
		ColumnLetters read = new ColumnLetters();
		try (PreparedStatement statement = connection.prepareStatement(SQL)) {
			statement.setString(1, programme);
			statement.setString(2, period.toString());
			statement.setString(3, form);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					read.letters.put(new Key(result.getString(1), result.getString(2), result.getString(3)),
							result.getString(4));
				}
			}
		}
		return read;
	}

	/** The letter, null when the sheet has no such column. */
	public @Nullable String letter(StagedRow row, String column) {
		return this.letters.get(new Key(row.file(), row.sheet(), column));
	}

	/** The address of the row's cell, empty when the sheet has no such column. */
	public String address(StagedRow row, String column) {
		String letter = letter(row, column);
		return (letter != null) ? letter + row.row() : "";
	}

	private record Key(String file, String sheet, String column) {
	}

}
