package org.huizong.excel.write;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
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
public final class StablePackage {

	static final String TYPES = "[Content_Types].xml";

	/** Not the first day of 1980: ZipEntry adds the machine's zone to that one. */
	private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing((name) -> !name.equals(TYPES))
		.thenComparing(Comparator.naturalOrder());

	private StablePackage() {
	}

	/** Unpacks a package into its parts. */
	public static SortedMap<String, byte[]> parts(byte[] zipped) throws IOException {
		SortedMap<String, byte[]> parts = new TreeMap<>(ORDER);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	/** The parts of a document that POI has made. */
	public static SortedMap<String, byte[]> parts(POIXMLDocument document) throws IOException {
		SortedMap<String, byte[]> parts = new TreeMap<>(ORDER);
		try (PackageParts taken = new PackageParts(parts)) {
			document.write(taken);
		}
		return parts;
	}

	/** No parts yet, for some that are written when their turn comes. */
	public static SortedMap<String, Part> parts() {
		return new TreeMap<>(ORDER);
	}

	public static void write(SortedMap<String, byte[]> parts, Path file) throws IOException {
		try (ZipOutputStream zip = begin(file)) {
			for (SortedMap.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(entry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
	}

	/** Writes a package of parts that are made as they are written, in UTF-8. */
	static void writeParts(SortedMap<String, Part> parts, Path file) throws IOException {
		try (ZipOutputStream zip = begin(file)) {
			for (SortedMap.Entry<String, Part> part : parts.entrySet()) {
				zip.putNextEntry(entry(part.getKey()));
				Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
				part.getValue().write(out);
				out.flush();
				zip.closeEntry();
			}
		}
	}

	private static ZipOutputStream begin(Path file) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
		zip.setLevel(Deflater.DEFAULT_COMPRESSION);
		return zip;
	}

	private static ZipEntry entry(String name) {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(DATE);
		return entry;
	}

	/** A part of a package. */
	@FunctionalInterface
	interface Part {

		void write(Writer out) throws IOException;

	}

}
