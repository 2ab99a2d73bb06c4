package org.huizong.excel.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * Finds what divides the columns of a text: comma, tabulator or semicolon, whichever
 * stands in most of the first lines outside quotes.
 */
final class CsvSeparator {

	private static final String CANDIDATES = ",\t;";

	private static final int LINES = 40;

	private static final int LOOK_AT = 1 << 16;

	private final int[] lines = new int[CANDIDATES.length()];

	private final int[] total = new int[CANDIDATES.length()];

	private boolean quoted;

	private CsvSeparator() {
	}

	/**
	 * The separator of a text.
	 * @throws UnreadableWorkbookException when none stands in any line
	 */
	static char of(Reader text) throws IOException {
		char[] start = new char[LOOK_AT];
		int length = 0;
		for (int read = 0; read >= 0 && length < LOOK_AT; read = text.read(start, length, LOOK_AT - length)) {
			length += read;
		}
		CsvSeparator separator = new CsvSeparator();
		new String(start, 0, length).lines().limit(LINES).forEach(separator::count);
		return separator.best();
	}

	private void count(String line) {
		int[] here = new int[CANDIDATES.length()];
		for (int i = 0; i < line.length(); i++) {
			char symbol = line.charAt(i);
			int candidate = CANDIDATES.indexOf(symbol);
			if (symbol == '"') {
				this.quoted = !this.quoted;
			}
			else if (candidate >= 0 && !this.quoted) {
				here[candidate]++;
			}
		}
		for (int i = 0; i < here.length; i++) {
			this.lines[i] += Math.min(here[i], 1);
			this.total[i] += here[i];
		}
	}

	private char best() throws UnreadableWorkbookException {
		int best = 0;
		for (int i = 1; i < this.lines.length; i++) {
			if (this.lines[i] > this.lines[best]
					|| this.lines[i] == this.lines[best] && this.total[i] > this.total[best]) {
				best = i;
			}
		}
		if (Arrays.stream(this.total).sum() == 0) {
			throw new UnreadableWorkbookException(Verdict.NOT_A_WORKBOOK, "text without columns");
		}
		return CANDIDATES.charAt(best);
	}

}
