package org.huizong.excel.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Cell;
import org.huizong.excel.CellAddress;
import org.huizong.excel.Limits;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A table as text, seen as a workbook of one sheet: a record is a row. Plain decimals are
 * numbers, everything else is text; what looks like a formula is text too, but for
 * {@code ="00123"}, which is the text between the quotes.
 */
public final class CsvWorkbook implements Workbook {

	private static final String SHEET = "CSV";

	/** Decimals as Excel would write them: others, such as 007, may be codes. */
	private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d*[1-9])?");

	private static final int SIGNIFICANT = 15;

	/** A text that is written as a formula, so that Excel leaves it as it is. */
	private static final Pattern QUOTED = Pattern.compile("=\"((?:[^\"]|\"\")*)\"", Pattern.DOTALL);

	/** What a cell holds in Excel; a longer one has lost its closing quote. */
	private static final int LONGEST = 32_767;

	private final Path file;

	private final Charset charset;

	private final CSVFormat format;

	private final ReadingMeter meter;

	private CsvWorkbook(Path file, Charset charset, CSVFormat format, ReadingMeter meter) {
		this.file = file;
		this.charset = charset;
		this.format = format;
		this.meter = meter;
	}

	public static Workbook open(Path file, Limits limits) throws IOException {
		Charset charset = CsvEncoding.of(file);
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(separator(file, charset))
			.setIgnoreEmptyLines(false)
			.setTrailingData(true)
			.get();
		return new CsvWorkbook(file, charset, format, new ReadingMeter(limits));
	}

	private static char separator(Path file, Charset charset) throws IOException {
		try (Reader text = CsvEncoding.open(file, charset)) {
			return CsvSeparator.of(text);
		}
	}

	@Override
	public List<Sheet> sheets() {
		return List.of(new Sheet(0, SHEET, false));
	}

	@Override
	public List<CellRange> mergedRanges(int index) {
		return List.of();
	}

	@Override
	public void read(int index, RowHandler handler) throws IOException {
		this.meter.start();
		try (Reader text = new CsvRecordReader(CsvEncoding.open(this.file, this.charset), this.meter.limits());
				CSVParser parser = CSVParser.builder().setReader(text).setFormat(this.format).get()) {
			read(parser.iterator(), handler);
		}
		catch (UncheckedIOException ex) {
			throw refusal(ex.getCause());
		}
		catch (IOException ex) {
			throw refusal(ex);
		}
		finally {
			this.meter.stop();
		}
	}

	private void read(Iterator<CSVRecord> records, RowHandler handler) throws IOException {
		long cells = 0;
		boolean more = true;
		while (more && records.hasNext()) {
			CSVRecord values = records.next();
			this.meter.row(values.getRecordNumber(), SHEET);
			this.meter.column(values.size() - 1, SHEET + ", row " + values.getRecordNumber());
			cells += values.size();
			this.meter.cells(0, cells, SHEET);
			this.meter.checkTime(SHEET);
			Row row = row((int) values.getRecordNumber(), values);
			more = row.cells().isEmpty() || hand(row, handler);
		}
	}

	private boolean hand(Row row, RowHandler handler) {
		this.meter.stop();
		try {
			return handler.row(row);
		}
		finally {
			this.meter.start();
		}
	}

	private static Row row(int number, CSVRecord values) throws UnreadableWorkbookException {
		List<Cell> cells = new ArrayList<>();
		for (int column = 0; column < values.size(); column++) {
			Cell cell = cell(column, CellAddress.of(column, number), values.get(column));
			if (cell != null) {
				cells.add(cell);
			}
		}
		return new Row(number, false, cells);
	}

	private static @Nullable Cell cell(int column, String address, String text) throws UnreadableWorkbookException {
		if (text.length() > LONGEST) {
			throw UnreadableWorkbookException.atCell(Verdict.CORRUPT,
					address + ", " + text.length() + " characters, perhaps a quote that is not closed", address);
		}
		Matcher quoted = QUOTED.matcher(text);
		if (quoted.matches()) {
			String shown = quoted.group(1).replace("\"\"", "\"");
			return shown.isEmpty() ? null : new Cell(column, address, Type.TEXT, shown, shown, false);
		}
		if (text.isEmpty()) {
			return null;
		}
		boolean number = text.length() <= SIGNIFICANT + 2 && NUMBER.matcher(text).matches()
				&& new BigDecimal(text).precision() <= SIGNIFICANT;
		return number ? new Cell(column, address, Type.NUMBER, new BigDecimal(text), text, false)
				: new Cell(column, address, Type.TEXT, text, text, false);
	}

	/** What the library throws at a quote that is never closed. */
	private static IOException refusal(IOException ex) {
		return (ex instanceof UnreadableWorkbookException) ? ex
				: new UnreadableWorkbookException(Verdict.CORRUPT, String.valueOf(ex.getMessage()), ex);
	}

	@Override
	public void close() {
	}

}
