package org.huizong.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.huizong.excel.Cell.Type;
import org.jspecify.annotations.Nullable;

/** Turns POI's cells into ours. An {@code .xls} always holds a value for a formula. */
final class XlsCells {

	private final boolean date1904;

	private final XlsDateFormats formats;

	XlsCells(HSSFWorkbook workbook) {
		this.date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
		this.formats = new XlsDateFormats(workbook);
	}

	/** The cells of a row that are not blank; there may be none. */
	Workbook.Row row(Row row) {
		List<Cell> cells = new ArrayList<>();
		for (org.apache.poi.ss.usermodel.Cell cell : row) {
			Cell read = of((HSSFCell) cell);
			if (read != null) {
				cells.add(read);
			}
		}
		return new Workbook.Row(row.getRowNum() + 1, row.getZeroHeight(), cells);
	}

	/** Null when the cell is blank. */
	private @Nullable Cell of(HSSFCell cell) {
		boolean formula = cell.getCellType() == CellType.FORMULA;
		CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
		return switch (type) {
			case STRING -> text(cell, formula);
			case NUMERIC -> number(cell, formula);
			case BOOLEAN ->
				cell(cell, Type.BOOLEAN, cell.getBooleanCellValue(), cell.getBooleanCellValue() ? "1" : "0", formula);
			case ERROR -> error(cell, formula);
			default -> null;
		};
	}

	private static @Nullable Cell text(HSSFCell cell, boolean formula) {
		String text = cell.getRichStringCellValue().getString();
		return text.isEmpty() ? null : cell(cell, Type.TEXT, text, text, formula);
	}

	private static Cell error(HSSFCell cell, boolean formula) {
		String code = FormulaError.forInt(cell.getErrorCellValue()).getString();
		return cell(cell, Type.ERROR, code, code, formula);
	}

	private Cell number(HSSFCell cell, boolean formula) {
		double stored = cell.getNumericCellValue();
		BigDecimal number = ExcelNumber.of(stored);
		HSSFCellStyle format = cell.getCellStyle();
		LocalDateTime date = this.formats.isDate(format.getDataFormat()) ? SerialDate.toDate(number, this.date1904)
				: null;
		String raw = ExcelNumber.plain(stored);
		return (date != null) ? cell(cell, Type.DATE, date, raw, formula)
				: cell(cell, Type.NUMBER, number, raw, formula);
	}

	private static Cell cell(HSSFCell cell, Type type, Object value, String raw, boolean formula) {
		int column = cell.getColumnIndex();
		return new Cell(column, CellAddress.of(column, cell.getRowIndex() + 1), type, value, raw, formula);
	}

}
