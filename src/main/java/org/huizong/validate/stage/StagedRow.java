package org.huizong.validate.stage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.huizong.statistics.FoldedKey;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a staged row and where it was read.
 *
 * @param row 1-based row number in the sheet
 * @param total whether it is a total row
 * @param values by column, null when missing
 */
public record StagedRow(String unit, String file, String sheet, int row, boolean total, Map<String, Object> values) {

	public StagedRow {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	public @Nullable Object value(String column) {
		return this.values.get(column);
	}

	public @Nullable BigDecimal figure(String column) {
		return (BigDecimal) this.values.get(column);
	}

	/**
	 * The values of the columns as keys are compared, or null when one of them is
	 * missing.
	 */
	public @Nullable List<Object> key(Collection<String> columns) {
		List<Object> raw = raw(columns);
		return (raw == null) ? null
				: raw.stream().map((value) -> (value instanceof String text) ? FoldedKey.of(text) : value).toList();
	}

	/** The values of the columns, or null when one of them is missing. */
	public @Nullable List<Object> raw(Collection<String> columns) {
		List<Object> key = columns.stream().map(this::value).filter(Objects::nonNull).map(Object.class::cast).toList();
		return (key.size() == columns.size()) ? key : null;
	}

	/** Whether both stand on the same sheet of the same file. */
	boolean ofOneReturn(StagedRow other) {
		return this.unit.equals(other.unit) && this.file.equals(other.file);
	}

	public boolean besides(StagedRow other) {
		return this.unit.equals(other.unit) && this.file.equals(other.file) && this.sheet.equals(other.sheet);
	}

}
