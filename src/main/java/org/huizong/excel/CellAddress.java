package org.huizong.excel;

/** Addresses such as {@code D7}: 0-based column, 1-based row. */
public final class CellAddress {

	private static final int LETTERS = 26;

	/** Of the columns that forms mostly have, as they are asked for. */
	private static final String[] KNOWN = new String[LETTERS + LETTERS * LETTERS];

	private CellAddress() {
	}

	/** The letters of a 0-based column: 0 is A, 26 is AA. */
	public static String letters(int column) {
		if (column < 0 || column >= KNOWN.length) {
			return spell(column);
		}
		String known = KNOWN[column];
		if (known == null) {
			known = spell(column);
			KNOWN[column] = known;
		}
		return known;
	}

	private static String spell(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
			letters = (char) ('A' + (rest - 1) % LETTERS) + letters;
		}
		return letters;
	}

	public static String of(int column, int row) {
		return letters(column).concat(Integer.toString(row));
	}

	/**
	 * The 0-based column of an address; {@link Integer#MAX_VALUE} when it has more
	 * letters than any sheet, −1 when it has none.
	 */
	public static int column(String address) {
		int column = 0;
		int length = lettersIn(address);
		if (length > 4) {
			return Integer.MAX_VALUE;
		}
		for (int i = 0; i < length; i++) {
			column = column * LETTERS + (address.charAt(i) & ~0x20) - 'A' + 1;
		}
		return column - 1;
	}

	/**
	 * The 1-based row of an address; {@link Integer#MAX_VALUE} when it is beyond any
	 * sheet, −1 when it has none.
	 */
	public static int row(String address) {
		long row = 0;
		int from = lettersIn(address);
		for (int i = from; i < address.length(); i++) {
			char digit = address.charAt(i);
			if (digit < '0' || digit > '9') {
				return -1;
			}
			row = Math.min(row * 10 + digit - '0', Integer.MAX_VALUE);
		}
		return (row == 0) ? -1 : (int) row;
	}

	private static int lettersIn(String address) {
		int count = 0;
		while (count < address.length() && isLetter(address.charAt(count))) {
			count++;
		}
		return count;
	}

	private static boolean isLetter(char symbol) {
		return symbol >= 'A' && symbol <= 'Z' || symbol >= 'a' && symbol <= 'z';
	}

}
