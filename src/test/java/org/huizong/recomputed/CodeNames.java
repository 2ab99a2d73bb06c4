package org.huizong.recomputed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that stand for each other in the office's code lists. */
record CodeNames(Map<String, String> names) {

	/** Reads the lists that registers use; no name means two things among them. */
	static CodeNames of(Path home) {
		Map<String, String> names = new HashMap<>();
		for (String list : List.of("funding", "industries", "land")) {
			try {
				Path file = home.resolve("jobs/open-economy/codelists/" + list + ".csv");
				for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
					String[] fields = line.split(",", -1);
					names.put(fields[1], fields[1]);
					for (String alias : fields[2].split("\\|")) {
						names.put(alias, fields[1]);
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new CodeNames(names);
	}

	/** The name that the code list prints. */
	String of(String printed) {
		String plain = RawSheet.plain(printed);
		return this.names.getOrDefault(plain, plain);
	}

}
