package org.huizong.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table written as text: the first line names the columns, each further one a row by
 * its first word. {@code -} is a cell without a value.
 */
record Grid(List<String> columns, Map<String, List<String>> rows) {

	static Grid of(String text) {
		List<String[]> lines = text.lines().filter((l) -> !l.isBlank()).map((l) -> l.strip().split("\\s+")).toList();
		Map<String, List<String>> rows = new LinkedHashMap<>();
		for (String[] line : lines.subList(1, lines.size())) {
			if (line.length != lines.get(0).length || rows.put(line[0], List.of(line)) != null) {
				throw new IllegalArgumentException("uneven or repeated row: " + line[0]);
			}
		}
		return new Grid(Arrays.asList(lines.get(0)), rows);
	}

	List<String> keys() {
		return List.copyOf(this.rows.keySet());
	}

	String text(String row, String column) {
		return this.rows.get(row).get(this.columns.indexOf(column));
	}

	boolean has(String row, String column) {
		return !text(row, column).equals("-");
	}

	int whole(String row, String column) {
		return Integer.parseInt(text(row, column));
	}

}
