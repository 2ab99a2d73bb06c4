package org.huizong.excel.xls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.excel.Limits;
import org.huizong.excel.MergedArea;
import org.huizong.excel.ReadingMeter;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.xlsx.XlsxTraits;
import org.jspecify.annotations.Nullable;

/** An {@code .xls} workbook, held in memory by POI; for one thread at a time. */
public final class XlsWorkbook implements Workbook {

	private static final int COLUMNS = 256;

	private final HSSFWorkbook workbook;

	private final XlsCells cells;

	private final ReadingMeter meter;

	private final List<Sheet> sheets = new ArrayList<>();

	/** Where each sheet stands among POI's; −1 when no cell of it is its own. */
	private final List<Integer> places = new ArrayList<>();

	private final List<Trait> traits;

	private final boolean date1904;

	private XlsWorkbook(XlsFile.Opened opened, ReadingMeter meter) throws IOException {
		this.workbook = opened.workbook();
		this.meter = meter;
		this.cells = new XlsCells(this.workbook, opened.scan().reachesOut());
		this.traits = traits(opened.traits(), index(opened.scan().sheets()));
		this.date1904 = this.workbook.getInternalWorkbook().isUsing1904DateWindowing();
		if (this.sheets.isEmpty()) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, "no sheets");
		}
		meter.sheets(this.sheets.size());
	}

	public static Workbook open(Path file, Limits limits) throws IOException {
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

	/** Takes the sheets in; the names of those that have nothing behind them. */
	private List<String> index(List<XlsSheetStreams.Listed> listed) {
		InternalWorkbook list = this.workbook.getInternalWorkbook();
		List<String> empty = new ArrayList<>();
		for (XlsSheetStreams.Listed sheet : listed) {
			String name = list.getSheetName(sheet.place());
			if (sheet.index() < 0 || sheet.index() >= this.workbook.getNumberOfSheets()) {
				empty.add(name);
				continue;
			}
			boolean hidden = list.isSheetHidden(sheet.place()) || list.isSheetVeryHidden(sheet.place());
			this.sheets.add(new Sheet(this.sheets.size(), name, hidden));
			this.places.add(sheet.holdsCells() ? sheet.index() : -1);
		}
		return empty;
	}

	private static List<Trait> traits(List<Trait> found, List<String> empty) {
		List<Trait> traits = new ArrayList<>(found);
		if (!empty.isEmpty()) {
			traits.add(new Trait(Trait.Kind.EMPTY_SHEETS, XlsxTraits.listed(empty)));
		}
		return List.copyOf(traits);
	}

	/** POI's sheet; null when it holds no cell of its own. */
	private @Nullable HSSFSheet sheet(int index) {
		int place = this.places.get(index);
		return (place < 0) ? null : this.workbook.getSheetAt(place);
	}

	@Override
	public List<Sheet> sheets() {
		return List.copyOf(this.sheets);
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
		HSSFSheet sheet = sheet(index);
		if (sheet == null) {
			return;
		}
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
		HSSFSheet sheet = sheet(index);
		if (sheet == null) {
			return List.of();
		}
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
