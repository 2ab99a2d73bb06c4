package org.huizong.disseminate.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table as CSV after RFC 4180: CRLF, quotes where needed, UTF-8. Words that a
 * spreadsheet would take for a formula are quoted and prefixed with an apostrophe;
 * figures never are.
 */
final class CsvTable {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

	private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

	private final StringBuilder text = new StringBuilder();

	private final int columns;

	CsvTable(String... headers) {
		this.columns = headers.length;
		row((Object[]) headers);
	}

	/** Adds a row of words, figures, whole numbers; null is empty. */
	void row(@Nullable Object... fields) {
		if (fields.length != this.columns) {
			throw new IllegalArgumentException(fields.length + " fields, " + this.columns + " columns");
		}
		this.text.append(Arrays.stream(fields).map(CsvTable::field).collect(Collectors.joining(","))).append("\r\n");
	}

	/** Writes the table for people: with a byte order mark, so that Excel reads UTF-8. */
	void write(Path file) throws IOException {
		Files.writeString(file, BYTE_ORDER_MARK + this.text, StandardCharsets.UTF_8);
	}

	/** Writes the table for programs that expect the header's first letter first. */
	void writeUnmarked(Path file) throws IOException {
		Files.writeString(file, this.text, StandardCharsets.UTF_8);
	}

	static String joined(List<String> parts) {
		return String.join("; ", parts);
	}

	private static String field(@Nullable Object field) {
		if (field == null) {
			return "";
		}
		if (field instanceof BigDecimal figure) {
			return figure.toPlainString();
		}
		String words = field.toString();
		boolean dangerous = !words.isEmpty() && DANGEROUS.indexOf(words.charAt(0)) >= 0
				&& !FIGURE.matcher(words).matches();
		String safe = dangerous ? "'" + words : words;
		boolean quoted = dangerous || safe.chars().anyMatch((c) -> c == '"' || c == ',' || c == '\r' || c == '\n');
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
