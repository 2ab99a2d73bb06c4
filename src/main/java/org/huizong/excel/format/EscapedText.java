package org.huizong.excel.format;

/**
 * Text with the escapes of Office Open XML, decoded and encoded: {@code _x000D_} is a
 * carriage return, {@code _x005F_} an underscore. Source: ECMA-376 part 1, 22.9.2.19
 * (ST_Xstring).
 */
public final class EscapedText {

	/** Length of {@code _xHHHH_}. */
	private static final int LENGTH = 7;

	private EscapedText() {
	}

	public static String decode(String text) {
		int escape = text.indexOf("_x");
		if (escape < 0) {
			return text;
		}
		StringBuilder decoded = new StringBuilder(text.length());
		int copied = 0;
		while (escape >= 0) {
			int code = code(text, escape);
			if (code >= 0) {
				decoded.append(text, copied, escape).append((char) code);
				copied = escape + LENGTH;
			}
			escape = text.indexOf("_x", (code >= 0) ? copied : escape + 1);
		}
		return decoded.append(text, copied, text.length()).toString();
	}

	/** Text that is read as it stands: what looks like an escape is none. */
	public static String encode(String text) {
		int escape = text.indexOf("_x");
		if (escape < 0) {
			return text;
		}
		StringBuilder encoded = new StringBuilder(text);
		for (int i = text.lastIndexOf("_x"); i >= 0; i = text.lastIndexOf("_x", i - 1)) {
			if (code(text, i) >= 0) {
				encoded.insert(i, "_x005F");
			}
		}
		return encoded.toString();
	}

	/** The character an escape stands for; −1 when there is none at this place. */
	private static int code(String text, int at) {
		if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
			return -1;
		}
		int code = 0;
		for (int i = at + 2; i < at + LENGTH - 1; i++) {
			int digit = Character.digit(text.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

}
