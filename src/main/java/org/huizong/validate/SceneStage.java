package org.huizong.validate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule.Staged;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.Dialect;
import org.huizong.statistics.ReferencePeriod;

/**
 * Stages the rows of a scene as if they had been read from one workbook a unit and month.
 * Rows stand from row 5 on; the columns that a sheet's rows name stand in A, B, C … in
 * declared order, and the others are missing from its header.
 */
final class SceneStage {

	private static final int FIRST_ROW = 5;

	private static final String LETTERS = "CREATE TABLE IF NOT EXISTS collected_column (programme VARCHAR(100),"
			+ " period VARCHAR(7), unit VARCHAR(40), form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255),"
			+ " column_name VARCHAR(255), letter VARCHAR(5))";

	private static final String FINDINGS = "CREATE TABLE IF NOT EXISTS finding (programme VARCHAR(100),"
			+ " period VARCHAR(7), stage VARCHAR(80), unit VARCHAR(40), form VARCHAR(100), field VARCHAR(1000))";

	private static final String BLANKS = "CREATE TABLE IF NOT EXISTS normalisation (programme VARCHAR(100),"
			+ " period VARCHAR(7), form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255), cell VARCHAR(20),"
			+ " kind VARCHAR(40), raw VARCHAR(4000))";

	private static final String VERSIONS = "CREATE TABLE IF NOT EXISTS return_version (programme VARCHAR(100),"
			+ " period VARCHAR(7), unit VARCHAR(40), form VARCHAR(100), sha256 VARCHAR(64),"
			+ " first_seen TIMESTAMP(6) WITH TIME ZONE)";

	private final StatisticalProgramme programme;

	private final Connection connection;

	SceneStage(StatisticalProgramme programme, Connection connection) {
		this.programme = programme;
		this.connection = connection;
	}

	void stage(List<Staged> rows) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(LETTERS);
			statement.execute(FINDINGS);
			statement.execute(BLANKS);
			statement.execute(VERSIONS);
			for (ReturnForm form : this.programme.forms()) {
				for (String sql : new StagingTable(this.programme.code(), form).create(Dialect.of(this.connection))) {
					statement.execute(sql);
				}
			}
		}
		Map<Sheet, List<Staged>> sheets = new LinkedHashMap<>();
		rows.forEach((row) -> sheets.computeIfAbsent(sheet(row), (key) -> new ArrayList<>()).add(row));
		for (Map.Entry<Sheet, List<Staged>> sheet : sheets.entrySet()) {
			letters(sheet.getKey(), sheet.getValue());
			for (int i = 0; i < sheet.getValue().size(); i++) {
				row(sheet.getKey(), FIRST_ROW + i, sheet.getValue().get(i));
			}
		}
	}

	private Sheet sheet(Staged row) {
		ReturnForm form = this.programme.form(row.form());
		ReferencePeriod period = form.stagedPeriod(row.period());
		String unit = row.unit();
		if (unit == null) {
			unit = (form.holder() == ReturnForm.Holder.CITY) ? this.programme.city().code()
					: this.programme.unitsIn(row.period()).get(0).code();
		}
		String named = unit;
		String name = this.programme.unit(unit, row.period()).map((known) -> known.name()).orElse(named);
		return new Sheet(form, period.toString(), unit, period + "/" + name + ".xlsx",
				form.sheetNames().stream().findFirst().orElse(form.title().zh()));
	}

	private void letters(Sheet sheet, List<Staged> rows) throws SQLException {
		Set<String> named = new LinkedHashSet<>();
		rows.forEach((row) -> named.addAll(row.values().keySet()));
		List<FormColumn> there = sheet.form()
			.columns()
			.stream()
			.filter((column) -> named.contains(column.name()) && column.derivation() == null)
			.toList();
		for (int i = 0; i < there.size(); i++) {
			insert("INSERT INTO collected_column VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
					Stream.of(this.programme.code(), sheet.period(), sheet.unit(), sheet.form().code(), sheet.file(),
							sheet.name(), there.get(i).name(), letter(i)));
		}
	}

	private void row(Sheet sheet, int number, Staged row) throws SQLException {
		List<Object> meta = List.of(sheet.period(), sheet.unit(), sheet.file(), "0".repeat(64), sheet.name(), number,
				row.total() ? "TOTAL" : "DATA");
		StagingTable table = new StagingTable(this.programme.code(), sheet.form());
		insert(table.insert(), table.values(meta, (column) -> row.values().get(column)).stream());
	}

	private void insert(String sql, Stream<?> values) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement(sql)) {
			int place = 1;
			for (Object value : values.toList()) {
				insert.setObject(place++, value);
			}
			insert.executeUpdate();
		}
	}

	private static String letter(int index) {
		String last = String.valueOf((char) ('A' + index % 26));
		return (index < 26) ? last : letter(index / 26 - 1) + last;
	}

	private record Sheet(ReturnForm form, String period, String unit, String file, String name) {
	}

}
