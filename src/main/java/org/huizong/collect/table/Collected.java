package org.huizong.collect.table;

import java.util.List;
import java.util.Map;

import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.CellCount;
import org.huizong.statistics.received.Normalisation;
import org.huizong.statistics.received.ReturnRow;

/**
 * What one workbook held.
 *
 * @param tables one for each form recognised, in sheet order
 * @param findings faults met while reading, in reading order
 */
public record Collected(List<Table> tables, List<Finding> findings) {

	public Collected {
		tables = List.copyOf(tables);
		findings = List.copyOf(findings);
	}

	/**
	 * One form's rows.
	 *
	 * @param letters column letter by declared column name, for columns in the layout
	 * @param header what the labels above and below the table said, by label
	 * @param read rows below the header that hold anything; equals data + total + ignored
	 * @param ignored notes, blank lines and repeated headers, counted
	 * @param cells what became of every cell with data in the table
	 */
	public record Table(String form, String sheet, Map<String, String> letters, Map<String, String> header,
			List<ReturnRow> rows, List<Normalisation> normalisations, int read, int ignored, List<CellCount> cells) {

		public Table {
			letters = Map.copyOf(letters);
			header = Map.copyOf(header);
			rows = List.copyOf(rows);
			normalisations = List.copyOf(normalisations);
			cells = List.copyOf(cells);
			if (read != rows.size() + ignored) {
				throw new IllegalArgumentException(
						sheet + ": rows read " + read + " = kept " + rows.size() + " + ignored " + ignored);
			}
		}

	}

}
