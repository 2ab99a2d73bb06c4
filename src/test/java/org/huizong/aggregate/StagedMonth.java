package org.huizong.aggregate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.Dialect;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observations;
import org.jspecify.annotations.Nullable;

/** September 2009 staged in a database of its own, from readable grids. */
final class StagedMonth implements AutoCloseable {

	static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	private final StatisticalProgramme programme;

	private final Connection connection;

	StagedMonth(StatisticalProgramme programme) throws SQLException {
		this.programme = programme;
		this.connection = DriverManager.getConnection("jdbc:h2:mem:");
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("CREATE TABLE collected_column (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255),"
					+ " column_name VARCHAR(100), letter VARCHAR(3))");
			statement.execute("CREATE TABLE normalisation (programme VARCHAR(100), period VARCHAR(7),"
					+ " file VARCHAR(1000), sheet VARCHAR(255), cell VARCHAR(20), raw VARCHAR(4000))");
			for (ReturnForm form : programme.forms()) {
				for (String sql : new StagingTable(programme.code(), form).create(Dialect.H2)) {
					statement.execute(sql);
				}
			}
		}
	}

	/**
	 * Stages a unit's sheet: data rows from row 5 on, columns from A on.
	 * @param grid a line a row, cells parted by {@code |}, blank for missing, a row that
	 * begins with {@code =} is a total row; an empty line leaves a row out
	 */
	StagedMonth sheet(String form, String unit, String grid) throws SQLException {
		return sheet(form, unit, PERIOD, form, grid);
	}

	/** Stages a sheet of a period under a name of its own. */
	StagedMonth sheet(String form, String unit, ReferencePeriod period, String sheet, String grid) throws SQLException {
		ReturnForm declared = this.programme.form(form);
		String staged = declared.stagedPeriod(period).toString();
		letters(declared, unit, staged, sheet);
		int number = 5;
		for (String line : grid.split("\n", -1)) {
			if (!line.isBlank()) {
				insert(declared, unit, staged, sheet, number, line);
			}
			number++;
		}
		return this;
	}

	private void letters(ReturnForm form, String unit, String period, String sheet) throws SQLException {
		String sql = "INSERT INTO collected_column VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			List<String> cells = List.of(this.programme.code(), period, unit, form.code(), file(unit), sheet);
			for (int i = 0; i < cells.size(); i++) {
				statement.setString(i + 1, cells.get(i));
			}
			for (int i = 0; i < form.columns().size(); i++) {
				statement.setString(7, form.columns().get(i).name());
				statement.setString(8, String.valueOf((char) ('A' + i)));
				statement.executeUpdate();
			}
		}
	}

	private void insert(ReturnForm form, String unit, String period, String sheet, int number, String line)
			throws SQLException {
		boolean total = line.startsWith("=");
		String[] cells = (total ? line.substring(1) : line).split("\\|", -1);
		try (PreparedStatement statement = this.connection
			.prepareStatement(new StagingTable(this.programme.code(), form).insert())) {
			List<Object> meta = List.of(period, unit, file(unit), "hash", sheet, number, total ? "TOTAL" : "DATA");
			Map<String, Object> values = new HashMap<>();
			for (int i = 0; i < form.columns().size(); i++) {
				values.put(form.columns().get(i).name(), value(form, i, cells[i].strip()));
			}
			List<Object> row = new StagingTable(this.programme.code(), form).values(meta, values::get);
			for (int i = 0; i < row.size(); i++) {
				statement.setObject(i + 1, row.get(i));
			}
			statement.executeUpdate();
		}
	}

	private static @Nullable Object value(ReturnForm form, int index, String text) {
		if (text.isEmpty()) {
			return null;
		}
		return switch (form.columns().get(index).type()) {
			case DECIMAL, INTEGER -> new java.math.BigDecimal(text);
			case DATE -> LocalDate.parse(text);
			case TEXT, CODE, INDICATOR, UNIT -> text;
		};
	}

	Staging staging() throws SQLException {
		return Staging.open(this.connection, this.programme, PERIOD);
	}

	Aggregator.Aggregated aggregate(Coverage coverage) throws SQLException {
		return new Aggregator(this.programme).aggregate(this.connection, PERIOD, coverage);
	}

	Aggregator.Aggregated aggregate(Coverage coverage, SortedMap<ReferencePeriod, Observations> history)
			throws SQLException {
		return new Aggregator(this.programme).aggregate(this.connection, PERIOD, coverage, history);
	}

	StatisticalProgramme programme() {
		return this.programme;
	}

	/** Where a unit's workbook lies. */
	static String file(String unit) {
		return "2009-09/" + unit + ".xlsx";
	}

	/** Everyone expected has reported. */
	static Coverage all(String... units) {
		return new Coverage(List.of(units), List.of(units), List.of(), List.of());
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
