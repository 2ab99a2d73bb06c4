package org.huizong.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.door.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares everything that {@link Workbooks} reads from a file with what POI's usermodel
 * reads: sheets, hidden rows, merged ranges, and of each cell the address, the type, the
 * value and whether a formula made it. Where POI is known to be wrong the expectation is
 * put right here, and the reason given.
 */
public final class ReaderEqualsPoi {

	private ReaderEqualsPoi() {
	}

	/**
	 * Compares a workbook with POI's view of it.
	 * @return the cells compared
	 * @throws AssertionError at the first sheet that differs
	 */
	public static int compare(Path file) throws IOException {
		int cells = 0;
		try (Workbook ours = Workbooks.open(file, Limits.DEFAULT);
				org.apache.poi.ss.usermodel.Workbook poi = WorkbookFactory.create(file.toFile(), null, true)) {
			assertThat(ours.sheets()).as("sheets of %s", file).isEqualTo(sheets(poi));
			for (Workbook.Sheet sheet : ours.sheets()) {
				Sheet theirs = poi.getSheetAt(sheet.index());
				Map<String, Seen> expected = cells(poi, theirs);
				requireSame(cells(ours, sheet.index()), expected, file + ", " + sheet.name());
				assertThat(ours.mergedRanges(sheet.index())).as("merged ranges of %s, %s", file, sheet.name())
					.containsExactlyInAnyOrderElementsOf(merged(theirs));
				cells += expected.size();
			}
		}
		return cells;
	}

	private static void requireSame(Map<String, Seen> actual, Map<String, Seen> expected, String place) {
		expected.forEach((address, cell) -> assertThat(actual.get(address)).as(place + "!" + address).isEqualTo(cell));
		assertThat(List.copyOf(actual.keySet())).as(place).isEqualTo(List.copyOf(expected.keySet()));
	}

	private static List<Workbook.Sheet> sheets(org.apache.poi.ss.usermodel.Workbook poi) {
		List<Workbook.Sheet> sheets = new ArrayList<>();
		for (int i = 0; i < poi.getNumberOfSheets(); i++) {
			sheets.add(new Workbook.Sheet(i, poi.getSheetName(i), poi.isSheetHidden(i) || poi.isSheetVeryHidden(i)));
		}
		return sheets;
	}

	private static List<CellRange> merged(Sheet sheet) {
		return sheet.getMergedRegions()
			.stream()
			.map((range) -> new CellRange(range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1,
					range.getLastColumn()))
			.toList();
	}

	private static Map<String, Seen> cells(Workbook workbook, int sheet) throws IOException {
		Map<String, Seen> cells = new LinkedHashMap<>();
		workbook.read(sheet, (row) -> {
			for (Cell cell : row.cells()) {
				assertThat(cell.address()).isEqualTo(CellAddress.of(cell.column(), row.number()));
				Object value = (cell.value() != null) ? cell.value() : "";
				cells.put(cell.address(), new Seen(cell.type(), value, cell.formula(), row.hidden()));
			}
			return true;
		});
		return cells;
	}

	private static Map<String, Seen> cells(org.apache.poi.ss.usermodel.Workbook poi, Sheet sheet) {
		Map<String, Seen> cells = new LinkedHashMap<>();
		for (org.apache.poi.ss.usermodel.Row row : sheet) {
			for (org.apache.poi.ss.usermodel.Cell cell : row) {
				Seen seen = seen(poi, cell, row.getZeroHeight());
				if (!"".equals(seen.value) || seen.type == Type.UNCOMPUTED) {
					cells.put(cell.getAddress().formatAsString(), seen);
				}
			}
		}
		return cells;
	}

	private static Seen seen(org.apache.poi.ss.usermodel.Workbook poi, org.apache.poi.ss.usermodel.Cell cell,
			boolean hidden) {
		boolean formula = cell.getCellType() == CellType.FORMULA;
		if (formula && isUncomputed(cell)) {
			return new Seen(Type.UNCOMPUTED, "", true, hidden);
		}
		CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
		return switch (type) {
			case STRING -> text(cell, formula, hidden);
			case BOOLEAN -> new Seen(Type.BOOLEAN, cell.getBooleanCellValue(), formula, hidden);
			case ERROR ->
				new Seen(Type.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString(), formula, hidden);
			case NUMERIC -> number(poi, cell, formula, hidden);
			default -> new Seen(Type.TEXT, "", formula, hidden);
		};
	}

	/** POI answers null for an empty shared text. */
	private static Seen text(org.apache.poi.ss.usermodel.Cell cell, boolean formula, boolean hidden) {
		String text = cell.getRichStringCellValue().getString();
		return new Seen(Type.TEXT, (text != null) ? text : "", formula, hidden);
	}

	private static Seen number(org.apache.poi.ss.usermodel.Workbook poi, org.apache.poi.ss.usermodel.Cell cell,
			boolean formula, boolean hidden) {
		double value = cell.getNumericCellValue();
		if (isDate(cell) && DateUtil.isValidExcelDate(value)) {
			LocalDateTime date = DateUtil.getLocalDateTime(value, is1904(poi), true);
			return new Seen(Type.DATE, date, formula, hidden);
		}
		BigDecimal number = new BigDecimal(NumberToTextConverter.toText(value)).stripTrailingZeros();
		return new Seen(Type.NUMBER, (number.scale() < 0) ? number.setScale(0) : number, formula, hidden);
	}

	/** POI takes the formats that Chinese editions build in for plain numbers. */
	private static boolean isDate(org.apache.poi.ss.usermodel.Cell cell) {
		int format = cell.getCellStyle().getDataFormat();
		String code = cell.getCellStyle().getDataFormatString();
		boolean undeclared = code == null || code.startsWith("reserved-");
		boolean chinese = format >= 27 && format <= 36 || format >= 50 && format <= 58;
		return DateUtil.isCellDateFormatted(cell) || undeclared && chinese;
	}

	/** POI answers 0.0 for a formula that holds no value. */
	private static boolean isUncomputed(org.apache.poi.ss.usermodel.Cell cell) {
		return cell instanceof XSSFCell xlsx && (!xlsx.getCTCell().isSetV()
				|| xlsx.getCTCell().getV().isEmpty() && xlsx.getCachedFormulaResultType() != CellType.STRING);
	}

	private static boolean is1904(org.apache.poi.ss.usermodel.Workbook poi) {
		return (poi instanceof XSSFWorkbook xlsx) ? xlsx.isDate1904()
				: ((HSSFWorkbook) poi).getInternalWorkbook().isUsing1904DateWindowing();
	}

	private record Seen(Type type, Object value, boolean formula, boolean hiddenRow) {
	}

}
