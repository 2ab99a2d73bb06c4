package org.huizong.excel.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * Holds a line of text to what memory takes, so that a file of one endless line is
 * refused before the parser has gathered it.
 */
final class CsvRecordReader extends FilterReader {

	private static final int LONGEST_LINE = 4 << 20;

	private final long limit;

	private long all;

	private int line;

	CsvRecordReader(Reader in, Limits limits) {
		super(in);
		this.limit = limits.totalBytes();
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0];
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		int read = super.read(target, offset, length);
		for (int i = offset; i < offset + read; i++) {
			this.line = (target[i] == '\n' || target[i] == '\r') ? 0 : this.line + 1;
		}
		this.all += Math.max(read, 0);
		if (this.line > LONGEST_LINE || this.all > this.limit) {
			throw new UnreadableWorkbookException(Verdict.TOO_LARGE,
					this.all + " characters, " + this.line + " in a line");
		}
		return read;
	}

}
