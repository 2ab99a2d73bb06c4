package org.huizong.excel.write;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Gravity;
import org.huizong.excel.format.FigureFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the writing half puts into a file, read back with POI. */
class WorkbookDraftTests {

	private static final NamedStyle WORDS = new NamedStyle(NamedStyle.Role.LABEL);

	private static final NamedStyle AMOUNT = NamedStyle.figure(FigureFormat.amount(2));

	@TempDir
	Path folder;

	@Test
	void writesWordsThatLookLikeFormulasAsQuotedWords() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("表");
		String[] hostile = { "=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "＝1" };
		for (int i = 0; i < hostile.length; i++) {
			sheet.text(i + 1, 0, hostile[i], WORDS);
		}
		try (XSSFWorkbook read = written(draft)) {
			for (int i = 0; i < hostile.length; i++) {
				XSSFCell cell = read.getSheetAt(0).getRow(i).getCell(0);
				assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
				assertThat(cell.getStringCellValue()).isEqualTo(hostile[i]);
				assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			}
		}
	}

	@Test
	void storesEveryDigitOfAFigure() throws Exception {
		WorkbookDraft draft = draft();
		draft.sheet("表").number(1, 0, new BigDecimal("12345678901234.10"), AMOUNT);
		try (XSSFWorkbook read = written(draft)) {
			XSSFCell cell = read.getSheetAt(0).getRow(0).getCell(0);
			assertThat(cell.getRawValue()).isEqualTo("12345678901234.1");
			assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00_ ;-#,##0.00_ ;0_ ");
		}
	}

	@Test
	void storesTheValueBesideItsFormula() throws Exception {
		WorkbookDraft draft = draft();
		draft.sheet("表").formula(3, 1, "SUM(B1:B2)", new BigDecimal("7.50"), AMOUNT);
		try (XSSFWorkbook read = written(draft)) {
			XSSFCell cell = read.getSheetAt(0).getRow(2).getCell(1);
			assertThat(cell.getCellFormula()).isEqualTo("SUM(B1:B2)");
			assertThat(cell.getRawValue()).isEqualTo("7.5");
		}
	}

	@Test
	void namesItsStylesForExcelsGallery() throws Exception {
		WorkbookDraft draft = draft();
		draft.sheet("表").number(1, 0, BigDecimal.ONE, AMOUNT.with(NamedStyle.Emphasis.TOTAL));
		Path file = write(draft, "styles.xlsx");
		assertThat(part(file, "xl/styles.xml")).contains("<cellStyle name=\"汇总 数据 合计 数值2\" xfId=\"1\"/>");
		try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(file))) {
			assertThat(read.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getCoreXf().getXfId()).isEqualTo(1);
		}
	}

	@Test
	void replacesWhatExcelForbidsInSheetNamesAndKeepsEqualOnesApart() {
		WorkbookDraft draft = draft();
		assertThat(draft.sheet("a/b[c]").name()).isEqualTo("a_b_c_");
		assertThat(draft.sheet("A/B[C]").name()).isEqualTo("A_B_C_(2)");
		assertThat(draft.sheet("长".repeat(40)).name()).hasSize(31);
		assertThat(draft.sheet("长".repeat(40)).name()).hasSize(31).endsWith("(2)");
	}

	@Test
	void linksCellsWithinTheWorkbook() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft one = draft.sheet("一's");
		SheetDraft two = draft.sheet("二");
		CellPlace from = two.text(2, 1, "见", WORDS);
		two.link(from, one.text(4, 3, "此", WORDS));
		try (XSSFWorkbook read = written(draft)) {
			assertThat(read.getSheet("二").getRow(1).getCell(1).getHyperlink().getLocation()).isEqualTo("'一''s'!D4");
		}
	}

	@Test
	void makesColumnsAsWideAsTheirCells() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("表");
		sheet.text(1, 0, "宜春经济技术开发区", WORDS);
		sheet.number(1, 1, new BigDecimal("1234567.891"), AMOUNT);
		try (XSSFWorkbook read = written(draft)) {
			XSSFSheet there = read.getSheetAt(0);
			assertThat(there.getColumnWidth(0)).isEqualTo(21 * 256);
			assertThat(there.getColumnWidth(1)).isEqualTo(14 * 256);
		}
	}

	@Test
	void makesRowsAsHighAsTheirWrappedWords() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("表");
		sheet.width(0, 20);
		sheet.text(1, 0, "一句话".repeat(20), new NamedStyle(NamedStyle.Role.NOTE));
		sheet.text(2, 0, "短", new NamedStyle(NamedStyle.Role.NOTE));
		try (XSSFWorkbook read = written(draft)) {
			assertThat(read.getSheetAt(0).getRow(0).getHeightInPoints()).isBetween(75f, 110f);
			assertThat(read.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(19f);
		}
	}

	@Test
	void printsAcrossOneA4PageWithPageNumbers() throws Exception {
		WorkbookDraft draft = draft();
		draft.sheet("表").footer("A&B局", "2009年9月");
		try (XSSFWorkbook read = written(draft)) {
			XSSFSheet there = read.getSheetAt(0);
			assertThat(there.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
			assertThat(there.getPrintSetup().getLandscape()).isTrue();
			assertThat(there.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
			assertThat(there.getPrintSetup().getFitHeight()).isZero();
			assertThat(there.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
			assertThat(there.getFooter().getLeft()).isEqualTo("A&&B局");
		}
	}

	@Test
	void writesTheSamePartsInTheSameOrderWithTheSameDate() throws Exception {
		Path one = write(full(), "one.xlsx");
		Path two = write(full(), "two.xlsx");
		assertThat(one).hasSameBinaryContentAs(two);
		try (ZipFile zip = new ZipFile(one.toFile())) {
			List<? extends ZipEntry> entries = Collections.list(zip.entries());
			assertThat(entries.get(0).getName()).isEqualTo("[Content_Types].xml");
			assertThat(entries).extracting(ZipEntry::getName).filteredOn((name) -> !name.startsWith("[")).isSorted();
			assertThat(entries).allSatisfy((entry) -> assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980));
		}
		assertThat(part(one, "docProps/core.xml")).contains("2009-10-22T00:00:00Z");
	}

	@Test
	void drawsBarsFromTheCellsTheyFollow() throws Exception {
		Path file = write(full(), "chart.xlsx");
		assertThat(part(file, "xl/charts/chart1.xml")).contains("'图'!$A$1:$A$3")
			.contains("'图'!$B$1:$B$3")
			.contains("宜春")
			.contains("<c:v>12.5</c:v>")
			.contains("黑体")
			.contains("<c:tickLblSkip val=\"1\"/></c:catAx>")
			.contains("<c:min val=\"0.0\"/>");
	}

	@Test
	void drawsALineAmongColumnsWithTheGroupingsExcelRequires() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("图");
		ChartDraft.Span names = new ChartDraft.Span(sheet.text(1, 0, "甲", WORDS), sheet.text(1, 1, "乙", WORDS));
		ChartDraft.Span figures = new ChartDraft.Span(sheet.number(2, 0, BigDecimal.ONE, AMOUNT),
				sheet.number(2, 1, BigDecimal.TEN, AMOUNT));
		sheet.chart(new ChartDraft(ChartDraft.Kind.COLUMNS, "进度", "", "%", names,
				List.of(new ChartDraft.Series("完成", figures, false), new ChartDraft.Series("序时", figures, true)), 2,
				true), 4, 0, 20, 8);
		assertThat(part(write(draft, "mixed.xlsx"), "xl/charts/chart1.xml"))
			.contains("<c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>")
			.contains("<c:lineChart><c:grouping val=\"standard\"/>")
			.contains("<c:dLblPos val=\"inBase\"/>");
	}

	@Test
	void keepsEverySignThatXmlHasRoomFor() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("a&b<c>\"d\"");
		String[] words = { "<市> & \"县\"", "a]]>b", "甲\n乙", "𠮷野县", " 前后 ", "　　2. 注", "", "a\u0001b", "A_x0041_",
				"_x005F_x000D__x0041_ _xZZZZ_" };
		for (int i = 0; i < words.length; i++) {
			sheet.text(i + 1, 0, words[i], WORDS);
		}
		try (XSSFWorkbook read = written(draft)) {
			assertThat(read.getSheetName(0)).isEqualTo("a&b<c>\"d\"");
			for (int i = 0; i < words.length; i++) {
				assertThat(read.getSheetAt(0).getRow(i).getCell(0).getStringCellValue())
					.isEqualTo(words[i].replace('\u0001', '?'));
			}
		}
	}

	@Test
	void storesEachWordOnceHoweverOftenItIsWritten() throws Exception {
		WorkbookDraft draft = draft();
		draft.sheet("一").text(1, 0, "同", WORDS);
		draft.sheet("二").text(1, 0, "同", WORDS);
		assertThat(part(write(draft, "words.xlsx"), "xl/sharedStrings.xml")).contains("count=\"2\" uniqueCount=\"1\"")
			.containsOnlyOnce("<si><t>同</t></si>");
	}

	@Test
	void namesWhatIsPrintedRepeatedAndFilteredOnItsSheet() throws Exception {
		WorkbookDraft draft = draft();
		draft.sheet("封面").text(1, 0, "题", WORDS);
		SheetDraft sheet = draft.sheet("审核·县's");
		sheet.text(4, 2, "末", WORDS);
		sheet.repeat(1, 3);
		sheet.filter(sheet.place(3, 0), sheet.place(4, 2));
		sheet.freeze(3, 0);
		try (XSSFWorkbook read = written(draft)) {
			assertThat(read.getPrintArea(0)).isEqualTo("封面!$A$1:$A$1");
			assertThat(read.getPrintArea(1)).isEqualTo("'审核·县''s'!$A$1:$C$4");
			assertThat(read.getSheetAt(1).getRepeatingRows().formatAsString()).isEqualTo("1:3");
			assertThat(read.getSheetAt(1).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:C4");
			assertThat(read.getName("_xlnm._FilterDatabase").getRefersToFormula()).isEqualTo("'审核·县''s'!$A$3:$C$4");
			assertThat(read.getSheetAt(1).getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
		}
	}

	@Test
	void refusesToMergeACellTwiceWhichExcelWouldRepair() {
		SheetDraft sheet = draft().sheet("表");
		sheet.merge(1, 0, 2, 3);
		assertThatIllegalStateException().isThrownBy(() -> sheet.merge(2, 3, 2, 5)).withMessage("D2 is merged already");
	}

	@Test
	void marksTheDifferingFormatsOfCellsToBeFilledIn() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("表");
		CellPlace cell = sheet.blank(2, 1, AMOUNT.with(NamedStyle.Emphasis.INPUT));
		sheet.check(new InputCheck(cell, sheet.place(9, 1), InputCheck.Kind.DAY, "", List.of(), "请填“日期”<1990>",
				"第一行\n第二行"));
		sheet.highlight(cell, cell, "NOT(B2<>\"\")", Gravity.DOUBTFUL);
		sheet.protect();
		try (XSSFWorkbook read = written(draft)) {
			XSSFSheet there = read.getSheetAt(0);
			XSSFDataValidation check = there.getDataValidations().get(0);
			assertThat(check.getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("B2:B9");
			assertThat(check.getValidationConstraint().getFormula1()).isEqualTo("DATE(1990,1,1)");
			assertThat(check.getErrorBoxText()).isEqualTo("请填“日期”<1990>");
			assertThat(check.getPromptBoxText()).isEqualTo("第一行\n第二行");
			assertThat(there.getSheetConditionalFormatting().getConditionalFormattingAt(0).getRule(0).getFormula1())
				.isEqualTo("NOT(B2<>\"\")");
			assertThat(there.isSheetLocked()).isTrue();
			assertThat(there.getRow(1).getCell(1).getCellStyle().getLocked()).isFalse();
		}
	}

	@Test
	void storesDaysAsExcelCountsThem() throws Exception {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("表");
		NamedStyle style = new NamedStyle(NamedStyle.Role.CENTRED, NamedStyle.Emphasis.NONE, FigureFormat.DAY);
		List<LocalDate> days = List.of(LocalDate.of(1900, 1, 1), LocalDate.of(1900, 2, 28), LocalDate.of(1900, 3, 1),
				LocalDate.of(2009, 9, 30));
		days.forEach((day) -> sheet.day(days.indexOf(day) + 1, 0, day, style));
		try (XSSFWorkbook read = written(draft)) {
			assertThat(days).extracting((day) -> read.getSheetAt(0).getRow(days.indexOf(day)).getCell(0).getRawValue())
				.containsExactly("1.0", "59.0", "61.0", "40086.0");
		}
	}

	@Test
	void drawsEachChartOfASheetInOneDrawing() throws Exception {
		WorkbookDraft draft = full();
		SheetDraft sheet = draft.sheet("又");
		sheet.text(1, 0, "甲&乙", WORDS);
		sheet.number(1, 1, new BigDecimal("-1"), AMOUNT);
		for (int i = 0; i < 2; i++) {
			sheet.chart(
					new ChartDraft(ChartDraft.Kind.LINES, "线<" + i + ">", "月", "%",
							new ChartDraft.Span(sheet.place(1, 0), sheet.place(2, 0)),
							List.of(new ChartDraft.Series("a&b",
									new ChartDraft.Span(sheet.place(1, 1), sheet.place(2, 1)), true)),
							1, false),
					3 + 10 * i, 0, 10 + 10 * i, 5);
		}
		try (XSSFWorkbook read = written(draft)) {
			assertThat(read.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(2)
				.extracting((chart) -> chart.getTitleText().getString())
				.containsExactly("线<0>", "线<1>");
			assertThat(read.getSheetAt(1)
				.getDrawingPatriarch()
				.getCharts()
				.get(1)
				.getPackagePart()
				.getPartName()
				.getName()).isEqualTo("/xl/charts/chart3.xml");
		}
	}

	private WorkbookDraft full() {
		WorkbookDraft draft = draft();
		SheetDraft sheet = draft.sheet("图");
		for (int row = 1; row <= 3; row++) {
			sheet.text(row, 0, "宜春" + row, WORDS);
			sheet.number(row, 1, new BigDecimal(row + "2.50"), AMOUNT);
		}
		sheet.chart(
				new ChartDraft(ChartDraft.Kind.BARS, "排位", "", "万元",
						new ChartDraft.Span(sheet.place(1, 0), sheet.place(3, 0)), List.of(new ChartDraft.Series("总量",
								new ChartDraft.Span(sheet.place(1, 1), sheet.place(3, 1)), false)),
						2, true),
				5, 0, 20, 8);
		return draft;
	}

	private static WorkbookDraft draft() {
		return new WorkbookDraft("题目", "宜春市统计局", LocalDate.of(2009, 10, 22));
	}

	private XSSFWorkbook written(WorkbookDraft draft) throws Exception {
		return new XSSFWorkbook(Files.newInputStream(write(draft, "draft.xlsx")));
	}

	private Path write(WorkbookDraft draft, String name) throws Exception {
		Path file = this.folder.resolve(name);
		draft.write(file);
		return file;
	}

	private static String part(Path file, String name) throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
			return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		}
	}

}
