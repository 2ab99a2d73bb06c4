package org.huizong.excel;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read as a workbook; the verdict says why, in terms a county can act
 * on.
 */
public class UnreadableWorkbookException extends IOException {

	private final Verdict verdict;

	private final String detail;

	private final String sheet;

	private final String cell;

	public UnreadableWorkbookException(Verdict verdict, String detail) {
		this(verdict, detail, "", "", null);
	}

	public UnreadableWorkbookException(Verdict verdict, String detail, Throwable cause) {
		this(verdict, detail, "", "", cause);
	}

	private UnreadableWorkbookException(Verdict verdict, String detail, String sheet, String cell,
			@Nullable Throwable cause) {
		super(verdict + ": " + detail, cause);
		this.verdict = verdict;
		this.detail = detail;
		this.sheet = sheet;
		this.cell = cell;
	}

	/** A refusal for what one cell holds. */
	public static UnreadableWorkbookException atCell(Verdict verdict, String detail, String cell) {
		return new UnreadableWorkbookException(verdict, detail, "", cell, null);
	}

	/** The same, met while a sheet was read. */
	public UnreadableWorkbookException inSheet(String name) {
		return this.sheet.isEmpty() ? new UnreadableWorkbookException(this.verdict, this.detail, name, this.cell, this)
				: this;
	}

	public Verdict verdict() {
		return this.verdict;
	}

	/**
	 * For whoever knows the format: part and figures, such as
	 * {@code xl/worksheets/sheet1.xml, row 1048577}.
	 */
	public String detail() {
		return this.detail;
	}

	/** Name of the sheet that was being read; empty when the whole file is meant. */
	public String sheet() {
		return this.sheet;
	}

	/** Address of the cell that is meant; empty when there is none. */
	public String cell() {
		return this.cell;
	}

	/** Why a workbook cannot be read. */
	public enum Verdict {

		/** No byte in it. */
		EMPTY,
		/** Neither a workbook nor a table as text. */
		NOT_A_WORKBOOK,
		/** A web page named as a workbook. */
		HTML_IN_DISGUISE,
		/** It asks for a password. */
		ENCRYPTED,
		/** Its inside contradicts itself. */
		CORRUPT,
		/** Its end is missing. */
		TRUNCATED,
		/** A format that is known and not read. */
		UNSUPPORTED_FORMAT,
		/** Text in no encoding that we know. */
		UNKNOWN_ENCODING,
		/** More bytes or characters than allowed. */
		TOO_LARGE,
		/** A row beyond the last. */
		TOO_MANY_ROWS,
		/** A column beyond the last. */
		TOO_MANY_COLUMNS,
		/** More cells than allowed. */
		TOO_MANY_CELLS,
		/** More parts or sheets than allowed. */
		TOO_MANY_PARTS,
		/** Merged ranges beyond the sheet, or more than any table has. */
		MERGED_BEYOND_SENSE,
		/** A part that unpacks to far more than it should. */
		COMPRESSION_BOMB,
		/** Document types, entities or nesting that no writer makes. */
		XML_BOMB,
		/** A part that is there twice. */
		DUPLICATE_PART,
		/** A part whose name leads out of the package. */
		ODD_PART_NAME,
		/** A cell that is there twice. */
		DUPLICATE_CELL,
		/** A cell that refers to a text that is not there. */
		STRING_INDEX,
		/** A link to a running program (DDE, OLE). */
		DDE_LINK,
		/** A document, a program or a control inside. */
		EMBEDDED_OBJECT,
		/** A formula that runs or fetches something. */
		UNSAFE_FORMULA,
		/** More computing than allowed. */
		TOO_SLOW,
		/** Not a file but a pointer to one. */
		SYMBOLIC_LINK,
		/** Neither file nor folder: a pipe, a device. */
		SPECIAL_FILE,
		/** A name with characters that cannot be shown or written. */
		ODD_NAME,
		/** Too many folders down. */
		TOO_DEEP,
		/** The system does not let us read it. */
		NO_PERMISSION

	}

}
