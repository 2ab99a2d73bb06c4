package org.huizong.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ooxml.POIXMLDocument;

/**
 * Writes an OOXML package so that the same parts give the same bytes: sorted names, the
 * content types first as is customary, and a fixed date.
 */
final class StablePackage {

	private static final String TYPES = "[Content_Types].xml";

	/** Not the first day of 1980: ZipEntry adds the machine's zone to that one. */
	private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing((name) -> !name.equals(TYPES))
		.thenComparing(Comparator.naturalOrder());

	private StablePackage() {
	}

	/** Unpacks a package into its parts. */
	static SortedMap<String, byte[]> parts(byte[] zipped) throws IOException {
		SortedMap<String, byte[]> parts = new TreeMap<>(ORDER);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	/** The parts of a document that POI has made. */
	static SortedMap<String, byte[]> parts(POIXMLDocument document) throws IOException {
		SortedMap<String, byte[]> parts = new TreeMap<>(ORDER);
		try (PackageParts taken = new PackageParts(parts)) {
			document.write(taken);
		}
		return parts;
	}

	static void write(SortedMap<String, byte[]> parts, Path file) throws IOException {
		write(parts, Map.of(), file);
	}

	/**
	 * Writes the package.
	 * @param rows by the sheet's part, rows that stand in no part yet; they are gone then
	 */
	static void write(SortedMap<String, byte[]> parts, Map<String, LongRows> rows, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.DEFAULT_COMPRESSION);
			for (SortedMap.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(DATE);
				zip.putNextEntry(entry);
				LongRows more = rows.get(part.getKey());
				if (more != null) {
					try (more) {
						more.splice(part.getValue(), zip);
					}
				}
				else {
					zip.write(part.getValue());
				}
				zip.closeEntry();
			}
		}
	}

}
