package org.huizong.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every format must read alike. */
class WorkbookComplianceTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void readsEachTypeOfCell(Format format) throws IOException {
		Path file = format.write(this.folder, (poi) -> {
			Sheet sheet = poi.createSheet("主要指标");
			org.apache.poi.ss.usermodel.Row row = sheet.createRow(6);
			row.createCell(0).setCellValue("上高县");
			row.createCell(1).setCellValue(2410.5);
			row.createCell(2).setCellValue(true);
			row.createCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
			row.createCell(4).setCellValue("");
			row.createCell(5);
			row.createCell(27).setCellValue(false);
		});
		assertThat(Grid.cells(file, 0)).containsExactly(new Cell(0, "A7", Type.TEXT, "上高县", "上高县", false),
				new Cell(1, "B7", Type.NUMBER, new BigDecimal("2410.5"), "2410.5", false),
				new Cell(2, "C7", Type.BOOLEAN, true, "1", false),
				new Cell(3, "D7", Type.ERROR, "#DIV/0!", "#DIV/0!", false),
				new Cell(27, "AB7", Type.BOOLEAN, false, "0", false));
	}

	@ParameterizedTest
	@EnumSource
	void readsNumbersAtFifteenDigits(Format format) throws IOException {
		double[] stored = { 100, 0.1 + 0.2, 1e20, -0.000001234, 123456789012345678d, 0, 1.10, -5 };
		Path file = format.write(this.folder, (poi) -> {
			org.apache.poi.ss.usermodel.Row row = poi.createSheet().createRow(0);
			for (int i = 0; i < stored.length; i++) {
				row.createCell(i).setCellValue(stored[i]);
			}
		});
		assertThat(Grid.cells(file, 0)).extracting(Cell::value)
			.containsExactly(new BigDecimal("100"), new BigDecimal("0.3"), new BigDecimal("100000000000000000000"),
					new BigDecimal("-0.000001234"), new BigDecimal("123456789012346000"), BigDecimal.ZERO,
					new BigDecimal("1.1"), new BigDecimal("-5"));
	}

	@ParameterizedTest
	@EnumSource
	void readsDatesByTheirFormat(Format format) throws IOException {
		String[] codes = { "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "m/d/yy h:mm", "[h]:mm", "General", "0.00",
				"#,##0\"days\"", "[红色]0" };
		Path file = format.write(this.folder, (poi) -> {
			org.apache.poi.ss.usermodel.Row row = poi.createSheet().createRow(0);
			for (int i = 0; i < codes.length; i++) {
				CellStyle style = poi.createCellStyle();
				style.setDataFormat(poi.createDataFormat().getFormat(codes[i]));
				row.createCell(i).setCellValue(40086.75);
				row.getCell(i).setCellStyle(style);
			}
		});
		LocalDateTime date = LocalDateTime.of(2009, 9, 30, 18, 0);
		BigDecimal number = new BigDecimal("40086.75");
		assertThat(Grid.cells(file, 0)).extracting(Cell::value)
			.containsExactly(date, date, date, date, number, number, number, number);
		assertThat(Grid.cells(file, 0)).extracting(Cell::raw).containsOnly("40086.75");
	}

	@ParameterizedTest
	@EnumSource
	void readsDatesOfFormatsThatChineseEditionsBuildIn(Format format) throws IOException {
		short[] builtIn = { 14, 22, 27, 31, 36, 45, 50, 57, 58, 13, 23, 37, 44, 48, 49 };
		Path file = format.write(this.folder, (poi) -> {
			org.apache.poi.ss.usermodel.Row row = poi.createSheet().createRow(0);
			for (int i = 0; i < builtIn.length; i++) {
				CellStyle style = poi.createCellStyle();
				style.setDataFormat(builtIn[i]);
				row.createCell(i).setCellValue(46234);
				row.getCell(i).setCellStyle(style);
			}
		});
		assertThat(Grid.cells(file, 0).subList(0, 9)).extracting(Cell::value)
			.containsOnly(LocalDateTime.of(2026, 7, 31, 0, 0));
		assertThat(Grid.cells(file, 0).subList(9, 15)).extracting(Cell::type).containsOnly(Type.NUMBER);
	}

	@ParameterizedTest
	@EnumSource
	void readsWhatFormulasLastGave(Format format) throws IOException {
		Path file = format.write(this.folder, (poi) -> {
			org.apache.poi.ss.usermodel.Row row = poi.createSheet().createRow(0);
			row.createCell(0).setCellFormula("1+2");
			row.createCell(1).setCellFormula("\"a\"&\"b\"");
			row.createCell(2).setCellFormula("1/0");
			row.createCell(3).setCellFormula("1=1");
			row.createCell(4).setCellFormula("\"\"");
			poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
		});
		assertThat(Grid.cells(file, 0)).extracting(Cell::value)
			.containsExactly(new BigDecimal("3"), "ab", "#DIV/0!", true);
		assertThat(Grid.cells(file, 0)).extracting(Cell::formula).containsOnly(true);
	}

	@ParameterizedTest
	@EnumSource
	void tellsHiddenSheetsAndRows(Format format) throws IOException {
		Path file = format.write(this.folder, (poi) -> {
			Sheet sheet = poi.createSheet("看得见");
			poi.createSheet("隐藏");
			poi.createSheet("深藏");
			poi.setSheetHidden(1, true);
			poi.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
			sheet.createRow(0).createCell(0).setCellValue(1);
			sheet.createRow(2).createCell(0).setCellValue(2);
			sheet.getRow(2).setZeroHeight(true);
		});
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).containsExactly(new Workbook.Sheet(0, "看得见", false),
					new Workbook.Sheet(1, "隐藏", true), new Workbook.Sheet(2, "深藏", true));
		}
		assertThat(Grid.rows(file, 0)).extracting(Workbook.Row::number).containsExactly(1, 3);
		assertThat(Grid.rows(file, 0)).extracting(Workbook.Row::hidden).containsExactly(false, true);
	}

	@ParameterizedTest
	@EnumSource
	void findsMergedRanges(Format format) throws IOException {
		Path file = format.write(this.folder, (poi) -> {
			Sheet sheet = poi.createSheet();
			sheet.createRow(0).createCell(0).setCellValue("全市");
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
			sheet.addMergedRegion(new CellRangeAddress(2, 9, 1, 1));
		});
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.mergedRanges(0)).containsExactly(new CellRange(1, 0, 1, 5), new CellRange(3, 1, 10, 1));
		}
	}

	@ParameterizedTest
	@EnumSource
	void readsASheetAgainAndStopsWhereAsked(Format format) throws IOException {
		Path file = format.write(this.folder, (poi) -> {
			Sheet sheet = poi.createSheet();
			for (int i = 0; i < 5; i++) {
				sheet.createRow(i).createCell(0).setCellValue("第" + i);
			}
		});
		List<Integer> seen = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> {
				seen.add(row.number());
				return row.number() < 2;
			});
			workbook.read(0, (row) -> seen.add(row.number()));
		}
		assertThat(seen).containsExactly(1, 2, 1, 2, 3, 4, 5);
	}

	@ParameterizedTest
	@EnumSource
	void agreesWithPoi(Format format) throws IOException {
		Path file = format.write(this.folder, (poi) -> {
			Sheet sheet = poi.createSheet();
			for (int i = 0; i < 50; i++) {
				org.apache.poi.ss.usermodel.Row row = sheet.createRow(i * 3);
				row.createCell(i).setCellValue("文本 " + i);
				row.createCell(i + 1).setCellValue(Math.sqrt(i));
				row.createCell(i + 2).setCellValue(Math.pow(-7.3, i));
			}
		});
		assertThat(ReaderEqualsPoi.compare(file)).isEqualTo(150);
	}

	/** The formats, as POI writes them. */
	enum Format {

		XLSX(XSSFWorkbook::new), XLS(HSSFWorkbook::new),
		/** As WPS writes it: the same records beside a stream of its own. */
		ET(HSSFWorkbook::new);

		private final Supplier<org.apache.poi.ss.usermodel.Workbook> create;

		Format(Supplier<org.apache.poi.ss.usermodel.Workbook> create) {
			this.create = create;
		}

		Path write(Path folder, Content content) throws IOException {
			Path file = folder.resolve("return.bin");
			try (org.apache.poi.ss.usermodel.Workbook poi = this.create.get();
					OutputStream out = Files.newOutputStream(file)) {
				content.fill(poi);
				poi.write(out);
			}
			if (this == ET) {
				try (POIFSFileSystem streams = new POIFSFileSystem(file.toFile(), false)) {
					streams.createDocument(new ByteArrayInputStream(new byte[] { 1, 2, 3, 4 }), "ETExtData");
					streams.writeFilesystem();
				}
			}
			return file;
		}

	}

	/** Fills a workbook. */
	interface Content {

		void fill(org.apache.poi.ss.usermodel.Workbook poi);

	}

}
