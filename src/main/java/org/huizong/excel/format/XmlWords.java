package org.huizong.excel.format;

/** Words as XML has them; what it has no room for becomes a question mark. */
public final class XmlWords {

	/** What a part of a package begins with. */
	public static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private XmlWords() {
	}

	/** Words between tags. */
	public static String text(String words) {
		return escaped(words, false);
	}

	/** Words between double quotes. */
	public static String attribute(String words) {
		return escaped(words, true);
	}

	private static String escaped(String words, boolean quoted) {
		int at = 0;
		while (at < words.length() && plain(words.charAt(at), quoted)) {
			at++;
		}
		if (at == words.length()) {
			return words;
		}
		StringBuilder escaped = new StringBuilder(words.length() + 16).append(words, 0, at);
		while (at < words.length()) {
			int character = words.codePointAt(at);
			at += Character.charCount(character);
			append(character, quoted, escaped);
		}
		return escaped.toString();
	}

	private static void append(int character, boolean quoted, StringBuilder escaped) {
		switch (character) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append(closes(escaped) ? "&gt;" : ">");
			case '"' -> escaped.append(quoted ? "&quot;" : "\"");
			case '\r' -> escaped.append("&#13;");
			case '\n' -> escaped.append(quoted ? "&#10;" : "\n");
			case '\t' -> escaped.append(quoted ? "&#9;" : "\t");
			default -> escaped.appendCodePoint(valid(character) ? character : '?');
		}
	}

	/** Whether a greater sign would end a section of character data. */
	private static boolean closes(StringBuilder before) {
		int length = before.length();
		return length >= 2 && before.charAt(length - 1) == ']' && before.charAt(length - 2) == ']';
	}

	private static boolean plain(char symbol, boolean quoted) {
		return switch (symbol) {
			case '&', '<', '>', '\r' -> false;
			case '"' -> !quoted;
			case '\n', '\t' -> !quoted;
			default -> symbol >= 0x20 && symbol < 0xD800;
		};
	}

	/** Source: XML 1.0, production 2 (Char). */
	private static boolean valid(int character) {
		return character >= 0x20 && character <= 0xD7FF || character >= 0xE000 && character <= 0xFFFD
				|| character >= 0x10000;
	}

}
