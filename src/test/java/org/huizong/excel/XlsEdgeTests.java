package org.huizong.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.huizong.excel.Cell.Type;
import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.Workbook.Trait;
import org.huizong.excel.door.Workbooks;
import org.huizong.excel.mark.ListSheet;
import org.huizong.excel.mark.MarkedCopy;
import org.huizong.excel.mark.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Records of an {@code .xls} that POI would lose, double or mistake. */
class XlsEdgeTests {

	private static final int FORMULA = 0x0006;

	private static final int NUMBER = 0x0203;

	private static final int LABELSST = 0x00FD;

	private static final int BOOLERR = 0x0205;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0x0206, 0x0406 })
	void readsFormulasUnderTheNumbersOfOlderFormats(int number) throws IOException {
		Path file = write(RawXls.of((poi) -> {
			HSSFRow row = poi.createSheet().createRow(3);
			row.createCell(0).setCellFormula("1+2");
			row.createCell(1).setCellFormula("\"合\"&\"计\"");
			row.createCell(2).setCellValue(7);
			poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
		}).replace(FORMULA, (rec) -> List.of(rec.numbered(number))));
		assertThat(Grid.values(file)).containsExactly("A4=3", "B4=合计", "C4=7");
		assertThat(Grid.cells(file, 0)).extracting(Cell::formula).containsExactly(true, true, false);
	}

	@Test
	void readsTextsWithRuns() throws IOException {
		byte[] text = "报表".getBytes(StandardCharsets.UTF_16LE);
		Path file = write(RawXls.of((poi) -> poi.createSheet().createRow(0).createCell(1).setCellValue("x"))
			.replace(LABELSST, (rec) -> {
				byte[] body = { 0, 0, 1, 0, 15, 0, 2, 0, 1, text[0], text[1], text[2], text[3], 1, 0, 1, 0, 5, 0 };
				return List.of(new RawXls.Rec(0x00D6, body));
			}));
		assertThat(Grid.values(file)).containsExactly("B1=报表");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 5 })
	void refusesACellOfTheOldestFormatAtItsPlace(int number) throws IOException {
		Path file = write(RawXls.of((poi) -> poi.createSheet().createRow(0).createCell(1).setCellValue(5))
			.replace(NUMBER, (rec) -> List.of(rec.numbered(number))));
		assertThatThrownBy(() -> Grid.values(file)).isInstanceOfSatisfying(UnreadableWorkbookException.class,
				(refused) -> {
					assertThat(refused.verdict()).isEqualTo(Verdict.CORRUPT);
					assertThat(refused.cell()).isEqualTo("B1");
				});
	}

	@Test
	void readsABlankOverACellAsNothing() throws IOException {
		Path file = write(RawXls.of((poi) -> {
			HSSFRow row = poi.createSheet().createRow(0);
			row.createCell(1).setCellValue(5);
			row.createCell(2).setCellValue(6);
		})
			.replace(NUMBER, (rec) -> List.of(RawXls.rec(0x00BE, 0, 0, 15, 15, 15, 2), rec,
					RawXls.rec(0x0201, 0, 1, 15), RawXls.rec(0x00BE, 0, 0, 15, 15, 15, 2))));
		assertThat(Grid.values(file)).containsExactly("B1=5", "C1=6");
	}

	/** POI would put the blank over the cell, and lose the formula. */
	@Test
	void sendsBackEveryCellOfThem() throws IOException {
		Path file = write(RawXls.of((poi) -> {
			HSSFRow row = poi.createSheet("台账").createRow(0);
			row.createCell(1).setCellValue(5);
			row.createCell(2).setCellFormula("1+2");
			poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
		})
			.replace(NUMBER,
					(rec) -> List.of(rec, RawXls.rec(0x0201, 0, 1, 15), RawXls.rec(0x00BE, 0, 0, 15, 15, 15, 2)))
			.replace(FORMULA, (rec) -> List.of(rec.numbered(0x0406))));
		Path copy = this.folder.resolve("copy.xls");
		ListSheet list = new ListSheet("审核意见", "审核意见：上高县", List.of("请更正。"),
				List.of(new ListSheet.Column("单位说明", 30, false, true)), List.of());
		MarkedCopy.write(file, List.of(new Marking("台账", "B1", Gravity.GRAVE, "核对")), List.of(), list, "统计局", copy);
		assertThat(Grid.cells(copy, 1)).extracting((cell) -> cell.address() + "=" + cell.value())
			.containsExactly("B1=5", "C1=3");
	}

	@Test
	void readsNoCellsThatAChartKeeps() throws IOException {
		Path file = write(RawXls.of((poi) -> {
			poi.createSheet("表").createRow(0).createCell(0).setCellValue(1);
			poi.createSheet("图").createRow(0).createCell(0).setCellValue(8);
			poi.createSheet("后").createRow(0).createCell(0).setCellValue(2);
		})
			.type(1, 0x20)
			.replace(NUMBER,
					(rec) -> (rec.body()[13] == 0x40 && rec.body()[12] == 0x20) ? List.of(rec, rec) : List.of(rec)));
		assertThat(Grid.values(file)).containsExactly("A1=1");
		assertThat(Grid.cells(file, 1)).isEmpty();
		assertThat(Grid.cells(file, 2)).extracting(Cell::value).containsExactly(new BigDecimal("2"));
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).extracting(Workbook.Sheet::name).containsExactly("表", "图", "后");
			assertThat(workbook.mergedRanges(1)).isEmpty();
		}
	}

	@Test
	void namesTheSheetsBesideAnOldModuleRight() throws IOException {
		Path file = write(RawXls.of((poi) -> {
			poi.createSheet("Module1");
			poi.createSheet("表").createRow(0).createCell(0).setCellValue(1);
			poi.createSheet("附").createRow(0).createCell(0).setCellValue(2);
			poi.setSheetHidden(2, true);
		}).type(0, 0x06));
		assertThat(Grid.values(file)).containsExactly("A1=1");
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			assertThat(workbook.sheets()).containsExactly(new Workbook.Sheet(0, "表", false),
					new Workbook.Sheet(1, "附", true));
			assertThat(workbook.traits()).containsExactly(new Trait(Trait.Kind.EMPTY_SHEETS, "Module1"));
		}
	}

	@Test
	void goesByWhereTheListSaysThatASheetStands() throws IOException {
		Path file = RawXls.of((poi) -> {
			poi.createSheet("后").createRow(0).createCell(0).setCellValue(1);
			poi.createSheet("前").createRow(0).createCell(0).setCellValue(2);
		}).write(this.folder.resolve("return.xls"), true);
		List<Object> values = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			for (Workbook.Sheet sheet : workbook.sheets()) {
				workbook.read(sheet.index(), (row) -> values.add(sheet.name() + row.cells().get(0).value()));
			}
		}
		assertThat(values).containsExactly("后2", "前1");
	}

	@Test
	void tellsErrorsAndNumbersThatExcelDoesNotKnow() throws IOException {
		Path file = write(RawXls.of((poi) -> {
			HSSFRow row = poi.createSheet().createRow(0);
			row.createCell(0).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
			row.createCell(1).setCellValue(5);
			row.createCell(2).setCellValue("后");
		}).replace(BOOLERR, (rec) -> {
			rec.body()[6] = 43;
			return List.of(rec);
		}).replace(NUMBER, (rec) -> {
			rec.body()[13] = 0x7F;
			rec.body()[12] = (byte) 0xF0;
			return List.of(rec);
		}));
		assertThat(Grid.cells(file, 0)).containsExactly(new Cell(0, "A1", Type.ERROR, "#ERR43", "#ERR43", false),
				new Cell(1, "B1", Type.TEXT, "Infinity", "Infinity", false),
				new Cell(2, "C1", Type.TEXT, "后", "后", false));
	}

	@Test
	void countsFrom1904() throws IOException {
		Path file = write(RawXls.of((poi) -> dated(poi, 38353)).replace(0x0022, (rec) -> List.of(RawXls.rec(0x22, 1))));
		assertThat(Grid.cells(file, 0)).extracting(Cell::value).containsExactly(LocalDateTime.of(2009, 1, 2, 0, 0));
		Path other = write(RawXls.of((poi) -> dated(poi, 59)));
		assertThat(Grid.cells(other, 0)).extracting(Cell::value).containsExactly(LocalDateTime.of(1900, 2, 28, 0, 0));
	}

	private static void dated(HSSFWorkbook poi, double serial) {
		HSSFCellStyle style = poi.createCellStyle();
		style.setDataFormat((short) 14);
		HSSFRow row = poi.createSheet().createRow(0);
		row.createCell(0).setCellValue(serial);
		row.getCell(0).setCellStyle(style);
	}

	private Path write(RawXls workbook) throws IOException {
		return workbook.write(this.folder.resolve("return.xls"));
	}

}
