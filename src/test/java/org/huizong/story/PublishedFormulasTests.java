package org.huizong.story;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.disseminate.RecalculatedWorkbook;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beside every formula of every published workbook stands what LibreOffice computes.
 */
@Tag("long")
class PublishedFormulasTests {

	private static final double BINARY_NOISE = 1e-6;

	@TempDir
	private static Path folder;

	private static List<Path> recalculated;

	@BeforeAll
	static void recalculate() throws Exception {
		RecalculatedWorkbook.assumeLibreOffice();
		recalculated = RecalculatedWorkbook.all(months().stream().map(ShippedYear::workbookFile).toList(), folder);
	}

	static List<ReferencePeriod> months() {
		return ShippedYear.MONTHS;
	}

	@ParameterizedTest
	@MethodSource("months")
	void formulasComputeWhatIsStored(ReferencePeriod month) throws Exception {
		Map<String, Cell> stored = formulas(ShippedYear.workbook(month));
		try (InputStream in = Files.newInputStream(recalculated.get(months().indexOf(month)));
				XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			Map<String, Cell> computed = formulas(workbook);
			assertThat(computed.keySet()).isEqualTo(stored.keySet());
			assertThat(differences(stored, computed)).isEmpty();
			assertThat(errors(workbook)).isEmpty();
		}
		assertThat(errors(ShippedYear.workbook(month))).isEmpty();
		assertThat(stored.size()).as("formulas").isGreaterThan(200);
	}

	private static List<String> differences(Map<String, Cell> stored, Map<String, Cell> computed) {
		List<String> differences = new ArrayList<>();
		stored.forEach((place, cell) -> {
			Cell other = computed.get(place);
			if (!same(cell, other)) {
				differences.add(place + " =" + cell.getCellFormula() + ": stored " + shown(cell) + ", computed "
						+ shown(other));
			}
		});
		return differences;
	}

	private static boolean same(Cell stored, Cell computed) {
		if (stored.getCachedFormulaResultType() != computed.getCachedFormulaResultType()) {
			return false;
		}
		return (stored.getCachedFormulaResultType() == CellType.NUMERIC)
				? Math.abs(stored.getNumericCellValue() - computed.getNumericCellValue()) <= BINARY_NOISE
				: shown(stored).equals(shown(computed));
	}

	private static String shown(Cell cell) {
		return switch (cell.getCachedFormulaResultType()) {
			case NUMERIC -> String.valueOf(cell.getNumericCellValue());
			case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
			case STRING -> cell.getStringCellValue();
			default -> cell.getCachedFormulaResultType().name();
		};
	}

	private static Map<String, Cell> formulas(XSSFWorkbook workbook) {
		Map<String, Cell> formulas = new TreeMap<>();
		cells(workbook).filter((cell) -> cell.getCellType() == CellType.FORMULA)
			.forEach((cell) -> formulas.put(PublishedSheet.place(cell), cell));
		return formulas;
	}

	private static List<String> errors(XSSFWorkbook workbook) {
		return cells(workbook).filter(PublishedFormulasTests::isError).map(PublishedSheet::place).toList();
	}

	private static boolean isError(Cell cell) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return type == CellType.ERROR
				|| type == CellType.STRING && cell.getStringCellValue().matches("#[A-Z/0!?]+|Err:\\d+");
	}

	private static java.util.stream.Stream<Cell> cells(XSSFWorkbook workbook) {
		List<Cell> cells = new ArrayList<>();
		for (Sheet sheet : workbook) {
			for (Row row : sheet) {
				row.forEach(cells::add);
			}
		}
		return cells.stream();
	}

}
