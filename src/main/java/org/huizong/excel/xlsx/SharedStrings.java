package org.huizong.excel.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.huizong.excel.RichText;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.format.EscapedText;
import org.jspecify.annotations.Nullable;

/** The texts that cells refer to by number. */
final class SharedStrings {

	/** What a text costs beside its characters. */
	private static final int OVERHEAD = 16;

	/** Thirty times what Excel holds in a cell. */
	private static final int MAX_LENGTH = 1 << 20;

	private final List<RichText> texts = new ArrayList<>();

	private SharedStrings() {
	}

	static SharedStrings of(XlsxPackage source, @Nullable String part) throws IOException {
		SharedStrings strings = new SharedStrings();
		if (part != null && source.has(part)) {
			try (XlsxXml xml = source.read(part)) {
				XlsxContents.requireRoot(xml, "sst");
				strings.read(xml, source.meter().limits().strings());
			}
		}
		return strings;
	}

	/** A text by its 0-based number; null when there is none. */
	@Nullable RichText get(String number) {
		int index = index(number);
		return (index < 0 || index >= this.texts.size()) ? null : this.texts.get(index);
	}

	int count() {
		return this.texts.size();
	}

	private static int index(String number) {
		try {
			return Integer.parseInt(number.strip());
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private void read(XlsxXml xml, long limit) throws IOException {
		long characters = 0;
		while (xml.next()) {
			if (xml.opens("si")) {
				RichText text = text(xml, "si");
				characters += text.text().length() + OVERHEAD * (1L + text.runs().size());
				if (characters > limit + OVERHEAD) {
					throw new UnreadableWorkbookException(Verdict.TOO_LARGE,
							xml.part() + ", more than " + limit + " characters");
				}
				this.texts.add(text);
			}
		}
	}

	/**
	 * The text of a string item: its runs joined, without the phonetic guides. Moves to
	 * the closing tag.
	 * @param item the name of its tag, {@code si} or {@code is}
	 */
	static RichText text(XlsxXml xml, String item) throws IOException {
		RichText.Builder text = new RichText.Builder();
		Boolean struck = null;
		while (xml.next() && !xml.closes(item)) {
			if (xml.opens("rPh")) {
				xml.skip();
			}
			else if (xml.opens("t")) {
				text.add(EscapedText.decode(xml.text()), struck);
				requireLength(xml, text.length());
			}
			else if ("rPr".equals(xml.name())) {
				struck = xml.opens() ? Boolean.FALSE : struck;
			}
			else if (xml.opens("strike")) {
				struck = xml.switchedOn();
			}
			else if (xml.closes("r")) {
				struck = null;
			}
		}
		return text.build();
	}

	private static void requireLength(XlsxXml xml, int length) throws UnreadableWorkbookException {
		if (length > MAX_LENGTH) {
			throw new UnreadableWorkbookException(Verdict.TOO_LARGE, xml.part() + ", text of a cell");
		}
	}

}
