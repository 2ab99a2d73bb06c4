package org.huizong.excel.format;

/** Widths of text in columns of a half-width digit; a Chinese character takes two. */
public final class TextWidth {

	private TextWidth() {
	}

	/** Width of the widest line. */
	public static int of(String text) {
		int widest = 0;
		for (int from = 0; from < text.length(); from = behind(text, from)) {
			widest = Math.max(widest, ofLine(text, from));
		}
		return widest;
	}

	/** Lines the text takes in a column of the width. */
	public static int lines(String text, double width) {
		int lines = 0;
		for (int from = 0; from < text.length(); from = behind(text, from)) {
			lines += Math.max(1, (int) Math.ceil(ofLine(text, from) / Math.max(1, width)));
		}
		return Math.max(1, lines);
	}

	/** Width of the line that begins there. */
	private static int ofLine(String text, int from) {
		int width = 0;
		for (int at = from; at < text.length() && !ends(text.charAt(at));) {
			int point = text.codePointAt(at);
			width += wide(point) ? 2 : 1;
			at += Character.charCount(point);
		}
		return width;
	}

	/** Where the next line begins. */
	private static int behind(String text, int from) {
		int at = from;
		while (at < text.length() && !ends(text.charAt(at))) {
			at++;
		}
		boolean both = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
		return at + (both ? 2 : 1);
	}

	private static boolean ends(char symbol) {
		return symbol == '\n' || symbol == '\r';
	}

	private static boolean wide(int point) {
		return point >= 0x2E80 || (point >= 0x2010 && point <= 0x27BF);
	}

}
