package org.huizong.disseminate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.SampleMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What we store beside a formula is what another program computes. */
@Tag("long")
class RecalculationTests {

	private static final double BINARY_NOISE = 1e-6;

	@TempDir
	Path folder;

	@BeforeAll
	static void libreOffice() {
		RecalculatedWorkbook.assumeLibreOffice();
	}

	@Test
	void storesWhatLibreOfficeComputes() throws Exception {
		assertThat(differences(SampleMonth.complete())).isEmpty();
	}

	@Test
	void storesWhatLibreOfficeComputesWhenAUnitIsMissing() throws Exception {
		assertThat(differences(SampleMonth.without(SampleMonth.NEW_EXPORTER))).isEmpty();
	}

	private List<String> differences(MonthlyResult result) throws Exception {
		Disseminator.write(result, Files.createDirectories(this.folder.resolve("out")));
		Path file = this.folder.resolve("out").resolve(Disseminator.workbookName(result.vintage()));
		List<String> differences = new ArrayList<>();
		int formulas = 0;
		try (XSSFWorkbook ours = new XSSFWorkbook(Files.newInputStream(file));
				XSSFWorkbook theirs = RecalculatedWorkbook.of(file, this.folder)) {
			for (Sheet sheet : ours) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						if (cell.getCellType() == CellType.FORMULA) {
							formulas++;
							compare(cell,
									theirs.getSheet(sheet.getSheetName())
										.getRow(cell.getRowIndex())
										.getCell(cell.getColumnIndex()),
									differences);
						}
					}
				}
			}
		}
		assertThat(formulas).isGreaterThan(200);
		return differences;
	}

	private static void compare(Cell ours, Cell theirs, List<String> differences) {
		boolean computed = theirs.getCellType() == CellType.FORMULA
				&& theirs.getCachedFormulaResultType() == CellType.NUMERIC;
		if (!computed || Math.abs(ours.getNumericCellValue() - theirs.getNumericCellValue()) > BINARY_NOISE) {
			differences.add(ours.getSheet().getSheetName() + "!" + ours.getAddress() + " =" + ours.getCellFormula()
					+ ": " + ours.getNumericCellValue() + ", computed "
					+ (computed ? theirs.getNumericCellValue() : theirs.getCellType()));
		}
	}

}
