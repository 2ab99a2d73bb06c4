package org.huizong.sample;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param name the declared name, or 序号 for the running number that counties add
 * @param upper heading of the upper row, empty when the column has a single one
 * @param heading the heading, or the lower of two
 * @param width in characters
 */
record Column(String name, String upper, String heading, int width) {

	/**
	 * Columns written {@code name=heading 12} or {@code name=upper|heading 12}, one a
	 * line.
	 */
	static List<Column> of(String text) {
		return text.lines().filter((line) -> !line.isBlank()).map((line) -> parse(line.strip())).toList();
	}

	private static Column parse(String line) {
		int equals = line.indexOf('=');
		int blank = line.lastIndexOf(' ');
		String heading = line.substring(equals + 1, blank).strip();
		int bar = heading.indexOf('|');
		return new Column(line.substring(0, equals).strip(), (bar < 0) ? "" : heading.substring(0, bar),
				heading.substring(bar + 1).replace("\\n", "\n"), Integer.parseInt(line.substring(blank + 1)));
	}

}
