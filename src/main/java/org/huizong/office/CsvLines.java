package org.huizong.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A list as CSV that Excel opens: UTF-8 with byte order mark, CRLF, quotes around
 * everything but figures, and an apostrophe before what it would take for a formula.
 */
public final class CsvLines {

	private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

	private final StringBuilder text = new StringBuilder("\uFEFF");

	/** Adds a line; null is an empty field. */
	public void row(@Nullable Object... fields) {
		this.text.append(Arrays.stream(fields).map(CsvLines::field).collect(Collectors.joining(","))).append("\r\n");
	}

	public void write(Path file) {
		try {
			Files.writeString(file, this.text, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The lines so far, beginning with the byte order mark. */
	@Override
	public String toString() {
		return this.text.toString();
	}

	private static String field(@Nullable Object field) {
		if (field == null || field instanceof Number) {
			return (field != null) ? field.toString() : "";
		}
		String words = field.toString();
		boolean dangerous = !words.isEmpty() && DANGEROUS.indexOf(words.charAt(0)) >= 0
				&& !words.matches("-?[0-9]+([.][0-9]+)?");
		return '"' + (dangerous ? "'" + words : words).replace("\"", "\"\"") + '"';
	}

}
