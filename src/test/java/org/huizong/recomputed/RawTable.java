package org.huizong.recomputed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table on a sheet: its columns by name, its rows as texts by column. Names are those
 * that the office's forms print, without blanks and brackets.
 *
 * @param columns the sheet's column of each, from zero
 * @param first the sheet's row of the first row below the heading, from zero
 * @param rows each as texts by the name of the column
 */
record RawTable(Map<String, Integer> columns, int first, List<Map<String, String>> rows) {

	/**
	 * The table whose heading has all these columns.
	 * @param columns by name, with every heading that the office knows it by; a heading
	 * of two rows is joined by a stroke
	 * @param depth rows that the heading may have
	 * @throws IllegalStateException when there is no such heading
	 */
	static RawTable of(RawSheet sheet, Map<String, List<String>> columns, List<String> needed, int depth) {
		for (int row = 0; row < sheet.height(); row++) {
			for (int rows = 1; rows <= depth; rows++) {
				Map<String, Integer> found = columns(sheet, row, rows, columns);
				if (found.keySet().containsAll(needed)) {
					return new RawTable(found, row + rows, rows(sheet, row + rows, found));
				}
			}
		}
		throw new IllegalStateException("no heading with " + needed + " on sheet " + sheet.name());
	}

	private static Map<String, Integer> columns(RawSheet sheet, int row, int depth, Map<String, List<String>> columns) {
		Map<String, Integer> found = new LinkedHashMap<>();
		for (int column = 0; column < sheet.width(row); column++) {
			String heading = heading(sheet, row, depth, column);
			for (Map.Entry<String, List<String>> known : columns.entrySet()) {
				if (known.getValue().contains(heading)) {
					found.putIfAbsent(known.getKey(), column);
				}
			}
		}
		return found;
	}

	private static String heading(RawSheet sheet, int row, int depth, int column) {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < depth; i++) {
			String part = RawSheet.plain(sheet.at(row + i, column)).replaceAll("\\([^)]*\\)", "");
			if (!part.isEmpty() && !parts.contains(part)) {
				parts.add(part);
			}
		}
		return String.join("/", parts);
	}

	private static List<Map<String, String>> rows(RawSheet sheet, int from, Map<String, Integer> columns) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (int row = from; row < sheet.height(); row++) {
			Map<String, String> texts = new LinkedHashMap<>();
			for (Map.Entry<String, Integer> column : columns.entrySet()) {
				texts.put(column.getKey(), sheet.at(row, column.getValue()));
			}
			rows.add(texts);
		}
		return rows;
	}

}
