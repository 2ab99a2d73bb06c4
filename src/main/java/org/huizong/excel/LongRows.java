package org.huizong.excel;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rows of a sheet that are too many to be held: each is written to a file of its own as
 * it comes, and all of them put among the sheet's others when the workbook is written.
 * The file is gone with them.
 */
final class LongRows implements Closeable {

	private static final String END = "</sheetData>";

	private final Path file;

	private final Writer out;

	private int firstRow = Integer.MAX_VALUE;

	private int lastRow;

	private int lastColumn;

	/**
	 * Begins a file for them.
	 * @throws UncheckedIOException when there is no room for it
	 */
	static LongRows begin() {
		try {
			return new LongRows();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LongRows() throws IOException {
		this.file = Files.createTempFile("rows", ".xml");
		this.file.toFile().deleteOnExit();
		this.out = new BufferedWriter(new OutputStreamWriter(
				new DeflaterOutputStream(Files.newOutputStream(this.file), new Deflater(Deflater.BEST_SPEED)),
				StandardCharsets.UTF_8));
	}

	/** Appends a row below those written before. */
	void add(RowXml row) {
		try {
			row.write(this.out);
			this.firstRow = Math.min(this.firstRow, row.number());
			this.lastRow = row.number();
			this.lastColumn = Math.max(this.lastColumn, row.lastColumn());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the row is one of them. */
	boolean holds(int row) {
		return row >= this.firstRow && row <= this.lastRow;
	}

	/** Writes a sheet's part with these rows among its own, where they belong. */
	void splice(byte[] part, OutputStream target) throws IOException {
		this.out.close();
		try (InputStream rows = new InflaterInputStream(Files.newInputStream(this.file))) {
			String sheet = reaching(new String(part, StandardCharsets.UTF_8));
			int at = place(sheet);
			target.write(sheet.substring(0, at).getBytes(StandardCharsets.UTF_8));
			rows.transferTo(target);
			target.write(sheet.substring(at).getBytes(StandardCharsets.UTF_8));
		}
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		Files.deleteIfExists(this.file);
	}

	/** Before the first row with a greater number. */
	private int place(String sheet) {
		int at = sheet.indexOf("<row ");
		while (at >= 0 && number(sheet, at) <= this.lastRow) {
			at = sheet.indexOf("<row ", at + 1);
		}
		return (at >= 0) ? at : sheet.indexOf(END);
	}

	private static int number(String sheet, int row) {
		int from = sheet.indexOf("r=\"", row) + 3;
		return Integer.parseInt(sheet, from, sheet.indexOf('"', from), 10);
	}

	/** With the sheet's extent over all rows, which some programs go by. */
	private String reaching(String sheet) {
		int from = sheet.indexOf("<dimension ref=\"");
		if (from < 0) {
			return sheet;
		}
		int start = from + "<dimension ref=\"".length();
		int end = sheet.indexOf('"', start);
		String extent = sheet.substring(start, end);
		String last = extent.substring(extent.indexOf(':') + 1);
		return sheet.substring(0, start) + "A1:" + CellAddress.of(Math.max(CellAddress.column(last), this.lastColumn),
				Math.max(CellAddress.row(last), this.lastRow)) + sheet.substring(end);
	}

}
