package org.huizong.excel.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;

import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * The parts of an Office Open XML package. Names are compared without regard to case, as
 * the format prescribes.
 */
final class XlsxPackage implements Closeable {

	private final ZipFile zip;

	private final ReadingMeter meter;

	private final Map<String, ZipEntry> parts = new HashMap<>();

	private final XMLInputFactory factory = XlsxXml.factory();

	private XlsxPackage(ZipFile zip, ReadingMeter meter) {
		this.zip = zip;
		this.meter = meter;
	}

	static XlsxPackage open(Path file, ReadingMeter meter) throws IOException {
		XlsxPackage opened = new XlsxPackage(zip(file), meter);
		try {
			opened.index();
			return opened;
		}
		catch (IOException | RuntimeException ex) {
			opened.close();
			throw ex;
		}
	}

	private static ZipFile zip(Path file) throws IOException {
		return guard("zip", () -> new ZipFile(file.toFile(), StandardCharsets.UTF_8));
	}

	/** A broken archive shows as one of several exceptions. */
	private static <T> T guard(String place, ZipCall<T> call) throws IOException {
		try {
			return call.run();
		}
		catch (ZipException | EOFException | RuntimeException ex) {
			// The directory stands at the end of the file: none means that the end is
			// missing.
			boolean cut = String.valueOf(ex.getMessage()).contains("END header not found");
			throw new UnreadableWorkbookException(cut ? Verdict.TRUNCATED : Verdict.CORRUPT,
					place + ", " + ex.getMessage(), ex);
		}
	}

	private void index() throws UnreadableWorkbookException {
		if (this.zip.size() > this.meter.limits().entries()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_PARTS, this.zip.size() + " parts");
		}
		Enumeration<? extends ZipEntry> entries = this.zip.entries();
		while (entries.hasMoreElements()) {
			ZipEntry entry = entries.nextElement();
			requireInside(entry.getName());
			if (this.parts.put(key(entry.getName()), entry) != null) {
				throw new UnreadableWorkbookException(Verdict.DUPLICATE_PART, entry.getName());
			}
		}
	}

	/** No writer names a part by a way out of the package or by control characters. */
	private static void requireInside(String name) throws UnreadableWorkbookException {
		String path = name.replace('\\', '/');
		if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../")
				|| path.chars().anyMatch(Character::isISOControl)) {
			throw new UnreadableWorkbookException(Verdict.ODD_PART_NAME, name);
		}
	}

	boolean has(String part) {
		return this.parts.containsKey(key(part));
	}

	/** Opens a part of the workbook's own, such as {@code xl/workbook.xml}. */
	XlsxXml read(String part) throws IOException {
		return read(part, XlsxVocabulary.SPREADSHEET);
	}

	/**
	 * Opens a part.
	 * @throws UnreadableWorkbookException when it is missing
	 */
	XlsxXml read(String part, XlsxVocabulary vocabulary) throws IOException {
		ZipEntry entry = this.parts.get(key(part));
		if (entry == null) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, part + " is missing");
		}
		InputStream packed = guard(part, () -> this.zip.getInputStream(entry));
		return new XlsxXml(this.factory, part, new XlsxPartStream(packed, entry, this.meter), vocabulary);
	}

	ReadingMeter meter() {
		return this.meter;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	private static String key(String part) {
		return part.replace('\\', '/').toLowerCase(Locale.ROOT);
	}

	/** Something that is done to the archive. */
	@FunctionalInterface
	private interface ZipCall<T> {

		T run() throws IOException;

	}

}
