package org.huizong.excel.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.huizong.excel.Limits;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx} or {@code .xlsm} workbook; for one thread at a time. */
public final class XlsxWorkbook implements Workbook {

	private final XlsxPackage source;

	private final XlsxContents contents;

	private final XlsxStyles styles;

	private @Nullable XlsxCells cells;

	private XlsxWorkbook(XlsxPackage source) throws IOException {
		this.source = source;
		this.contents = XlsxContents.of(source);
		this.styles = XlsxStyles.of(source, this.contents.stylesPart());
	}

	public static Workbook open(Path file, Limits limits) throws IOException {
		ReadingMeter meter = new ReadingMeter(limits);
		meter.start();
		XlsxPackage source = XlsxPackage.open(file, meter);
		try {
			return new XlsxWorkbook(source);
		}
		catch (IOException | RuntimeException ex) {
			source.close();
			throw ex;
		}
		finally {
			meter.stop();
		}
	}

	@Override
	public List<Sheet> sheets() {
		return this.contents.sheets();
	}

	@Override
	public List<Trait> traits() {
		return this.contents.traits();
	}

	@Override
	public boolean date1904() {
		return this.contents.date1904();
	}

	@Override
	public void read(int index, RowHandler handler) throws IOException {
		ReadingMeter meter = this.source.meter();
		meter.start();
		XlsxCells read = cells();
		read.startSheet();
		try (XlsxXml xml = this.source.read(this.contents.parts().get(index))) {
			new XlsxSheetReader(xml, new XlsxRowCells(xml, read, meter, index), meter).read(handler);
		}
		catch (UnreadableWorkbookException ex) {
			throw ex.inSheet(sheets().get(index).name());
		}
		finally {
			meter.stop();
		}
	}

	@Override
	public List<CellRange> mergedRanges(int index) throws IOException {
		this.source.meter().start();
		try (XlsxXml xml = this.source.read(this.contents.parts().get(index))) {
			return XlsxMergedRanges.of(xml, this.source.meter());
		}
		finally {
			this.source.meter().stop();
		}
	}

	/** Shared strings are read with the first sheet, and kept. */
	private XlsxCells cells() throws IOException {
		if (this.cells == null) {
			SharedStrings strings = SharedStrings.of(this.source, this.contents.stringsPart());
			this.cells = new XlsxCells(strings, this.styles, this.contents.date1904());
		}
		return this.cells;
	}

	@Override
	public Map<String, String> properties() throws IOException {
		this.source.meter().start();
		try {
			return XlsxProperties.of(this.source);
		}
		finally {
			this.source.meter().stop();
		}
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
