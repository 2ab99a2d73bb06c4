package org.huizong.excel.write;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
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

	private final Path file;

	private final Writer out;

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
			this.lastRow = row.number();
			this.lastColumn = Math.max(this.lastColumn, row.lastColumn());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The number of the last of them; 0 where there are none. */
	int lastRow() {
		return this.lastRow;
	}

	int lastColumn() {
		return this.lastColumn;
	}

	/** Puts all of them among the sheet's own; they are gone then. */
	void writeTo(Writer sheet) throws IOException {
		this.out.close();
		try (this; Reader rows = new InputStreamReader(new InflaterInputStream(Files.newInputStream(this.file)),
				StandardCharsets.UTF_8)) {
			rows.transferTo(sheet);
		}
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		Files.deleteIfExists(this.file);
	}

}
