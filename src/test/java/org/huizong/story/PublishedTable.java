package org.huizong.story;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A published CSV table. */
final class PublishedTable {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private PublishedTable() {
	}

	/** Its rows, by the headings. */
	static List<Map<String, String>> rows(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			reader.mark(1);
			if (reader.read() != '\uFEFF') {
				reader.reset();
			}
			try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
				return parser.stream().map(CSVRecord::toMap).toList();
			}
		}
	}

	/** The same without one column. */
	static List<Map<String, String>> rowsWithout(Path file, String column) throws IOException {
		return rows(file).stream().map((row) -> {
			Map<String, String> rest = new TreeMap<>(row);
			rest.remove(column);
			return rest;
		}).toList();
	}

}
