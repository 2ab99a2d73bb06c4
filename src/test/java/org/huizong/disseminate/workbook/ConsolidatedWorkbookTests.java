package org.huizong.disseminate.workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.GoldenCells;
import org.huizong.disseminate.WorkbookTexts;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.SampleMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheets of the sample month, read back with POI. */
class ConsolidatedWorkbookTests {

	private static final String UNITS = "各县市区主要指标";

	private static final String SOURCES = "数据来源";

	@TempDir
	static Path folder;

	private static MonthlyResult result;

	private static XSSFWorkbook workbook;

	@BeforeAll
	static void write() throws Exception {
		result = SampleMonth.complete();
		workbook = workbook(result, "complete");
	}

	@AfterAll
	static void close() throws Exception {
		workbook.close();
	}

	@Test
	void hasTheDeclaredSheetsInOrder() {
		List<String> names = sheets(workbook).map(XSSFSheet::getSheetName).toList();
		assertThat(names).startsWith("封面", "全市", UNITS, "排位·实际利用外资")
			.containsSubsequence("排位·外贸出口总额", "进度对比", "全省对比", "县区对比", "月度走势", "项目", "项目按行业", "项目台账明细", "园区", "审核情况",
					"审核情况·规则")
			.endsWith(SOURCES);
	}

	@Test
	void adds全市合计AsLiveSumsOverTheGroups() {
		XSSFCell total = cell(UNITS, "C21");
		assertThat(text("A21")).isEqualTo("全市合计");
		assertThat(total.getCellFormula()).isEqualTo("SUM(C5:C14,C16:C18,C20)");
		assertThat(total.getRawValue()).isEqualTo("22250.4");
		assertThat(cell(UNITS, "E21").getCellFormula()).isEqualTo("ROUND((C21-D21)/D21*100,1)");
		assertThat(cell(UNITS, "K21").getCellFormula()).isEqualTo("ROUND(G21/C21*100,2)");
	}

	@Test
	void addsSubtotalsOfGroupsOfSeveralUnits() {
		assertThat(text("A15")).isEqualTo("县市区小计");
		assertThat(cell(UNITS, "C15").getCellFormula()).isEqualTo("SUM(C5:C14)");
		assertThat(text("A19")).isEqualTo("三区小计");
		assertThat(cell(UNITS, "E19").getCellFormula()).isEqualTo("ROUND((C19-D19)/D19*100,1)");
		assertThat(text("A20")).isEqualTo("市直");
	}

	@Test
	void printsNoRateForASubtotalOverUnitsOfWhichOneHasNoBase() {
		XSSFCell growth = find(UNITS, "外贸出口总额（万美元）", 3, "县市区小计");
		assertThat(growth.getStringCellValue()).isEqualTo("—");
	}

	@Test
	void tellsZeroFromMissing() {
		assertThat(find(UNITS, "境外现汇进资（万美元）", 1, "铜鼓县").getRawValue()).isEqualTo("0");
		assertThat(find(UNITS, "外贸出口总额（万美元）", 2, "靖安县").getStringCellValue()).isEqualTo("…");
		assertThat(find(UNITS, "外贸出口总额（万美元）", 3, "明月山").getStringCellValue()).isEqualTo("上年同期为零");
	}

	@Test
	void formatsFiguresByUnitOfMeasureAndDecimals() {
		assertThat(cell(UNITS, "C5").getCellStyle().getDataFormatString()).isEqualTo("#,##0.00_ ;-#,##0.00_ ;0_ ");
		assertThat(cell(UNITS, "E5").getCellStyle().getDataFormatString()).isEqualTo("+#,##0.0_ ;-#,##0.0_ ;0.0_ ");
		assertThat(find(UNITS, "新批外资项目数（个）", 1, "袁州区").getCellStyle().getDataFormatString()).isEqualTo("#,##0_ ");
		assertThat(cell("排位·实际利用外资", "D6").getCellStyle().getDataFormatString()).isEqualTo("\"↑\"0;\"↓\"0;\"平\"");
	}

	@Test
	void marksSharedRanks() {
		XSSFSheet sheet = workbook.getSheet("排位·境外现汇进资");
		List<XSSFCell> shared = cells(sheet).filter((cell) -> cell.getCellStyle().getDataFormatString().contains("并列"))
			.toList();
		assertThat(shared).extracting(XSSFCell::getRawValue).containsExactly("13", "13");
		assertThat(shared).extracting((cell) -> cell.getRow().getCell(1).getStringCellValue())
			.containsExactly("铜鼓县", "市直");
		assertThat(texts(sheet)).contains("注：1. 14个单位中14个参加排位；为零的单位：铜鼓县、市直。");
	}

	@Test
	void leadsFromAFigureToItsSourceAndBack() {
		XSSFCell figure = cell(UNITS, "C8");
		XSSFCell line = target(figure);
		assertThat(line.getSheet().getSheetName()).isEqualTo(SOURCES);
		assertThat(StreamSupport.stream(line.getRow().spliterator(), false).map(Cell::toString))
			.startsWith("上高县", "实际利用外资", "万美元", "本年累计")
			.contains("2009-09/上高县.xlsx", "主要指标", "D5");
		assertThat(line.getRow().getCell(4).getRawValue()).isEqualTo(figure.getRawValue());
		assertThat(target(line).getReference()).isEqualTo("C8");
	}

	@Test
	void tracesEveryReportedFigureOfEveryUnit() {
		long reported = result.observations()
			.all()
			.stream()
			.filter((one) -> result.coverage().expected().contains(one.unit()) && !one.sources().isEmpty())
			.filter((one) -> List.of("MONTH", "YTD", "YTD_YEAR_AGO", "TARGET").contains(one.measure().name()))
			.count();
		XSSFSheet sources = workbook.getSheet(SOURCES);
		assertThat(cells(sources).filter((cell) -> cell.getColumnIndex() == 5 && cell.toString().endsWith(".xlsx"))
			.count()).isEqualTo(reported);
		assertThat(workbook.getSheet(UNITS).getHyperlinkList()).hasSizeGreaterThan(14 * 9 * 3 - 20);
	}

	@Test
	void linksOnlyToCellsThatExist() {
		List<String> broken = new ArrayList<>();
		sheets(workbook).forEach((sheet) -> sheet.getHyperlinkList()
			.stream()
			.filter((link) -> resolve(link.getLocation()).isEmpty())
			.forEach(
					(link) -> broken.add(sheet.getSheetName() + "!" + link.getCellRef() + " → " + link.getLocation())));
		assertThat(broken).isEmpty();
	}

	@Test
	void listsEverySheetOnTheCoverWithALink() {
		List<String> linked = workbook.getSheet("封面")
			.getHyperlinkList()
			.stream()
			.map((link) -> new CellReference(link.getLocation()).getSheetName())
			.toList();
		assertThat(linked).containsExactlyElementsOf(sheets(workbook).map(XSSFSheet::getSheetName).skip(1).toList());
	}

	@Test
	void saysOnTheCoverWhatTheMeetingHears() {
		List<String> cover = texts(workbook.getSheet("封面"));
		assertThat(cover).contains("2009年9月　第1版", "宜春市统计局　2009年10月22日", "距百日大会战结束还有60天", "应报14个单位，汇总14个。",
				"本册列出审核发现的强制性错误8条、核实性错误8条、提示性信息8条，详见“审核情况”。");
		assertThat(cover).anyMatch((text) -> text.startsWith("境外现汇进资：") && text.endsWith("，为零的是铜鼓县、市直。"));
	}

	@Test
	void showsNoErrorAndNoFormulaMadeOfWords() {
		sheets(workbook).flatMap(ConsolidatedWorkbookTests::cells).forEach((cell) -> {
			String place = cell.getSheet().getSheetName() + "!" + cell.getReference();
			assertThat(cell.getCellType()).as(place).isNotEqualTo(CellType.ERROR);
			if (cell.getCellType() == CellType.FORMULA) {
				assertThat(cell.getCellFormula()).as(place).matches("(SUM|ROUND)\\([A-Z0-9:,()/*-]+\\)");
				assertThat(cell.getCachedFormulaResultType()).as(place).isEqualTo(CellType.NUMERIC);
			}
		});
		assertThat(texts(workbook.getSheet("项目台账明细"))).contains(SampleMonth.HOSTILE);
	}

	@Test
	void drawsTheDeclaredCharts() {
		assertThat(charts("排位·实际利用外资")).isEqualTo(3);
		assertThat(charts("进度对比")).isEqualTo(indicators("schedule"));
		assertThat(charts("县区对比")).isEqualTo(1);
		assertThat(charts("月度走势")).isEqualTo(1 + indicators("trend"));
		assertThat(charts("项目按行业")).isEqualTo(1);
		assertThat(charts("全市")).isZero();
	}

	@Test
	void notesWhereRoundedPartsDoNotAddToTheRoundedTotal() {
		assertThat(texts(workbook.getSheet("县区对比")))
			.anyMatch((text) -> text.startsWith("注：1. 分项合计因四舍五入与总计略有出入：实际利用外资占全市比重"));
		assertThat(texts(workbook.getSheet(UNITS))).noneMatch((text) -> text.contains("四舍五入"));
	}

	@ParameterizedTest
	@CsvSource({ "封面,cover", "全市,city", "各县市区主要指标,units", "排位·实际利用外资,ranking", "进度对比,schedule", "全省对比,province",
			"月度走势,trend", "审核情况,findings" })
	void showsTheCellsRecorded(String sheet, String golden) throws Exception {
		List<String> cells = GoldenCells.of(workbook.getSheet(sheet));
		assertThat(cells).isEqualTo(GoldenCells.recorded(golden, cells));
	}

	@Test
	void saysOnEveryTableWhoIsMissing() throws Exception {
		try (XSSFWorkbook missing = workbook(SampleMonth.without("360973"), "missing")) {
			sheets(missing).skip(1)
				.filter((sheet) -> !sheet.getSheetName().endsWith("·规则"))
				.forEach((sheet) -> assertThat(texts(sheet)).as(sheet.getSheetName())
					.anyMatch((text) -> text.endsWith("汇总范围：应报14个单位，汇总13个；未报：明月山。")));
			assertThat(missing.getSheet(UNITS).getRow(17).getCell(2).getStringCellValue()).isEqualTo("…");
			assertThat(missing.getSheet(UNITS).getRow(20).getCell(2).getCellFormula())
				.isEqualTo("SUM(C5:C14,C16:C18,C20)");
		}
	}

	@Test
	void saysOnEveryTableWhoIsLeftOutWhoSignedAndWhy() throws Exception {
		try (XSSFWorkbook left = workbook(SampleMonth.excluding("360973"), "excluded")) {
			sheets(left).forEach((sheet) -> assertThat(texts(sheet)).as(sheet.getSheetName())
				.anyMatch((text) -> text.endsWith("应报14个单位，汇总13个；经签批不计入：明月山（王某 2009年10月12日签批：数据存疑，正在核实）。")));
		}
	}

	@Test
	void printsAnswersBesideTheirFindings() throws Exception {
		Path cityOnly = folder.resolve("answered.xlsx");
		Disseminator.writeCityOnly(SampleMonth.answered(), cityOnly);
		assertThat(WorkbookTexts.of(cityOnly)).contains("豁免（王某 2009-10-12）：全市统一口径", "核实说明（袁州区 2009-10-12）：项目一次到账");
		try (XSSFWorkbook answered = workbook(SampleMonth.answered(), "answered")) {
			assertThat(texts(answered.getSheet("封面")))
				.contains("本册列出审核发现的强制性错误8条、核实性错误8条、提示性信息8条（其中已豁免1条、已说明1条），详见“审核情况”。");
		}
	}

	private static XSSFWorkbook workbook(MonthlyResult result, String name) throws Exception {
		Path out = Files.createDirectories(folder.resolve(name));
		Disseminator.write(result, out);
		return new XSSFWorkbook(Files.newInputStream(out.resolve(Disseminator.workbookName(result.vintage()))));
	}

	private static Stream<XSSFSheet> sheets(XSSFWorkbook of) {
		return StreamSupport.stream(of.spliterator(), false).map(XSSFSheet.class::cast);
	}

	private static Stream<XSSFCell> cells(XSSFSheet sheet) {
		return StreamSupport.stream(sheet.spliterator(), false)
			.flatMap((row) -> StreamSupport.stream(row.spliterator(), false))
			.map(XSSFCell.class::cast);
	}

	private static List<String> texts(XSSFSheet sheet) {
		return cells(sheet).filter((cell) -> cell.getCellType() == CellType.STRING)
			.map(XSSFCell::getStringCellValue)
			.toList();
	}

	private static int indicators(String report) {
		return result.programme()
			.reports()
			.stream()
			.filter((candidate) -> candidate.code().equals(report))
			.mapToInt((found) -> found.indicators().size())
			.sum();
	}

	private static int charts(String sheet) {
		return Optional.ofNullable(workbook.getSheet(sheet).getDrawingPatriarch())
			.map((drawing) -> drawing.getCharts().size())
			.orElse(0);
	}

	private static XSSFCell cell(String sheet, String address) {
		CellReference reference = new CellReference(address);
		return workbook.getSheet(sheet).getRow(reference.getRow()).getCell(reference.getCol());
	}

	private static String text(String address) {
		return cell(UNITS, address).getStringCellValue();
	}

	/** The cell of a unit in the n-th column below a heading. */
	private static XSSFCell find(String sheet, String heading, int column, String unit) {
		XSSFCell header = cells(workbook.getSheet(sheet))
			.filter((cell) -> cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(heading))
			.findFirst()
			.orElseThrow();
		return cells(workbook.getSheet(sheet))
			.filter((cell) -> cell.getColumnIndex() == 0 && cell.getRowIndex() > header.getRowIndex()
					&& cell.toString().equals(unit))
			.findFirst()
			.map((cell) -> cell.getRow().getCell(header.getColumnIndex() + column))
			.orElseThrow();
	}

	private static XSSFCell target(XSSFCell from) {
		XSSFHyperlink link = from.getHyperlink();
		return resolve(link.getLocation()).orElseThrow();
	}

	private static Optional<XSSFCell> resolve(String location) {
		CellReference reference = new CellReference(location);
		return Optional.ofNullable(workbook.getSheet(reference.getSheetName()))
			.map((sheet) -> sheet.getRow(reference.getRow()))
			.map((row) -> row.getCell(reference.getCol()));
	}

}
