package org.huizong.cli.report;

/** Text in columns of a terminal, where a Chinese character is two columns wide. */
public final class Columns {

	private Columns() {
	}

	public static String pad(String text, int width) {
		return text + " ".repeat(Math.max(1, width - width(text)));
	}

	public static String padLeft(String text, int width) {
		return " ".repeat(Math.max(0, width - width(text))) + text;
	}

	static int width(String text) {
		return text.codePoints().map((point) -> wide(point) ? 2 : 1).sum();
	}

	private static boolean wide(int point) {
		return point >= 0x1100 && (point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF
				|| point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
				|| point >= 0xFE30 && point <= 0xFE4F || point >= 0xFF00 && point <= 0xFF60
				|| point >= 0xFFE0 && point <= 0xFFE6 || point >= 0x20000 && point <= 0x3FFFD);
	}

}
