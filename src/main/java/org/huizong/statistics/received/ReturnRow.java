package org.huizong.statistics.received;

import java.util.LinkedHashMap;
import java.util.Map;

import org.huizong.statistics.ReferencePeriod;

/**
 * A typed row of a return with the place it was read from.
 *
 * @param form code of the form
 * @param unit code of the reporting unit (of the city for city-held tables)
 * @param fileHash SHA-256 of the workbook, lower-case hex
 * @param file path below {@code input/<programme>/}
 * @param row 1-based row number as Excel shows it
 * @param kind data row or total row
 * @param cells by declared column name; every declared column of the form is present
 */
public record ReturnRow(String form, String unit, ReferencePeriod period, String fileHash, String file, String sheet,
		int row, RowKind kind, Map<String, ReturnCell> cells) {

	public ReturnRow {
		cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
	}

	/** What a row of a return is. */
	public enum RowKind {

		DATA, TOTAL

	}

}
