package org.huizong.validate;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.Dialect;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Returns staged in a database in memory from readable grids. The grid's first line names
 * columns, which stand in A, B, C …; its rows stand from row 5 on. A row that begins with
 * 合计 or 小计 is a total row, {@code -} a blank.
 */
public final class StagedMonths implements AutoCloseable {

	static final int FIRST_ROW = 5;

	private final StatisticalProgramme programme;

	private final Connection connection;

	public StagedMonths(StatisticalProgramme programme) throws SQLException {
		this.programme = programme;
		this.connection = DriverManager.getConnection("jdbc:h2:mem:");
		try (Statement statement = this.connection.createStatement()) {
			for (ReturnForm form : programme.forms()) {
				for (String sql : new StagingTable(programme.code(), form).create(Dialect.H2)) {
					statement.execute(sql);
				}
			}
			statement.execute("CREATE TABLE collected_column (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255),"
					+ " column_name VARCHAR(255), letter VARCHAR(5))");
			statement.execute("CREATE TABLE finding (programme VARCHAR(100), period VARCHAR(7), stage VARCHAR(80),"
					+ " unit VARCHAR(40), form VARCHAR(100), field VARCHAR(1000))");
			statement.execute("CREATE TABLE normalisation (programme VARCHAR(100), period VARCHAR(7),"
					+ " form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255), cell VARCHAR(20),"
					+ " kind VARCHAR(40), raw VARCHAR(4000))");
			statement.execute("CREATE TABLE return_version (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), sha256 VARCHAR(64),"
					+ " first_seen TIMESTAMP(6) WITH TIME ZONE)");
		}
	}

	/** Stages a return of the unit named, or a table of the city. */
	public StagedMonths with(String period, String unitName, String formCode, String grid) throws SQLException {
		ReturnForm form = this.programme.form(formCode);
		return further(period, unitName, formCode, form.sheetNames().get(0), grid);
	}

	/** Stages what a unit's return has of the form on a further sheet. */
	StagedMonths further(String period, String unitName, String formCode, String sheet, String grid)
			throws SQLException {
		return of(period, code(unitName), unitName, this.programme.form(formCode), sheet, grid);
	}

	/** Of a unit, or of the city. */
	private String code(String name) {
		return Stream.concat(Stream.of(this.programme.city()), this.programme.units().stream())
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow()
			.code();
	}

	/** Stages a table that the city holds. */
	StagedMonths city(String period, String formCode, String grid) throws SQLException {
		return of(period, this.programme.city().code(), "宜春市", this.programme.form(formCode),
				this.programme.form(formCode).sheetNames().get(0), grid);
	}

	private StagedMonths of(String period, String unit, String unitName, ReturnForm form, String sheet, String grid)
			throws SQLException {
		List<String> lines = grid.lines().filter((line) -> !line.isBlank()).toList();
		List<String> columns = cells(lines.get(0));
		Place place = new Place(period, unit, period + "/" + unitName + ".xlsx", sheet);
		for (int i = 0; i < columns.size(); i++) {
			letter(place, form.code(), columns.get(i), String.valueOf((char) ('A' + i)));
		}
		for (int i = 1; i < lines.size(); i++) {
			row(place, form, FIRST_ROW + i - 1, columns, cells(lines.get(i)));
		}
		return this;
	}

	/** Says when a unit's return, of the one content there is, came in. */
	StagedMonths received(String period, String unitName, String formCode, String at) throws SQLException {
		String unit = code(unitName);
		try (PreparedStatement insert = this.connection
			.prepareStatement("INSERT INTO return_version VALUES (?, ?, ?, ?, ?, ?)")) {
			List<Object> values = List.of(this.programme.code(), period, unit, formCode, "0".repeat(64),
					OffsetDateTime.parse(at));
			for (int i = 0; i < values.size(); i++) {
				insert.setObject(i + 1, values.get(i));
			}
			insert.executeUpdate();
		}
		return this;
	}

	/** Says what stood in a cell that counts as blank. */
	StagedMonths written(String period, String unitName, String formCode, String cell, String raw) throws SQLException {
		try (PreparedStatement insert = this.connection
			.prepareStatement("INSERT INTO normalisation VALUES (?, ?, ?, ?, ?, ?, 'blank-token', ?)")) {
			List<String> values = List.of(this.programme.code(), period, formCode, period + "/" + unitName + ".xlsx",
					this.programme.form(formCode).sheetNames().get(0), cell, raw);
			for (int i = 0; i < values.size(); i++) {
				insert.setString(i + 1, values.get(i));
			}
			insert.executeUpdate();
		}
		return this;
	}

	private void letter(Place place, String form, String column, String letter) throws SQLException {
		try (PreparedStatement insert = this.connection
			.prepareStatement("INSERT INTO collected_column VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
			List<String> values = List.of(this.programme.code(), place.period(), place.unit(), form, place.file(),
					place.sheet(), column, letter);
			for (int i = 0; i < values.size(); i++) {
				insert.setString(i + 1, values.get(i));
			}
			insert.executeUpdate();
		}
	}

	private void row(Place place, ReturnForm form, int row, List<String> columns, List<String> cells)
			throws SQLException {
		boolean total = List.of("合计", "小计").contains(cells.get(0));
		try (PreparedStatement insert = this.connection
			.prepareStatement(new StagingTable(this.programme.code(), form).insert())) {
			List<Object> meta = List.of(place.period(), place.unit(), place.file(), "0".repeat(64), place.sheet(), row,
					total ? "TOTAL" : "DATA");
			Map<String, Object> values = new HashMap<>();
			for (FormColumn column : form.columns()) {
				int cell = columns.indexOf(column.name());
				boolean label = total && cell == 0;
				values.put(column.name(), (cell < 0 || label) ? null : value(column, cells.get(cell)));
			}
			List<Object> staged = new StagingTable(this.programme.code(), form).values(meta, values::get);
			for (int i = 0; i < staged.size(); i++) {
				insert.setObject(i + 1, staged.get(i));
			}
			insert.executeUpdate();
		}
	}

	private static @Nullable Object value(FormColumn column, String text) {
		if (text.equals("-")) {
			return null;
		}
		return switch (column.type()) {
			case DECIMAL, INTEGER -> new BigDecimal(text);
			case DATE -> LocalDate.parse(text);
			case TEXT, CODE, INDICATOR, UNIT -> text;
		};
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.split("\\|")).map(String::strip).toList();
	}

	/** What the programme's rules say of the period. */
	public Validator.Validated validate(String period) throws SQLException {
		return new Validator(this.programme).validate(this.connection, ReferencePeriod.parse(period));
	}

	/** Findings of a rule, one a line: address, then the Chinese message. */
	public List<String> findings(String period, String rule) throws SQLException {
		return validate(period).findings()
			.stream()
			.filter((finding) -> finding.rule().equals(rule))
			.map((finding) -> ((finding.place() != null) ? finding.place().range() : "") + " " + finding.message().zh())
			.toList();
	}

	/** The rule's outcome: valid, invalid and undecided. */
	public String outcome(String period, String rule) throws SQLException {
		return validate(period).outcomes()
			.stream()
			.filter((outcome) -> outcome.rule().equals(rule))
			.map((outcome) -> String.format(Locale.ROOT, "%d valid, %d invalid, %d undecided", outcome.valid(),
					outcome.invalid(), outcome.undecided()))
			.findFirst()
			.orElse("did not run");
	}

	public Connection connection() {
		return this.connection;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private record Place(String period, String unit, String file, String sheet) {
	}

}
