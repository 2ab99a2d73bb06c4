package org.huizong.staging;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.office.Amounts;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.SqlName;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/** Reads staged rows back as rows of a return. */
final class StagedRows {

	private StagedRows() {
	}

	static ReturnRow read(ReturnForm form, ReferencePeriod period, ResultSet result,
			Map<String, Map<String, String>> letters) throws SQLException {
		String file = result.getString("hz_file");
		String sheet = result.getString("hz_sheet");
		int row = result.getInt("hz_row");
		Map<String, String> columns = letters.getOrDefault(file + "\n" + sheet, Map.of());
		Map<String, ReturnCell> cells = new LinkedHashMap<>();
		for (FormColumn column : form.columns()) {
			Object value = plain(result.getObject(SqlName.of(column.name())));
			String letter = columns.get(column.name());
			cells.put(column.name(),
					new ReturnCell(value, (letter != null) ? letter + row : "", (value != null) ? text(value) : ""));
		}
		return new ReturnRow(form.code(), result.getString("hz_unit"), period, result.getString("hz_hash"), file, sheet,
				row, ReturnRow.RowKind.valueOf(result.getString("hz_kind")), cells);
	}

	private static @Nullable Object plain(@Nullable Object value) {
		if (value instanceof Date day) {
			return day.toLocalDate();
		}
		return (value instanceof BigDecimal number) ? Amounts.plain(number) : value;
	}

	private static String text(Object value) {
		return (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
	}

}
