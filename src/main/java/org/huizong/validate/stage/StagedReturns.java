package org.huizong.validate.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Dialect;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * The rows staged for a period, read only. Those of a period that another is compared
 * with stand under that other's units: a merged unit's with its successor, see
 * {@link Successions}.
 */
public final class StagedReturns {

	static final String ORDER = " ORDER BY hz_unit, hz_file, hz_sheet, hz_row";

	/** How many rows are fetched at a time. */
	public static final int FETCH = 1000;

	/** How many rows of other periods may lie among those of one. */
	private static final int SPREAD = 3;

	private final Connection connection;

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final Successions successions;

	private final Map<String, ColumnLetters> letters = new HashMap<>();

	private final Map<String, String> sources = new HashMap<>();

	private final Map<String, FormPass> passes = new LinkedHashMap<>();

	private final CityTotals totals = new CityTotals(this);

	private final Dialect dialect;

	/** The connection is in no transaction, or in one that only reads. */
	public StagedReturns(Connection connection, StatisticalProgramme programme, ReferencePeriod period)
			throws SQLException {
		this(connection, programme, period, Successions.of(programme, period, period));
	}

	private StagedReturns(Connection connection, StatisticalProgramme programme, ReferencePeriod period,
			Successions successions) throws SQLException {
		this.successions = successions;
		this.connection = connection;
		this.dialect = Dialect.of(connection);
		this.programme = programme;
		this.period = period;
	}

	public Connection connection() {
		return this.connection;
	}

	public StatisticalProgramme programme() {
		return this.programme;
	}

	public ReferencePeriod period() {
		return this.period;
	}

	/** How the period's units became those of the period that looks at it. */
	public Successions successions() {
		return this.successions;
	}

	/** The same period's rows under the units that sent them. */
	public StagedReturns asSent() throws SQLException {
		return new StagedReturns(this.connection, this.programme, this.period);
	}

	/** The same programme a month earlier. */
	public StagedReturns lastMonth() throws SQLException {
		return in(this.period.previous());
	}

	/** The same programme in another period. */
	public StagedReturns in(ReferencePeriod other) throws SQLException {
		return new StagedReturns(this.connection, this.programme, other,
				Successions.of(this.programme, other, this.successions.now()));
	}

	/** What the city's columns add up to, read once. */
	public CityTotals totals() {
		return this.totals;
	}

	/** Column letters of the form's files, read once. */
	public ColumnLetters letters(ReturnForm form) throws SQLException {
		ColumnLetters known = this.letters.get(form.code());
		if (known == null) {
			known = ColumnLetters.read(this.connection, this.programme.code(), form.stagedPeriod(this.period),
					form.code());
			this.letters.put(form.code(), known);
		}
		return known;
	}

	/** The pass over the form's rows that all share, until {@link #passAll} makes it. */
	public FormPass pass(ReturnForm form) {
		return this.passes.computeIfAbsent(form.code(), (code) -> new FormPass(form, this));
	}

	/** Makes the passes that were asked for. */
	public void passAll() throws SQLException {
		for (FormPass pass : this.passes.values()) {
			pass.run();
		}
		this.passes.clear();
	}

	/** The form's data rows for which the SQL condition is true, by unit and place. */
	public List<StagedRow> rows(ReturnForm form, Collection<String> columns, String condition) throws SQLException {
		List<StagedRow> rows = new ArrayList<>();
		each(form, columns, "hz_kind = 'DATA' AND (" + condition + ")", rows::add);
		return rows;
	}

	/** A unit's data rows for which the SQL condition is true, by place. */
	public List<StagedRow> rowsOf(String unit, ReturnForm form, Collection<String> columns, String condition)
			throws SQLException {
		List<StagedRow> rows = new ArrayList<>();
		select(form, columns, "", " FROM " + table(form) + " WHERE hz_period = ? AND hz_unit = '"
				+ unit.replace("'", "''") + "' AND hz_kind = 'DATA' AND (" + condition + ")",
				(row, result) -> rows.add(row));
		return rows;
	}

	/** Passes the form's rows, total rows among them, one by one. */
	public void each(ReturnForm form, Collection<String> columns, String condition, Consumer<StagedRow> consumer)
			throws SQLException {
		if (!this.successions.changed()) {
			select(form, columns, "", from(form) + " AND " + condition, (row, result) -> consumer.accept(row));
			return;
		}
		RestatedRows restated = new RestatedRows(form, this.successions, consumer);
		List<String> needed = Stream
			.of(columns.stream(), form.key().stream(),
					form.columnOf(ColumnType.INDICATOR).stream().map(FormColumn::name))
			.flatMap((names) -> names)
			.distinct()
			.toList();
		select(form, needed, "", from(form) + " AND " + condition, (row, result) -> restated.accept(row));
		restated.finish();
	}

	/** The column that numbers a form's rows. */
	public String rowKey() {
		return this.dialect.rowKey();
	}

	/**
	 * Runs a query whose rows are passed as they are read and kept nowhere. PostgreSQL
	 * does so with every query of a transaction that is fetched in parts.
	 */
	public void pass(String sql, ReturnForm form, Reader reader) throws SQLException {
		if (this.dialect != Dialect.H2) {
			query(sql, form, reader);
			return;
		}
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
			try {
				query(sql, form, reader);
			}
			finally {
				statement.execute("SET LAZY_QUERY_EXECUTION FALSE");
			}
		}
	}

	/** Passes the rows that the last part of a query names, by unit and place. */
	public void select(ReturnForm form, Collection<String> columns, String more, String from, RowReader reader)
			throws SQLException {
		List<FormColumn> declared = columns.stream().distinct().map((name) -> form.column(name).orElseThrow()).toList();
		String names = declared.stream()
			.map((column) -> ", " + SqlName.quoted(column.name()))
			.collect(Collectors.joining());
		query("SELECT hz_unit, hz_file, hz_sheet, hz_row, hz_kind" + names + more + from + ORDER, form,
				(result) -> reader.read(row(result, declared), result));
	}

	public String table(ReturnForm form) {
		return new StagingTable(this.programme.code(), form).name();
	}

	/** The part of a query that names the form's table and this period. */
	public String from(ReturnForm form) throws SQLException {
		String known = this.sources.get(form.code());
		if (known == null) {
			known = " FROM " + table(form) + span(form) + " hz_period = ?";
			this.sources.put(form.code(), known);
		}
		return known;
	}

	/**
	 * A period's rows mostly stand together, as they were read: reading on from the first
	 * to the last takes a quarter of the time that looking each up by the index takes.
	 */
	private String span(ReturnForm form) throws SQLException {
		long[] span = new long[3];
		query("SELECT COUNT(*), MIN(" + rowKey() + "), MAX(" + rowKey() + ") FROM " + table(form)
				+ " WHERE hz_period = ?", form, (result) -> {
					for (int i = 0; i < span.length; i++) {
						span[i] = result.getLong(i + 1);
					}
				});
		boolean together = span[0] > 0 && span[2] - span[1] < SPREAD * span[0];
		return together ? this.dialect.between(span[1], span[2]) : " WHERE";
	}

	/** Runs a query without parameters. */
	public void query(String sql, Reader reader) throws SQLException {
		query(sql, null, reader);
	}

	/** Runs a query whose one parameter is the form's period. */
	public void query(String sql, @Nullable ReturnForm form, Reader reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setFetchSize(FETCH);
			if (form != null) {
				statement.setString(1, form.stagedPeriod(this.period).toString());
			}
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					reader.read(result);
				}
			}
		}
	}

	private static StagedRow row(ResultSet result, List<FormColumn> columns) throws SQLException {
		Map<String, Object> values = new LinkedHashMap<>();
		for (FormColumn column : columns) {
			values.put(column.name(), value(result, column));
		}
		return new StagedRow(result.getString("hz_unit"), result.getString("hz_file"), result.getString("hz_sheet"),
				result.getInt("hz_row"), result.getString("hz_kind").equals("TOTAL"), values);
	}

	private static @Nullable Object value(ResultSet result, FormColumn column) throws SQLException {
		return value(result, column, column.name());
	}

	/** The column's value as it is called in the result. */
	static @Nullable Object value(ResultSet result, FormColumn column, String called) throws SQLException {
		return switch (column.type()) {
			case DECIMAL, INTEGER -> result.getBigDecimal(SqlName.of(called));
			case DATE -> result.getObject(SqlName.of(called), LocalDate.class);
			case TEXT, CODE, INDICATOR, UNIT -> result.getString(SqlName.of(called));
		};
	}

	/** Takes a staged row and the result it stands in. */
	@FunctionalInterface
	public interface RowReader {

		void read(StagedRow row, ResultSet result) throws SQLException;

	}

	/** Takes one row of a result. */
	@FunctionalInterface
	public interface Reader {

		void read(ResultSet result) throws SQLException;

	}

}
