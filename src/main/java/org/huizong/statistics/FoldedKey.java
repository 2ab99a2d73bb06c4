package org.huizong.statistics;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key of a row as it is compared: {@code ＧＡ２００７－００２}, {@code ga2007-002} and
 * {@code GA2007–002} are one. Full and half width, case, kinds of dashes and brackets,
 * blanks and what cannot be seen make no difference, nor does an apostrophe before it. It
 * is shown as it was written.
 */
public final class FoldedKey {

	private FoldedKey() {
	}

	/** The text for comparison; empty when nothing of it can be seen. */
	public static String of(String text) {
		if (settled(text)) {
			return text;
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
		StringBuilder folded = new StringBuilder(composed.length());
		for (int at = 0; at < composed.length();) {
			int character = composed.codePointAt(at);
			if (!invisible(character)) {
				folded.appendCodePoint(uniform(character));
			}
			at += Character.charCount(character);
		}
		int first = 0;
		while (first < folded.length() && apostrophe(folded.charAt(first))) {
			first++;
		}
		return folded.substring(first).toUpperCase(Locale.ROOT);
	}

	private static boolean settled(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (!settled(text.charAt(at))) {
				return false;
			}
		}
		return true;
	}

	/** What folding leaves as it is: capitals, digits and the common ideographs. */
	private static boolean settled(int character) {
		return (character >= 0x4E00 && character <= 0x9FFF) || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || character == '-';
	}

	private static boolean invisible(int character) {
		int type = Character.getType(character);
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character) || type == Character.FORMAT || type == Character.SURROGATE;
	}

	private static boolean apostrophe(char character) {
		return character == '\'' || character == '\u2018' || character == '\u2019' || character == '`';
	}

	private static int uniform(int character) {
		return switch (character) {
			case '[', '【', '〔' -> '(';
			case ']', '】', '〕' -> ')';
			case '\u2212', '\u2500', '\u2501' -> '-';
			default -> (Character.getType(character) == Character.DASH_PUNCTUATION) ? '-' : character;
		};
	}

}
