package org.huizong.excel.mark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Gravity;
import org.huizong.excel.Grid;
import org.huizong.excel.RawXlsx;
import org.huizong.excel.RichWorkbook;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.mark.ListSheet.Column;
import org.huizong.excel.mark.ListSheet.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MarkedCopyTests {

	private static final String LIST = "审核意见";

	private static final String ROSE = "FFFF99CC";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx", "xlsm" })
	void changesNothingButTheFillAndCommentOfWhatIsMarked(String ending) throws IOException {
		Path original = rich(ending);
		Path copy = mark(original, new Marking("台账", "C3", Gravity.GRAVE, "【强制性】C04 报批早于签约"));
		try (Workbook before = RichWorkbook.open(original); Workbook after = RichWorkbook.open(copy)) {
			assertThat(after.getSheetName(0)).isEqualTo(LIST);
			assertThat(after.getActiveSheetIndex()).isZero();
			assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
			for (Sheet sheet : before) {
				Sheet same = after.getSheet(sheet.getSheetName());
				List<String> differences = RichWorkbook.differences(sheet, same);
				assertThat(differences).containsExactlyElementsOf(
						sheet.getSheetName().equals("台账") ? List.of("C3 fill", "C3 comment") : List.of());
				assertThat(RichWorkbook.look(same)).isEqualTo(RichWorkbook.look(sheet));
			}
			assertThat(RichWorkbook.names(after)).isEqualTo(RichWorkbook.names(before));
			assertThat(after.getSheetIndex("台账")).isEqualTo(before.getSheetIndex("台账") + 1);
			assertThat(RichWorkbook.results(after)).isEqualTo(RichWorkbook.results(before))
				.contains("台账!D3=30.0", "汇总!B1=41.0", "汇总!B2=22.0");
			assertThat(after.getAllPictures()).hasSize(1);
		}
	}

	@Test
	void keepsEveryPartThatItDoesNotMark() throws Exception {
		Path original = rich("xlsm");
		SortedMap<String, String> before = RichWorkbook.parts(original);
		SortedMap<String, String> after = RichWorkbook
			.parts(mark(original, new Marking("台账", "C3", Gravity.GRAVE, "【强制性】报批早于签约")));
		assertThat(after.keySet()).containsAll(before.keySet());
		assertThat(after.get("xl/vbaProject.bin")).isEqualTo(before.get("xl/vbaProject.bin"));
		for (String part : before.keySet()) {
			if (part.matches("xl/(charts|media|drawings/drawing).*")) {
				assertThat(after.get(part)).as(part).isEqualTo(before.get(part));
			}
		}
		assertThat(MarkedCopy.extension(original)).isEqualTo("xlsm");
		try (OPCPackage file = OPCPackage.open(mark(original).toFile())) {
			assertThat(file.getPart(PackagingURIHelper.createPartName("/xl/workbook.xml")).getContentType())
				.isEqualTo("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void writesBelowACommentThatIsThereAndKeepsItsAuthor(String ending) throws IOException {
		Path copy = mark(rich(ending), new Marking("台账", "A3", Gravity.DOUBTFUL, "【核实性】请说明"));
		try (Workbook after = RichWorkbook.open(copy)) {
			Comment comment = after.getSheet("台账").getCellComment(new CellAddress("A3"));
			assertThat(comment.getAuthor()).isEqualTo("填表人甲");
			assertThat(comment.getString().getString()).isEqualTo("原有批注\n—— 审核意见 ——\n【核实性】请说明");
			assertThat(after.getSheet("台账").getCellComment(new CellAddress("B3")).getString().getString())
				.isEqualTo("旁边的批注");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void saysEverythingAboutACellInOneCommentUnderTheGravestColour(String ending) throws IOException {
		Path copy = mark(rich(ending), new Marking("台账", "C3", Gravity.SLIGHT, "三"),
				new Marking("台账", "C3", Gravity.GRAVE, "一"), new Marking("台账", "C3", Gravity.DOUBTFUL, "二"));
		try (Workbook after = RichWorkbook.open(copy)) {
			Cell cell = after.getSheet("台账").getRow(2).getCell(2);
			assertThat(cell.getCellComment().getString().getString()).isEqualTo("—— 审核意见 ——\n三\n\n一\n\n二");
			assertThat(cell.getCellComment().getAuthor()).isEqualTo("宜春市统计局");
			assertThat(RichWorkbook.fill(cell)).isEqualTo(ROSE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void marksRangesRowsMergedAndMissingCells(String ending) throws IOException {
		Path copy = mark(rich(ending), new Marking("台账", "C3:C5", Gravity.GRAVE, "列"),
				new Marking("台账", "6:6", Gravity.GRAVE, "行"), new Marking("台账", "B1", Gravity.GRAVE, "合并"),
				new Marking("台账", "H40", Gravity.GRAVE, "空"), new Marking("没有此表", "A1", Gravity.GRAVE, "无"),
				new Marking("台账", "", Gravity.GRAVE, "全表"));
		try (Workbook after = RichWorkbook.open(copy)) {
			Sheet sheet = after.getSheet("台账");
			assertThat(fills(sheet)).containsExactly("A1", "C3", "C4", "C5", "A6", "B6", "C6", "D6", "H40");
			assertThat(ourComments(sheet)).containsExactly("A1", "C3", "A6", "H40");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void readsToTheSameValuesAsBefore(String ending) throws IOException {
		Path original = rich(ending);
		Path copy = mark(original, new Marking("台账", "A1", Gravity.GRAVE, "表头"),
				new Marking("台账", "C3:C9", Gravity.DOUBTFUL, "值"), new Marking("台账", "H40", Gravity.SLIGHT, "空"));
		for (int sheet = 0; sheet < 2; sheet++) {
			assertThat(Grid.cells(copy, sheet + 1)).isEqualTo(Grid.cells(original, sheet));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void takesEarlierMarksAwayWhenMarkedAgain(String ending) throws IOException {
		Path original = rich(ending);
		Path once = mark(original, new Marking("台账", "A3", Gravity.GRAVE, "一"),
				new Marking("台账", "C3:C5", Gravity.DOUBTFUL, "二"), new Marking("台账", "B4", Gravity.DOUBTFUL, "三"));
		Path twice = this.folder.resolve("twice." + ending);
		MarkedCopy.write(once, List.of(new Marking("台账", "D3", Gravity.GRAVE, "四")),
				List.of(new Target("台账", "A3"), new Target("台账", "C3:C5"), new Target("台账", "B4")), list(), "宜春市统计局",
				twice);
		try (Workbook before = RichWorkbook.open(original); Workbook after = RichWorkbook.open(twice)) {
			assertThat(RichWorkbook.differences(before.getSheet("台账"), after.getSheet("台账"))).containsExactly("D3 fill",
					"D3 comment");
			assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
			assertThat(after.getSheet("台账").getSheetConditionalFormatting().getNumConditionalFormattings())
				.isEqualTo(1 + 1);
			assertThat(RichWorkbook.results(after)).isEqualTo(RichWorkbook.results(before));
			assertThat(RichWorkbook.names(after)).isEqualTo(RichWorkbook.names(before));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void markComesBeforeAConditionalFormat(String ending) throws IOException {
		try (Workbook after = RichWorkbook.open(mark(rich(ending), new Marking("台账", "D3", Gravity.GRAVE, "一")))) {
			var formats = after.getSheet("台账").getSheetConditionalFormatting();
			assertThat(formats.getNumConditionalFormattings()).isEqualTo(2);
			List<ConditionalFormattingRule> rules = new ArrayList<>();
			List<String> ranges = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				rules.add(formats.getConditionalFormattingAt(i).getRule(0));
				ranges.add(Arrays.toString(formats.getConditionalFormattingAt(i).getFormattingRanges()));
			}
			int ours = rules.get(0).getFormula1().startsWith("LEN") ? 0 : 1;
			assertThat(ranges.get(ours)).contains("D3");
			if (ending.equals("xlsx")) {
				assertThat(rules.get(ours).getPriority()).isEqualTo(1);
				assertThat(rules.get(1 - ours).getPriority()).isEqualTo(2);
			}
			else {
				assertThat(ours).isZero();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void thousandsOfMarksNeedFewStyles(String ending) throws IOException {
		Path original = this.folder.resolve("many." + ending);
		try (Workbook workbook = create(ending)) {
			Sheet sheet = workbook.createSheet("台账");
			CellStyle[] styles = new CellStyle[7];
			for (int i = 0; i < styles.length; i++) {
				styles[i] = workbook.createCellStyle();
				styles[i].setIndention((short) i);
			}
			for (int row = 0; row < 6_000; row++) {
				Cell cell = sheet.createRow(row).createCell(0);
				cell.setCellValue(row);
				cell.setCellStyle(styles[row % 7]);
			}
			RichWorkbook.save(workbook, original);
		}
		List<Marking> markings = new ArrayList<>();
		for (int row = 1; row <= 6_000; row++) {
			markings.add(new Marking("台账", "A" + row, Gravity.values()[row % 3], "第" + row + "行"));
		}
		try (Workbook before = RichWorkbook.open(original);
				Workbook after = RichWorkbook.open(mark(original, markings.toArray(Marking[]::new)))) {
			assertThat(after.getNumCellStyles() - before.getNumCellStyles()).isLessThanOrEqualTo(3 * 7 + 12);
			assertThat(fills(after.getSheet("台账"))).hasSize(6_000);
			assertThat(after.getSheet("台账").getCellComments()).hasSize(CellMarks.MOST_COMMENTS);
		}
	}

	@Test
	void marksByCommentAloneWhereThereIsNoRoomForAnotherStyle() throws IOException {
		Path original = this.folder.resolve("full.xls");
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("台账");
			for (int i = 0; workbook.getNumCellStyles() < 4_000; i++) {
				CellStyle style = workbook.createCellStyle();
				style.setRotation((short) (i % 90));
				Cell cell = sheet.createRow(i).createCell(0);
				cell.setCellStyle(style);
				cell.setCellValue(i);
			}
			RichWorkbook.save(workbook, original);
		}
		try (Workbook after = RichWorkbook.open(mark(original, new Marking("台账", "A9", Gravity.GRAVE, "一")))) {
			assertThat(ourComments(after.getSheet("台账"))).containsExactly("A9");
			assertThat(fills(after.getSheet("台账"))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void sameCallsGiveTheSameBytes(String ending) throws IOException {
		Path original = rich(ending);
		byte[] first = Files.readAllBytes(mark(original, new Marking("台账", "C3", Gravity.GRAVE, "一")));
		byte[] second = Files.readAllBytes(mark(original, new Marking("台账", "C3", Gravity.GRAVE, "一")));
		assertThat(second).isEqualTo(first);
	}

	@Test
	void cutsCommentsAtExcelsLimit() throws IOException {
		Path copy = mark(rich("xlsx"), new Marking("台账", "C3", Gravity.GRAVE, "长".repeat(40_000)));
		try (Workbook after = RichWorkbook.open(copy)) {
			String text = after.getSheet("台账").getCellComment(new CellAddress("C3")).getString().getString();
			assertThat(text).hasSize(32_767).endsWith("长…");
		}
	}

	@Test
	void refusesWhatCannotBeHeldInMemory() throws IOException {
		Path original = this.folder.resolve("large.xlsx");
		StringBuilder rows = new StringBuilder();
		for (int row = 1; row <= 3_001; row++) {
			rows.append("<row r=\"").append(row).append("\">").append(cells(row)).append("</row>");
		}
		new RawXlsx().rows(rows.toString()).write(original);
		assertThatExceptionOfType(UnreadableWorkbookException.class).isThrownBy(() -> mark(original))
			.satisfies((refused) -> assertThat(refused.verdict())
				.isEqualTo(UnreadableWorkbookException.Verdict.TOO_MANY_CELLS));
	}

	@Test
	void refusesWhatIsNoWorkbook() throws IOException {
		Path original = Files.writeString(this.folder.resolve("a.csv"), "填报单位,上高县\n", StandardCharsets.UTF_8);
		assertThatExceptionOfType(UnreadableWorkbookException.class).isThrownBy(() -> mark(original));
	}

	@ParameterizedTest
	@ValueSource(strings = { "xls", "xlsx" })
	void listLeadsToTheCellsAndLeavesAColumnToWriteIn(String ending) throws IOException {
		try (Workbook after = RichWorkbook.open(mark(rich(ending)))) {
			Sheet sheet = after.getSheetAt(0);
			assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("审核意见：上高县");
			Row row = sheet.getRow(3);
			assertThat(row.getCell(1).getHyperlink().getAddress()).isEqualTo("'台账'!C3");
			assertThat(row.getCell(2).getCellStyle().getLocked()).isFalse();
			assertThat(row.getCell(0).getCellStyle().getLocked()).isTrue();
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
			assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
		}
	}

	private Path mark(Path original, Marking... markings) throws IOException {
		Path copy = this.folder.resolve("marked-" + original.getFileName());
		MarkedCopy.write(original, List.of(markings), List.of(), list(), "宜春市统计局", copy);
		return copy;
	}

	private static ListSheet list() {
		return new ListSheet(LIST, "审核意见：上高县", List.of("请更正。"),
				List.of(new Column("级别", 10, true, false), new Column("单元格", 12, true, false),
						new Column("单位说明", 30, false, true)),
				List.of(new ListSheet.Row(List.of("强制性", "C3", ""), Gravity.GRAVE, 0, new Target("台账", "C3"), 1)));
	}

	private Path rich(String ending) throws IOException {
		return RichWorkbook.write(this.folder.resolve("rich." + ending));
	}

	private static String cells(int row) {
		StringBuilder cells = new StringBuilder();
		for (int column = 0; column < 100; column++) {
			cells.append("<c><v>").append(new java.util.Random(row * 100L + column).nextInt()).append("</v></c>");
		}
		return cells.toString();
	}

	private static Workbook create(String ending) {
		return ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
	}

	/** Addresses of the cells that wear one of our colours. */
	private static List<String> fills(Sheet sheet) {
		List<String> filled = new ArrayList<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				String fill = RichWorkbook.fill(cell);
				if (Arrays.stream(Gravity.values()).anyMatch((gravity) -> fill.equals("FF" + gravity.rgb))) {
					filled.add(cell.getAddress().toString());
				}
			}
		}
		return filled;
	}

	private static List<String> ourComments(Sheet sheet) {
		return sheet.getCellComments()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getString().getString().contains("审核意见"))
			.map((entry) -> entry.getKey())
			.sorted(java.util.Comparator.comparingInt(CellAddress::getRow).thenComparingInt(CellAddress::getColumn))
			.map(CellAddress::toString)
			.toList();
	}

}
