package org.huizong.excel.xls;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.huizong.excel.Cell.Origin;
import org.huizong.excel.Cell.Strike;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Cell;
import org.huizong.excel.CellAddress;
import org.huizong.excel.FormulaText;
import org.huizong.excel.RichText;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.format.ExcelNumber;
import org.huizong.excel.format.NumberFormat;
import org.huizong.excel.format.NumberLook;
import org.huizong.excel.format.SerialDate;
import org.jspecify.annotations.Nullable;

/** Turns POI's cells into ours. An {@code .xls} always holds a value for a formula. */
final class XlsCells {

	private final boolean date1904;

	private final boolean linked;

	private final XlsStyles styles;

	/**
	 * Reads the cells of a workbook.
	 * @param linked whether its formulas may reach beyond it
	 */
	XlsCells(HSSFWorkbook workbook, boolean linked) {
		this.linked = linked;
		this.date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
		this.styles = new XlsStyles(workbook);
	}

	/** The cells of a row that are not blank; there may be none. */
	Workbook.Row row(Row row) throws UnreadableWorkbookException {
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
	private @Nullable Cell of(HSSFCell cell) throws UnreadableWorkbookException {
		Origin origin = origin(cell);
		CellType type = (origin != Origin.TYPED) ? cell.getCachedFormulaResultType() : cell.getCellType();
		return switch (type) {
			case STRING -> text(cell, origin);
			case NUMERIC -> number(cell, origin);
			case BOOLEAN -> cell(cell, Type.BOOLEAN, cell.getBooleanCellValue(), cell.getBooleanCellValue() ? "1" : "0",
					origin, NumberLook.PLAIN);
			case ERROR -> error(cell, origin);
			default -> null;
		};
	}

	private @Nullable Cell text(HSSFCell cell, Origin origin) {
		RichText text = this.styles.text(cell.getRichStringCellValue());
		return text.text().isEmpty() ? null
				: text.cell(cell.getColumnIndex(), address(cell), origin, this.styles.struck(cell.getCellStyle()));
	}

	private Cell error(HSSFCell cell, Origin origin) {
		int code = cell.getErrorCellValue();
		String name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR" + code;
		return cell(cell, Type.ERROR, name, name, origin, NumberLook.PLAIN);
	}

	private Cell number(HSSFCell cell, Origin origin) {
		double stored = cell.getNumericCellValue();
		if (!Double.isFinite(stored)) {
			return cell(cell, Type.TEXT, String.valueOf(stored), String.valueOf(stored), origin, NumberLook.PLAIN);
		}
		BigDecimal number = ExcelNumber.of(stored);
		NumberFormat format = this.styles.number(cell.getCellStyle());
		LocalDateTime date = format.isDate(number) ? SerialDate.toDate(number, this.date1904) : null;
		String raw = ExcelNumber.plain(stored);
		return (date != null) ? cell(cell, Type.DATE, date, raw, origin, NumberLook.PLAIN)
				: cell(cell, Type.NUMBER, number, raw, origin, format.look(number));
	}

	/** Where a value comes from; the tokens are only looked at where it matters. */
	private Origin origin(HSSFCell cell) throws UnreadableWorkbookException {
		if (cell.getCellType() != CellType.FORMULA) {
			return Origin.TYPED;
		}
		if (!this.linked) {
			return Origin.COMPUTED;
		}
		Origin origin = FormulaText.origin(cell.getCellFormula());
		if (origin == null) {
			throw UnreadableWorkbookException.atCell(Verdict.UNSAFE_FORMULA,
					cell.getSheet().getSheetName() + ", " + address(cell), address(cell));
		}
		return origin;
	}

	private Cell cell(HSSFCell cell, Type type, Object value, String raw, Origin origin, NumberLook look) {
		Strike strike = this.styles.struck(cell.getCellStyle()) ? new Strike(raw, true) : Strike.NONE;
		return new Cell(cell.getColumnIndex(), address(cell), type, value, raw, origin, look, strike);
	}

	private static String address(HSSFCell cell) {
		return CellAddress.of(cell.getColumnIndex(), cell.getRowIndex() + 1);
	}

}
