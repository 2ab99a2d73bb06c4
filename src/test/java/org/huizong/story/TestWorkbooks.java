package org.huizong.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Copies of returns with something changed, as a county would change it. */
public final class TestWorkbooks {

	private TestWorkbooks() {
	}

	/** Changes the first number of the first sheet. */
	static void copyWithAnotherFigure(Path from, Path to) throws IOException {
		edit(from, to, (workbook) -> {
			for (Row row : workbook.getSheetAt(0)) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.NUMERIC && row.getRowNum() > 3) {
						cell.setCellValue(cell.getNumericCellValue() + 1);
						return;
					}
				}
			}
		});
	}

	/** Replaces the number in a line of the first sheet, below a heading. */
	public static void setFigure(Path from, Path to, String line, String heading, double figure) throws IOException {
		edit(from, to, (workbook) -> {
			int column = -1;
			for (Row row : workbook.getSheetAt(0)) {
				for (Cell cell : row) {
					boolean words = cell.getCellType() == CellType.STRING;
					if (words && cell.getStringCellValue().equals(heading)) {
						column = cell.getColumnIndex();
					}
					if (words && cell.getStringCellValue().equals(line)) {
						row.getCell(column).setCellValue(figure);
					}
				}
			}
		});
	}

	/** Replaces the unit's name wherever it stands. */
	static void renameUnit(Path from, Path to, String name) throws IOException {
		edit(from, to, (workbook) -> {
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						if (cell.getCellType() == CellType.STRING) {
							cell.setCellValue(cell.getStringCellValue().replaceAll("(宜春市)?上\\s*高\\s*县?", name));
						}
					}
				}
			}
		});
	}

	static void edit(Path from, Path to, Change change) throws IOException {
		try (InputStream in = Files.newInputStream(from); Workbook workbook = WorkbookFactory.create(in)) {
			change.on(workbook);
			try (OutputStream out = Files.newOutputStream(to)) {
				workbook.write(out);
			}
		}
	}

	/** A change to a workbook. */
	@FunctionalInterface
	public interface Change {

		void on(Workbook workbook);

	}

}
