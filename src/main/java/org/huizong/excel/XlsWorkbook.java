package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.excel.UnreadableWorkbookException.Verdict;

/** An {@code .xls} workbook, held in memory by POI; for one thread at a time. */
final class XlsWorkbook implements Workbook {

	private static final int COLUMNS = 256;

	private final HSSFWorkbook workbook;

	private final XlsCells cells;

	private final ReadingMeter meter;

	private final List<Sheet> sheets;

	private final List<Trait> traits;

	private final boolean date1904;

	private XlsWorkbook(XlsFile.Opened opened, ReadingMeter meter) throws IOException {
		this.workbook = opened.workbook();
		this.meter = meter;
		this.traits = opened.traits();
		this.cells = new XlsCells(this.workbook, opened.scan().reachesOut());
		this.sheets = sheets(this.workbook);
		this.date1904 = this.workbook.getInternalWorkbook().isUsing1904DateWindowing();
		if (this.sheets.isEmpty()) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, "no sheets");
		}
		meter.sheets(this.sheets.size());
	}

	static Workbook open(Path file, Limits limits) throws IOException {
		ReadingMeter meter = new ReadingMeter(limits);
		meter.start();
		try {
			XlsFile.Opened opened = XlsFile.open(file, meter);
			return XlsFile.guard(() -> new XlsWorkbook(opened, meter));
		}
		finally {
			meter.stop();
		}
	}

	private static List<Sheet> sheets(HSSFWorkbook workbook) {
		List<Sheet> sheets = new ArrayList<>();
		for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
			boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
			sheets.add(new Sheet(i, workbook.getSheetName(i), hidden));
		}
		return List.copyOf(sheets);
	}

	@Override
	public List<Sheet> sheets() {
		return this.sheets;
	}

	@Override
	public List<Trait> traits() {
		return this.traits;
	}

	@Override
	public boolean date1904() {
		return this.date1904;
	}

	@Override
	public void read(int index, RowHandler handler) throws IOException {
		HSSFSheet sheet = this.workbook.getSheetAt(index);
		for (int column : hidden(sheet)) {
			handler.hiddenColumns(column, column);
		}
		for (org.apache.poi.ss.usermodel.Row row : sheet) {
			Workbook.Row read = timed(sheet, row);
			if (!read.cells().isEmpty() && !handler.row(read)) {
				return;
			}
		}
		for (CellRange range : mergedRanges(index)) {
			handler.merged(range);
		}
	}

	/** POI looks columns up in a record that a spoilt sheet may lack. */
	private static List<Integer> hidden(HSSFSheet sheet) throws IOException {
		try {
			return XlsFile.guard(() -> IntStream.range(0, COLUMNS)
				.filter((column) -> sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0)
				.boxed()
				.toList());
		}
		catch (UnreadableWorkbookException ex) {
			throw ex.inSheet(sheet.getSheetName());
		}
	}

	private Workbook.Row timed(HSSFSheet sheet, org.apache.poi.ss.usermodel.Row row) throws IOException {
		this.meter.start();
		try {
			this.meter.checkTime(sheet.getSheetName());
			return XlsFile.guard(() -> this.cells.row(row));
		}
		catch (UnreadableWorkbookException ex) {
			throw ex.inSheet(sheet.getSheetName());
		}
		finally {
			this.meter.stop();
		}
	}

	@Override
	public List<CellRange> mergedRanges(int index) throws IOException {
		HSSFSheet sheet = this.workbook.getSheetAt(index);
		MergedArea area = new MergedArea(this.meter.limits());
		List<CellRange> ranges = new ArrayList<>();
		for (CellRangeAddress merged : XlsFile.guard(sheet::getMergedRegions)) {
			CellRange range = new CellRange(merged.getFirstRow() + 1, merged.getFirstColumn(), merged.getLastRow() + 1,
					merged.getLastColumn());
			area.add(range, sheet.getSheetName());
			ranges.add(range);
		}
		return List.copyOf(ranges);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
