package org.huizong.excel;

import java.io.IOException;

/**
 * A file cannot be read as a workbook; the verdict says why, in terms a county can act
 * on.
 */
public class UnreadableWorkbookException extends IOException {

	private final Verdict verdict;

	private final String detail;

	public UnreadableWorkbookException(Verdict verdict, String detail) {
		super(verdict + ": " + detail);
		this.verdict = verdict;
		this.detail = detail;
	}

	public UnreadableWorkbookException(Verdict verdict, String detail, Throwable cause) {
		super(verdict + ": " + detail, cause);
		this.verdict = verdict;
		this.detail = detail;
	}

	public Verdict verdict() {
		return this.verdict;
	}

	/** Place and figures, such as {@code xl/worksheets/sheet1.xml, row 1048577}. */
	public String detail() {
		return this.detail;
	}

	/** Why a workbook cannot be read. */
	public enum Verdict {

		EMPTY, NOT_A_WORKBOOK, HTML_IN_DISGUISE, ENCRYPTED, CORRUPT, TRUNCATED, UNSUPPORTED_FORMAT, TOO_LARGE,
		TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, TOO_MANY_PARTS, COMPRESSION_BOMB, XML_BOMB, DUPLICATE_PART,
		DUPLICATE_CELL, STRING_INDEX, TOO_SLOW

	}

}
