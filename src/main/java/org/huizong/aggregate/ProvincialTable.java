package org.huizong.aggregate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * The sibling cities' values from the provincial table. Once the table is there every
 * city of its code list has an observation; one without a row or a figure is MISSING.
 */
final class ProvincialTable {

	private final StatisticalProgramme programme;

	private final Staging staging;

	ProvincialTable(StatisticalProgramme programme, Staging staging) {
		this.programme = programme;
		this.staging = staging;
	}

	/** Observations by city in code-list order, then by column; empty without a table. */
	List<Observation> read() throws SQLException {
		String code = this.programme.cityTables().province();
		if (code == null) {
			return List.of();
		}
		ReturnForm form = this.programme.form(code);
		List<Staging.Row> rows = this.staging.rows(form, this.programme.city().code());
		return rows.isEmpty() ? List.of() : observations(form, rows);
	}

	private List<Observation> observations(ReturnForm form, List<Staging.Row> rows) {
		FormColumn city = form.columnOf(ColumnType.CODE).orElseThrow();
		CodeList cities = this.programme.codeList(String.valueOf(city.codeList())).orElseThrow();
		Map<String, Staging.Row> byName = new LinkedHashMap<>();
		rows.forEach((row) -> byName.putIfAbsent(String.valueOf(row.text(city.name())), row));
		List<Observation> values = new ArrayList<>();
		for (CodeList.Entry entry : cities.entries()) {
			for (FormColumn column : form.columns()) {
				if (column.indicator() != null && column.measure() != null) {
					Key key = new Key(entry.code(), column.indicator(), column.measure());
					values.add(observation(key, byName.get(entry.name()), column));
				}
			}
		}
		return values;
	}

	private Observation observation(Key key, Staging.@Nullable Row row, FormColumn column) {
		BigDecimal value = (row != null) ? row.decimal(column.name()) : null;
		List<Source> cell = (row != null) ? this.staging.cell(row, column.name()) : List.of();
		return (value != null) ? Observation.of(this.staging.period(), key, value, cell)
				: Observation.none(this.staging.period(), key, ObservationStatus.MISSING, null, cell);
	}

}
