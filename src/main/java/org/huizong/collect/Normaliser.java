package org.huizong.collect;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.huizong.statistics.FoldedKey;

/** Texts as people type them into cells, brought to one spelling. */
final class Normaliser {

	private static final Pattern BLANK_TOKEN = Pattern.compile("[-—–―─]+|/+|\\\\|无|空白|\\.{3,}");

	private static final int LONGEST_BLANK_TOKEN = 12;

	private Normaliser() {
	}

	/**
	 * The text for comparison: NFKC, one sort of bracket and of minus, without blanks,
	 * line breaks and invisible characters.
	 */
	static String plain(String text) {
		if (text.chars().allMatch(Normaliser::settled)) {
			return text;
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
		StringBuilder plain = new StringBuilder(composed.length());
		composed.codePoints()
			.filter((character) -> !invisible(character))
			.map(Normaliser::uniform)
			.forEach(plain::appendCodePoint);
		return plain.toString();
	}

	/** The text for comparison with its blanks kept, each run as one. */
	static String spaced(String text) {
		if (text.chars().allMatch(Normaliser::settled)) {
			return text;
		}
		StringBuilder spaced = new StringBuilder();
		tidy(Normalizer.normalize(text, Normalizer.Form.NFKC)).codePoints()
			.map(Normaliser::uniform)
			.forEach(spaced::appendCodePoint);
		return spaced.toString();
	}

	/** What names are looked up by, however they are written. */
	static String key(String text) {
		return FoldedKey.of(text);
	}

	/** The text for reading: line breaks and runs of blanks as one blank, trimmed. */
	static String tidy(String text) {
		if (text.chars().allMatch(Normaliser::settled)) {
			return text;
		}
		StringBuilder tidy = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			if (!invisible(character)) {
				tidy.appendCodePoint(character);
			}
			else if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ' && !joins(character)) {
				tidy.append(' ');
			}
		});
		return tidy.toString().stripTrailing();
	}

	/** Whether the text stands for nothing reported, such as a dash. */
	static boolean blankToken(String text) {
		return text.length() <= LONGEST_BLANK_TOKEN && BLANK_TOKEN.matcher(plain(text)).matches();
	}

	/** Whether nothing of the text can be seen. */
	static boolean blank(String text) {
		return text.codePoints().allMatch(Normaliser::invisible);
	}

	/** Whether a character is wider than the ASCII one it stands for. */
	static boolean fullWidth(int character) {
		return character >= 0xFF01 && character <= 0xFF5E;
	}

	private static boolean invisible(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character) || joins(character);
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
		return switch (character) {
			case '[', '【', '〔' -> '(';
			case ']', '】', '〕' -> ')';
			case '−' -> '-';
			default -> character;
		};
	}

}
