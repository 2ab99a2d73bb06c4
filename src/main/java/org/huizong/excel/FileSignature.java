package org.huizong.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.huizong.excel.UnreadableWorkbookException.Verdict;

/** What a file is, by its first bytes; its name says nothing. */
public enum FileSignature {

	/** A zip archive, as {@code .xlsx} is. */
	ZIP,

	/** A compound file, as {@code .xls} is. */
	OLE2,

	/** Plain text, as {@code .csv} is. */
	TEXT;

	private static final int LOOK_AT = 4096;

	/** How texts begin that are no tables. */
	private static final List<String> OTHER_TEXTS = List.of("%PDF", "{\\rtf", "<?xml", "<", "Rar!", "#!");

	private static final byte[] OLE2_MAGIC = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
			0x1A, (byte) 0xE1 };

	/**
	 * Tells the kinds of file apart.
	 * @throws UnreadableWorkbookException when the file is none of them
	 */
	public static FileSignature of(Path file) throws IOException {
		byte[] start = start(file);
		if (start.length == 0) {
			throw new UnreadableWorkbookException(Verdict.EMPTY, "0 bytes");
		}
		if (startsWith(start, OLE2_MAGIC)) {
			return OLE2;
		}
		if (startsWith(start, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4)) {
			requireOpenZip(start);
			return ZIP;
		}
		UnreadableWorkbookException refusal = refusal(start);
		if (refusal.verdict() == Verdict.NOT_A_WORKBOOK && isText(start)) {
			return TEXT;
		}
		throw refusal;
	}

	/** Without the control characters that programs and pictures are full of. */
	private static boolean isText(byte[] start) {
		if (startsWith(start, (byte) 0xFF, (byte) 0xFE) || startsWith(start, (byte) 0xFE, (byte) 0xFF)) {
			return true;
		}
		boolean other = OTHER_TEXTS.stream()
			.anyMatch((opening) -> startsWith(start, opening.getBytes(StandardCharsets.US_ASCII)));
		for (byte one : start) {
			other |= one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n' || one == 0x7F;
		}
		return !other;
	}

	private static byte[] start(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(LOOK_AT);
		}
	}

	/** The lowest flag of the first entry says that it needs a password. */
	private static void requireOpenZip(byte[] start) throws UnreadableWorkbookException {
		if (start.length > 6 && (start[6] & 1) != 0) {
			throw new UnreadableWorkbookException(Verdict.ENCRYPTED, "zip with a password");
		}
	}

	private static UnreadableWorkbookException refusal(byte[] start) {
		if (start[0] == 0x09 && start.length > 3 && start[1] >= 0 && start[1] <= 8 && start[3] == 0) {
			return new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "Excel 4 or older");
		}
		String text = text(start);
		if (text.startsWith("<?xml") && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
			return new UnreadableWorkbookException(Verdict.UNSUPPORTED_FORMAT, "Excel 2003 XML");
		}
		if (text.startsWith("mime-version:") || text.startsWith("<") && isHtml(text)) {
			return new UnreadableWorkbookException(Verdict.HTML_IN_DISGUISE, "a web page");
		}
		return new UnreadableWorkbookException(Verdict.NOT_A_WORKBOOK, "neither .xlsx nor .xls nor .csv inside");
	}

	private static boolean isHtml(String text) {
		return text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")
				|| text.contains("<meta") || text.contains("<head") || text.contains("<body");
	}

	private static String text(byte[] start) {
		Charset charset = StandardCharsets.ISO_8859_1;
		if (startsWith(start, (byte) 0xFF, (byte) 0xFE)) {
			charset = StandardCharsets.UTF_16LE;
		}
		else if (startsWith(start, (byte) 0xFE, (byte) 0xFF)) {
			charset = StandardCharsets.UTF_16BE;
		}
		String text = new String(start, charset).replace("\uFEFF", "").replace("\u00EF\u00BB\u00BF", "");
		return text.strip().toLowerCase(Locale.ROOT);
	}

	private static boolean startsWith(byte[] start, byte... magic) {
		if (start.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			if (start[i] != magic[i]) {
				return false;
			}
		}
		return true;
	}

}
