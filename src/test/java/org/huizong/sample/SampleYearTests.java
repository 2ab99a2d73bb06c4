package org.huizong.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The shipped year is what the generator makes. After a change of the generator, write it
 * anew with {@code mvn -q test -Dtest=SampleYearTests -Drewrite=true} and read the
 * difference.
 */
class SampleYearTests {

	private static final Path FOLDER = Path.of("input/open-economy");

	private static final Map<String, byte[]> MADE = new SampleYear(new Figures(Figures.SEED)).workbooks();

	@Test
	void shippedYearIsWhatTheGeneratorMakes() throws IOException {
		if (Boolean.getBoolean("rewrite")) {
			SampleYear.write(MADE, FOLDER);
		}
		assertThat(shipped()).isEqualTo(MADE.keySet());
		for (Map.Entry<String, byte[]> workbook : MADE.entrySet()) {
			byte[] shipped = Files.readAllBytes(FOLDER.resolve(workbook.getKey()));
			if (!Arrays.equals(shipped, workbook.getValue())) {
				assertThat(cells(shipped)).as(workbook.getKey()).isEqualTo(cells(workbook.getValue()));
			}
		}
	}

	@Test
	void sameSeedGivesTheSameBytes() {
		Map<String, byte[]> again = new SampleYear(new Figures(Figures.SEED)).workbooks(9);
		assertThat(again).allSatisfy((name, bytes) -> assertThat(MADE.get(name)).as(name).isEqualTo(bytes));
	}

	@Test
	void yearHasFourteenReturnsAndTheProvinceEachMonth() {
		Map<String, Long> byFolder = MADE.keySet()
			.stream()
			.collect(Collectors.groupingBy((name) -> name.substring(0, name.indexOf('/')), Collectors.counting()));
		assertThat(byFolder).hasSize(10).containsEntry("2009", 2L);
		assertThat(new HashSet<>(byFolder.values())).containsExactlyInAnyOrder(2L, 15L);
	}

	@Test
	void cachedValuesAreWhatTheFormulasGive() throws IOException {
		int formulas = 0;
		for (Map.Entry<String, byte[]> made : MADE.entrySet()) {
			if (made.getKey().startsWith("2009-09/")) {
				formulas += checkFormulas(made.getKey(), made.getValue());
			}
		}
		assertThat(formulas).isGreaterThan(100);
	}

	private static int checkFormulas(String name, byte[] bytes) throws IOException {
		int formulas = 0;
		try (InputStream in = new ByteArrayInputStream(bytes); Workbook workbook = WorkbookFactory.create(in)) {
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			for (Sheet sheet : workbook) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						if (cell.getCellType() == CellType.FORMULA) {
							assertThat(evaluator.evaluate(cell).getNumberValue()).as(name + " " + cell.getAddress())
								.isCloseTo(cell.getNumericCellValue(), within(1e-6));
							formulas++;
						}
					}
				}
			}
		}
		return formulas;
	}

	private static Set<String> shipped() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> FOLDER.relativize(file).toString().replace('\\', '/'))
				.collect(Collectors.toSet());
		}
	}

	private static List<String> cells(byte[] bytes) throws IOException {
		List<String> cells = new ArrayList<>();
		try (InputStream in = new ByteArrayInputStream(bytes); Workbook workbook = WorkbookFactory.create(in)) {
			for (Sheet sheet : workbook) {
				cells.add(sheet.getSheetName() + " " + sheet.getMergedRegions());
				for (Row row : sheet) {
					for (Cell cell : row) {
						cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellType() + " " + cell
								+ " " + cell.getCellStyle().getDataFormat());
					}
				}
			}
		}
		return cells;
	}

}
