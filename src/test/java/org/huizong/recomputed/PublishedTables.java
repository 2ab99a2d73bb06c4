package org.huizong.recomputed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of a vintage as they lie in its folder, a line a map. */
final class PublishedTables {

	private PublishedTables() {
	}

	static List<Map<String, String>> read(Path vintage, String table) {
		try (Reader reader = Files.newBufferedReader(vintage.resolve("tables").resolve(table),
				StandardCharsets.UTF_8)) {
			reader.read();
			return CSVFormat.DEFAULT.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(reader)
				.stream()
				.map(CSVRecord::toMap)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
