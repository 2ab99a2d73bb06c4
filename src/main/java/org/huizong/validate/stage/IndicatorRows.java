package org.huizong.validate.stage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.SqlName;

/**
 * Rows of a matrix form whose rows are indicators, by indicator and unit. An indicator
 * that a unit reports twice is left out: which of the two is meant cannot be known.
 */
public final class IndicatorRows {

	private final Map<String, Map<String, StagedRow>> rows = new LinkedHashMap<>();

	private IndicatorRows() {
	}

	public static IndicatorRows read(ReturnForm form, Collection<String> indicators, Collection<String> columns,
			StagedReturns returns) throws SQLException {
		String indicator = form.columnOf(ColumnType.INDICATOR).orElseThrow().name();
		List<String> fetched = new ArrayList<>(columns);
		fetched.add(indicator);
		IndicatorRows read = new IndicatorRows();
		indicators.forEach((code) -> read.rows.put(code, new LinkedHashMap<>()));
		Set<List<String>> twice = new HashSet<>();
		String codes = indicators.stream()
			.map((code) -> "'" + code.replace("'", "''") + "'")
			.collect(Collectors.joining(", "));
		for (StagedRow row : returns.rows(form, fetched, SqlName.quoted(indicator) + " IN (" + codes + ")")) {
			String code = String.valueOf(row.value(indicator));
			if (read.of(code).put(row.unit(), row) != null) {
				twice.add(List.of(code, row.unit()));
			}
		}
		twice.forEach((key) -> read.of(key.get(0)).remove(key.get(1)));
		return read;
	}

	/** By unit, in order of units' codes. */
	public Map<String, StagedRow> of(String indicator) {
		return this.rows.getOrDefault(indicator, Map.of());
	}

}
