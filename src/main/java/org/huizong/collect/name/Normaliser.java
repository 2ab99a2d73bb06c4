package org.huizong.collect.name;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.huizong.statistics.FoldedKey;

/** Texts as people type them into cells, brought to one spelling. */
public final class Normaliser {

	private static final Pattern BLANK_TOKEN = Pattern.compile("[-—–―─]+|/+|\\\\|无|空白|\\.{3,}");

	/** What a token that stands for nothing begins with. */
	private static final String BLANK_TOKENS = "-—–―─/\\无空.";

	private static final int LONGEST_BLANK_TOKEN = 12;

	private Normaliser() {
	}

	/**
	 * The text for comparison: NFKC, one sort of bracket and of minus, without blanks,
	 * line breaks and invisible characters.
	 */
	public static String plain(String text) {
		if (settled(text)) {
			return text;
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
		StringBuilder plain = new StringBuilder(composed.length());
		for (int at = 0; at < composed.length();) {
			int character = composed.codePointAt(at);
			if (!invisible(character)) {
				plain.appendCodePoint(uniform(character));
			}
			at += Character.charCount(character);
		}
		return plain.toString();
	}

	/** The text for comparison with its blanks kept, each run as one. */
	public static String spaced(String text) {
		if (settled(text)) {
			return text;
		}
		String tidy = tidy(Normalizer.normalize(text, Normalizer.Form.NFKC));
		StringBuilder spaced = new StringBuilder(tidy.length());
		for (int at = 0; at < tidy.length(); at++) {
			spaced.append(uniform(tidy.charAt(at)));
		}
		return spaced.toString();
	}

	/** What names are looked up by, however they are written. */
	static String key(String text) {
		return FoldedKey.of(text);
	}

	/** The text for reading: line breaks and runs of blanks as one blank, trimmed. */
	public static String tidy(String text) {
		if (settled(text)) {
			return text;
		}
		StringBuilder tidy = new StringBuilder(text.length());
		for (int at = 0; at < text.length();) {
			int character = text.codePointAt(at);
			if (!invisible(character)) {
				tidy.appendCodePoint(character);
			}
			else if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ' && !joins(character)) {
				tidy.append(' ');
			}
			at += Character.charCount(character);
		}
		return tidy.toString().stripTrailing();
	}

	/** Whether the text stands for nothing reported, such as a dash. */
	public static boolean blankToken(String text) {
		if (text.length() > LONGEST_BLANK_TOKEN) {
			return false;
		}
		String plain = plain(text);
		return !plain.isEmpty() && BLANK_TOKENS.indexOf(plain.charAt(0)) >= 0 && BLANK_TOKEN.matcher(plain).matches();
	}

	/** Whether nothing of the text can be seen. */
	public static boolean blank(String text) {
		for (int at = 0; at < text.length();) {
			int character = text.codePointAt(at);
			if (!invisible(character)) {
				return false;
			}
			at += Character.charCount(character);
		}
		return true;
	}

	/** Whether a character is wider than the ASCII one it stands for. */
	public static boolean fullWidth(int character) {
		return character >= 0xFF01 && character <= 0xFF5E;
	}

	private static boolean invisible(int character) {
		return !settled(character) && unseen(character);
	}

	private static boolean unseen(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character) || joins(character);
	}

	private static boolean settled(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (!settled(text.charAt(at))) {
				return false;
			}
		}
		return true;
	}

	/** Visible ASCII and the common ideographs, which no spelling changes. */
	private static boolean settled(int character) {
		return (character >= 0x4E00 && character <= 0x9FFF)
				|| (character > ' ' && character < 0x7F && character != '[' && character != ']');
	}

	/** Zero-width characters and lone surrogates, which no database stores alike. */
	private static boolean joins(int character) {
		int type = Character.getType(character);
		return type == Character.FORMAT || type == Character.SURROGATE;
	}

	private static int uniform(int character) {
		return (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) ? uniform((char) character) : character;
	}

	private static char uniform(char character) {
		return switch (character) {
			case '[', '【', '〔' -> '(';
			case ']', '】', '〕' -> ')';
			case '−' -> '-';
			default -> character;
		};
	}

}
