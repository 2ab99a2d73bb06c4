package org.huizong.excel;

/** Widths of text in columns of a half-width digit; a Chinese character takes two. */
final class TextWidth {

	private TextWidth() {
	}

	/** Width of the widest line. */
	static int of(String text) {
		return text.lines().mapToInt(TextWidth::ofLine).max().orElse(0);
	}

	/** Lines the text takes in a column of the width. */
	static int lines(String text, double width) {
		return Math.max(1,
				text.lines().mapToInt((line) -> Math.max(1, (int) Math.ceil(ofLine(line) / Math.max(1, width)))).sum());
	}

	private static int ofLine(String line) {
		return line.codePoints().map((point) -> wide(point) ? 2 : 1).sum();
	}

	private static boolean wide(int point) {
		return point >= 0x2E80 || (point >= 0x2010 && point <= 0x27BF);
	}

}
