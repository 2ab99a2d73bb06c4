package org.huizong.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;

/** Writes a grid as a workbook of either format. */
public final class GridFile {

	private GridFile() {
	}

	public static Path write(GridWorkbook grid, Path file) throws IOException {
		try (Workbook workbook = WorkbookFactory.create(file.toString().endsWith(".xlsx"));
				OutputStream out = Files.newOutputStream(file)) {
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
			for (org.huizong.excel.Workbook.Sheet sheet : grid.sheets()) {
				Sheet written = workbook.createSheet(sheet.name());
				grid.read(sheet.index(), (row) -> write(row, written.createRow(row.number() - 1), date));
				grid.mergedRanges(sheet.index())
					.forEach((range) -> written.addMergedRegion(new CellRangeAddress(range.firstRow() - 1,
							range.lastRow() - 1, range.firstColumn(), range.lastColumn())));
				workbook.setSheetHidden(sheet.index(), sheet.hidden());
			}
			workbook.write(out);
		}
		return file;
	}

	private static boolean write(Row row, org.apache.poi.ss.usermodel.Row written, CellStyle date) {
		for (Cell cell : row.cells()) {
			org.apache.poi.ss.usermodel.Cell target = written.createCell(cell.column());
			switch (cell.type()) {
				case TEXT -> target.setCellValue((String) cell.value());
				case NUMBER -> target.setCellValue(((BigDecimal) cell.value()).doubleValue());
				case BOOLEAN -> target.setCellValue((Boolean) cell.value());
				case ERROR -> target.setCellErrorValue(FormulaError.forString((String) cell.value()).getCode());
				case UNCOMPUTED -> target.setCellFormula("1+1");
				case DATE -> {
					target.setCellValue((LocalDateTime) cell.value());
					target.setCellStyle(date);
				}
			}
		}
		return true;
	}

}
