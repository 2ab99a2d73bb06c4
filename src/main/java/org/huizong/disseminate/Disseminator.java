package org.huizong.disseminate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a month's workbook, tables and manifest into an empty folder; same result, same
 * bytes.
 */
public final class Disseminator {

	private Disseminator() {
	}

	/**
	 * Writes everything, the manifest last.
	 * @return the files written, sorted by name, the manifest included
	 */
	public static List<Output> write(MonthlyResult result, Path folder) throws IOException {
		throw new IOException("not wired: " + result.vintage() + folder);
	}

	/**
	 * A file written: path below the folder with forward slashes, SHA-256 in hex, bytes.
	 */
	public record Output(String path, String sha256, long size) {
	}

}
