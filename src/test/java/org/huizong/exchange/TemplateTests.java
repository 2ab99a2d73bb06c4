package org.huizong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.collect.Collector;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final ReferencePeriod FEBRUARY = ReferencePeriod.parse("2009-02");

	private static final Collector COLLECTOR = new Collector(PROGRAMME, Limits.DEFAULT);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "360902", "360923", "360999" })
	void filledInAndReadBackLosesNothing(String code) throws IOException {
		ReportingUnit unit = PROGRAMME.unit(code).orElseThrow();
		Map<String, List<ReturnRow>> sent = received(unit, FEBRUARY);
		Path template = write(unit, new EarlierReturns(received(unit, FEBRUARY.previous()), Map.of()));
		edit(template, (workbook) -> sent.forEach((form, rows) -> fill(workbook, PROGRAMME.form(form), rows)));
		Identification identification = identify(template, FEBRUARY);
		assertThat(identification.findings()).isEmpty();
		assertThat(identification.unit()).isEqualTo(code);
		Collected collected = COLLECTOR.collect(template, identification);
		assertThat(collected.findings()).isEmpty();
		Map<String, List<ReturnRow>> read = rows(collected);
		sent.forEach((form, rows) -> {
			Map<String, String> expected = values(PROGRAMME.form(form), rows);
			Map<String, String> found = values(PROGRAMME.form(form), read.getOrDefault(form, List.of()));
			assertThat(found).as(form).containsAllEntriesOf(expected);
			found.keySet().removeAll(expected.keySet());
			assertThat(found.keySet()).as("computed beside what was sent")
				.allSatisfy((name) -> assertThat(name).startsWith("FDI_CASH_SHARE "));
		});
		assertThat(collected.tables()
			.stream()
			.flatMap((table) -> table.normalisations().stream())
			.map((one) -> one.kind())
			.collect(Collectors.toSet())).isSubsetOf("alias");
	}

	@Test
	void blankOneHoldsOnlyWhatIsMissing() throws IOException {
		ReportingUnit unit = PROGRAMME.unit("360923").orElseThrow();
		Path template = write(unit, EarlierReturns.NONE);
		Identification identification = identify(template, FEBRUARY);
		assertThat(identification.findings()).isEmpty();
		Collected collected = COLLECTOR.collect(template, identification);
		assertThat(collected.findings()).isEmpty();
		assertThat(rows(collected).get("indicators")).hasSize(9)
			.allSatisfy((row) -> assertThat(row.cells().get("本月").value()).isNull());
	}

	@Test
	void sameEarlierReturnsGiveTheSameBytes() throws IOException {
		ReportingUnit unit = PROGRAMME.unit("360923").orElseThrow();
		EarlierReturns earlier = new EarlierReturns(received(unit, FEBRUARY.previous()), Map.of());
		assertThat(Files.readAllBytes(write(unit, earlier))).isEqualTo(Files.readAllBytes(write(unit, earlier)));
	}

	@Test
	void unlocksOnlyWhatIsFilledInAndRefusesWhatErrorsForbid() throws IOException {
		ReportingUnit unit = PROGRAMME.unit("360923").orElseThrow();
		Path template = write(unit, new EarlierReturns(received(unit, FEBRUARY.previous()), Map.of()));
		edit(template, (workbook) -> {
			XSSFSheet indicators = workbook.getSheet("主要指标");
			assertThat(indicators.getProtect()).isTrue();
			assertThat(indicators.getRow(3).getCell(2).getCellStyle().getLocked()).isFalse();
			assertThat(indicators.getRow(3).getCell(3).getCellStyle().getLocked()).isTrue();
			assertThat(indicators.getRow(3).getCell(3).getCellFormula()).matches("IF\\(C4=\"\",\"\",[0-9.]+\\+C4\\)");
			XSSFSheet register = workbook.getSheet("项目台账");
			assertThat(register.getRow(3).getCell(0).getStringCellValue()).isEqualTo("合计");
			assertThat(register.getRow(4).getCell(0).getCellStyle().getLocked()).isTrue();
			assertThat(register.getRow(4).getCell(1).getCellStyle().getLocked()).isFalse();
			List<String> conditions = new ArrayList<>();
			for (DataValidation validation : register.getDataValidations()) {
				if (validation.getRegions().getCellRangeAddress(0).getFirstColumn() == 14) {
					conditions.add(validation.getValidationConstraint().getFormula1());
				}
			}
			assertThat(conditions).singleElement()
				.asString()
				.startsWith("AND(ISNUMBER(O5),O5>=DATE(1990,1,1),")
				.contains("OR($O5=\"\",$L5=\"\",$O5>=$L5)", "$O5<=DATE(2009,2,28)");
			assertThat(errors(indicators, 3, 2)).containsExactly("请填数字。");
			assertThat(errors(indicators, 6, 2)).containsExactly("请填数字。须符合：本月为整数（B12）。");
			assertThat(errors(register, 4, 14)).singleElement()
				.asString()
				.contains("须符合：", "≤ 2009-02-28（C08）")
				.doesNotContain("早于", "晚于");
		});
	}

	/** What is said when something else is typed into the cell. */
	private static List<String> errors(XSSFSheet sheet, int row, int column) {
		return sheet.getDataValidations()
			.stream()
			.filter((check) -> check.getRegions().getCellRangeAddress(0).isInRange(row, column))
			.map((check) -> check.getErrorBoxText())
			.toList();
	}

	@Test
	void templateOfAnotherUnitOrMonthIsNoticed() throws IOException {
		Path template = write(PROGRAMME.unit("360923").orElseThrow(), EarlierReturns.NONE);
		edit(template, (workbook) -> workbook.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> {
			if (cell.getCellType() == CellType.STRING) {
				cell.setCellValue(cell.getStringCellValue().replace("上高县", "奉新县").replace("2009年2月", "2009年3月"));
			}
		}))));
		assertThat(identify(template, FEBRUARY.next()).findings()).extracting((finding) -> finding.message().zh())
			.satisfiesExactly((period) -> assertThat(period).contains("2009年2月的模板", "2009年3月"),
					(unit) -> assertThat(unit).contains("上高县的模板", "奉新县"));
	}

	private Path write(ReportingUnit unit, EarlierReturns earlier) throws IOException {
		Path file = this.folder.resolve(unit.code() + ".xlsx");
		new Template(PROGRAMME, FEBRUARY).write(unit, earlier, file);
		String keep = System.getProperty("huizong.keep");
		if (keep != null && !earlier.lastMonth().isEmpty()) {
			Files.createDirectories(Path.of(keep));
			Files.copy(file, Path.of(keep, unit.code() + ".xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
		return file;
	}

	private static Identification identify(Path file, ReferencePeriod folder) {
		return COLLECTOR.identify(file, new ReceivedFile(folder + "/a.xlsx", "0".repeat(64), 1), folder);
	}

	/** What the unit sent in the shipped sample. */
	private static Map<String, List<ReturnRow>> received(ReportingUnit unit, ReferencePeriod period)
			throws IOException {
		try (Stream<Path> files = Files.list(Path.of("input/open-economy").resolve(period.toString()))) {
			for (Path file : files.sorted().toList()) {
				Identification identification = identify(file, period);
				if (unit.code().equals(identification.unit())) {
					return rows(COLLECTOR.collect(file, identification));
				}
			}
		}
		throw new IllegalStateException("nothing of " + unit.name());
	}

	private static Map<String, List<ReturnRow>> rows(Collected collected) {
		Map<String, List<ReturnRow>> rows = new LinkedHashMap<>();
		collected.tables()
			.forEach((table) -> rows.put(table.form(),
					table.rows().stream().filter((row) -> row.kind() == ReturnRow.RowKind.DATA).toList()));
		return rows;
	}

	/** Every value by key and column. */
	private static Map<String, String> values(ReturnForm form, List<ReturnRow> rows) {
		Map<String, String> values = new TreeMap<>();
		for (ReturnRow row : rows) {
			for (FormColumn column : form.columns()) {
				Object value = row.cells().get(column.name()).value();
				String shown = (value instanceof BigDecimal figure) ? figure.stripTrailingZeros().toPlainString()
						: String.valueOf(value);
				values.put(row.cells().get(form.key().get(0)).value() + " " + column.name(), shown);
			}
		}
		return values;
	}

	/** Types the values into the cells that are not locked. */
	private static void fill(XSSFWorkbook workbook, ReturnForm form, List<ReturnRow> rows) {
		XSSFSheet sheet = workbook.getSheet(form.sheetNames().get(0));
		Map<String, Integer> columns = new LinkedHashMap<>();
		for (Cell heading : sheet.getRow(2)) {
			form.columns()
				.stream()
				.filter((column) -> column.headings().contains(heading.getStringCellValue()))
				.forEach((column) -> columns.put(column.name(), heading.getColumnIndex()));
		}
		for (ReturnRow row : rows) {
			Object key = row.cells().get(form.key().get(0)).value();
			String name = PROGRAMME.indicators()
				.stream()
				.filter((indicator) -> indicator.code().equals(key))
				.map((indicator) -> indicator.name().zh())
				.findFirst()
				.orElse(String.valueOf(key));
			Row place = place(sheet, columns.get(form.key().get(0)), name);
			columns.forEach((column, index) -> type(place.getCell(index), row.cells().get(column).value()));
		}
	}

	/** The row that holds the name, or else the first free one. */
	private static Row place(XSSFSheet sheet, int column, String name) {
		for (int row = 3; row <= sheet.getLastRowNum(); row++) {
			Cell cell = sheet.getRow(row).getCell(column);
			if (cell.getCellType() == CellType.BLANK || cell.getStringCellValue().equals(name)) {
				return sheet.getRow(row);
			}
		}
		throw new IllegalStateException("no room for " + name);
	}

	private static void type(Cell cell, Object value) {
		if (cell.getCellStyle().getLocked()) {
			return;
		}
		if (value instanceof BigDecimal figure) {
			cell.setCellValue(figure.doubleValue());
		}
		else if (value instanceof LocalDate day) {
			cell.setCellValue(day);
		}
		else if (value != null) {
			cell.setCellValue(value.toString());
		}
		else {
			cell.setBlank();
		}
	}

	private static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			change.accept(workbook);
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
	}

}
