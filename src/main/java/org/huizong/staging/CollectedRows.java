package org.huizong.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.office.Scope;
import org.huizong.staging.StagingStore.Sender;
import org.huizong.statistics.received.CellCount.Fate;
import org.huizong.statistics.received.CellCount;
import org.huizong.store.RowCounts;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** How many rows and cells of a month's returns were read, and what became of them. */
@Repository
public class CollectedRows {

	private static final String SUMS = "SELECT COALESCE(SUM(rows_kept), 0), COALESCE(SUM(rows_ignored), 0)"
			+ " FROM collected_return WHERE programme = ? AND period = ?";

	private static final RowMapper<RowCounts> COUNTS = (result, number) -> new RowCounts(result.getLong(1),
			result.getLong(2));

	private final JdbcTemplate jdbc;

	CollectedRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of all returns and of the tables that the city holds. */
	public RowCounts of(Scope scope) {
		return this.jdbc.query(SUMS, COUNTS, scope.key()).get(0);
	}

	/** Cells of all returns of the month, summed by what became of them. */
	public CellCounts cells(Scope scope) {
		List<CellCount> sums = this.jdbc.query(
				"SELECT fate, SUM(cells) FROM collected_cells WHERE programme = ? AND period = ? GROUP BY fate",
				(result, number) -> new CellCount(Fate.valueOf(result.getString(1)), "", result.getLong(2)),
				scope.key());
		return new CellCounts(List.of(new CellCounts.Sheet("", "", "", sums)));
	}

	/** Cells of what one unit sent for the month, by form and sheet. */
	public CellCounts cells(Scope scope, String unit) {
		Map<List<String>, List<CellCount>> sheets = new LinkedHashMap<>();
		this.jdbc.query(
				"SELECT form, file, sheet, fate, place, cells FROM collected_cells"
						+ " WHERE programme = ? AND period = ? AND unit = ? ORDER BY form, file, sheet, fate",
				(result) -> {
					sheets
						.computeIfAbsent(List.of(result.getString(1), result.getString(2), result.getString(3)),
								(key) -> new ArrayList<>())
						.add(new CellCount(Fate.valueOf(result.getString(4)), result.getString(5), result.getLong(6)));
				}, scope.key(unit));
		return new CellCounts(sheets.entrySet()
			.stream()
			.map((sheet) -> new CellCounts.Sheet(sheet.getKey().get(0), sheet.getKey().get(1), sheet.getKey().get(2),
					sheet.getValue()))
			.toList());
	}

	/** Of what one unit sent for the month. */
	public RowCounts of(Scope scope, String unit) {
		return this.jdbc.query(SUMS + " AND unit = ?", COUNTS, scope.key(new Sender(unit, false).key())).get(0);
	}

}
