package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.jspecify.annotations.Nullable;

/**
 * The staged data rows of one period, and where their cells stand in the workbooks. Total
 * rows are never read: totals are ours to make.
 */
final class Staging {

	private final Connection connection;

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final Map<Column, String> letters;

	/** Unit and form of what was received. */
	private final Set<List<String>> received = new HashSet<>();

	private final Map<Place, String> texts;

	private Staging(Connection connection, StatisticalProgramme programme, ReferencePeriod period,
			Map<Column, String> letters, Map<Place, String> texts) {
		this.connection = connection;
		this.programme = programme;
		this.period = period;
		this.letters = letters;
		this.texts = texts;
		letters.keySet().forEach((column) -> this.received.add(List.of(column.unit(), column.form())));
	}

	/** Opens the period's rows; annual forms' are staged under the year's January. */
	static Staging open(Connection connection, StatisticalProgramme programme, ReferencePeriod period)
			throws SQLException {
		Map<Column, String> letters = new HashMap<>();
		read(connection, programme, period,
				"SELECT unit, form, file, sheet, column_name, letter, period FROM collected_column", (row) -> {
					if (staged(programme, row.getString(2), period, row.getString(7))) {
						letters.put(new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
								row.getString(5)), row.getString(6));
					}
				});
		Map<Place, String> texts = new HashMap<>();
		read(connection, programme, period, "SELECT file, sheet, cell, raw FROM normalisation",
				(row) -> texts.put(new Place(row.getString(1), row.getString(2), row.getString(3)), row.getString(4)));
		return new Staging(connection, programme, period, letters, texts);
	}

	private static void read(Connection connection, StatisticalProgramme programme, ReferencePeriod period,
			String select, Taker taker) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement(select + " WHERE programme = ? AND period IN (?, ?)")) {
			statement.setString(1, programme.code());
			statement.setString(2, period.toString());
			statement.setString(3, period.yearToDate().get(0).toString());
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					taker.take(rows);
				}
			}
		}
	}

	/**
	 * Whether the form is still declared and its rows are staged under this period:
	 * January's layout of a monthly form is not the period's.
	 */
	private static boolean staged(StatisticalProgramme programme, String code, ReferencePeriod period,
			String collected) {
		return programme.forms()
			.stream()
			.anyMatch((form) -> form.code().equals(code) && form.stagedPeriod(period).toString().equals(collected));
	}

	StatisticalProgramme programme() {
		return this.programme;
	}

	ReferencePeriod period() {
		return this.period;
	}

	Connection connection() {
		return this.connection;
	}

	/** The form's staging table. */
	String table(ReturnForm form) {
		return new StagingTable(this.programme.code(), form).name();
	}

	/** The period the form's rows are staged under. */
	String stagedPeriod(ReturnForm form) {
		return form.stagedPeriod(this.period).toString();
	}

	/** A unit's data rows of a form that is short by nature, by file, sheet and row. */
	List<Row> rows(ReturnForm form, String unit) throws SQLException {
		String columns = form.columns()
			.stream()
			.map((column) -> ", " + SqlName.quoted(column.name()))
			.collect(Collectors.joining());
		String sql = "SELECT hz_file, hz_sheet, hz_row" + columns + " FROM " + table(form)
				+ " WHERE hz_period = ? AND hz_unit = ? AND hz_kind = 'DATA' ORDER BY hz_file, hz_sheet, hz_row";
		List<Row> found = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setString(1, stagedPeriod(form));
			statement.setString(2, unit);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(new Row(form.code(), unit, rows.getString(1), rows.getString(2), rows.getInt(3),
							cells(form, rows)));
				}
			}
		}
		return found;
	}

	private static Map<String, @Nullable Object> cells(ReturnForm form, ResultSet rows) throws SQLException {
		Map<String, @Nullable Object> cells = new LinkedHashMap<>();
		int index = 4;
		for (FormColumn column : form.columns()) {
			cells.put(column.name(), switch (column.type()) {
				case DECIMAL, INTEGER -> plain(rows.getBigDecimal(index));
				case DATE -> rows.getObject(index, LocalDate.class);
				case TEXT, CODE, INDICATOR, UNIT -> rows.getString(index);
			});
			index++;
		}
		return cells;
	}

	/** Without the zeros that the staged scale of eight decimals appends. */
	static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
		if (value == null) {
			return null;
		}
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/**
	 * The cell's place, with its text where reading changed it; empty when the unit's
	 * layout has no such column.
	 */
	List<Source> cell(Row row, String column) {
		String letter = this.letters.get(new Column(row.unit(), row.form(), row.file(), row.sheet(), column));
		if (letter == null) {
			return List.of();
		}
		String cell = letter + row.number();
		String text = this.texts.get(new Place(row.file(), row.sheet(), cell));
		return List.of(new Source(row.file(), row.sheet(), cell, text));
	}

	/**
	 * The column's letter in the unit's sheet, null when its layout has no such column.
	 */
	@Nullable String letter(String unit, ReturnForm form, String file, String sheet, String column) {
		return this.letters.get(new Column(unit, form.code(), file, sheet, column));
	}

	/** Whether the unit sent the form, if only its header. */
	boolean received(ReturnForm form, String unit) {
		return this.received.contains(List.of(unit, form.code()));
	}

	/**
	 * A staged row of a form.
	 *
	 * @param cells by declared column, in the type it is staged as
	 */
	record Row(String form, String unit, String file, String sheet, int number, Map<String, @Nullable Object> cells) {

		@Nullable BigDecimal decimal(String column) {
			return (BigDecimal) this.cells.get(column);
		}

		public @Nullable String text(String column) {
			return (String) this.cells.get(column);
		}

		@Nullable LocalDate date(String column) {
			return (LocalDate) this.cells.get(column);
		}

	}

	/** A column of a form in one sheet of one workbook. */
	private record Column(String unit, String form, String file, String sheet, String name) {
	}

	/** A cell of a workbook. */
	private record Place(String file, String sheet, String cell) {
	}

	/** Takes a row of an answer. */
	@FunctionalInterface
	private interface Taker {

		void take(ResultSet row) throws SQLException;

	}

}
