package org.huizong.disseminate.bulletin;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.bulletin.BulletinText.Block;
import org.huizong.disseminate.bulletin.BulletinText.Grid;
import org.huizong.disseminate.bulletin.BulletinText.Heading;
import org.huizong.disseminate.bulletin.BulletinText.Paragraph;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.SampleMonth;
import org.huizong.disseminate.month.Sentence;
import org.huizong.programme.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The bulletin of the sample month, and the sheet to check it by. */
class BulletinTests {

	@TempDir
	static Path folder;

	private static BulletinText text;

	private static XWPFDocument document;

	private static Workbook workbook;

	@BeforeAll
	static void write() throws Exception {
		MonthlyResult sample = SampleMonth.complete();
		Report report = sample.programme()
			.reports()
			.stream()
			.filter((one) -> one.kind() == Report.Kind.BULLETIN)
			.findFirst()
			.orElseThrow();
		text = new BulletinText(new Month(sample), report);
		Disseminator.write(sample, folder);
		try (InputStream in = Files.newInputStream(folder.resolve("open-economy-2009-09-v1-bulletin.docx"))) {
			document = new XWPFDocument(in);
		}
		try (InputStream in = Files.newInputStream(folder.resolve("open-economy-2009-09-v1.xlsx"))) {
			workbook = new XSSFWorkbook(in);
		}
	}

	@Test
	void fillsInTheTitleAndNumbersTheSections() {
		assertThat(text.title()).isEqualTo("关于2009年1—9月全市开放型经济主要指标完成情况的通报");
		assertThat(blocks(Heading.class)).extracting(Heading::text)
			.containsExactly("一、全市主要指标完成情况", "二、在全省的位次", "三、各单位完成情况和位次", "四、位次升降", "五、单位间的差距", "六、全年目标进度");
	}

	@ParameterizedTest
	@CsvSource({ "1,一", "9,九", "10,十", "11,十一", "20,二十", "21,二十一", "99,九十九" })
	void numbersAsLettersDo(int number, String numeral) {
		assertThat(BulletinText.numeral(number)).isEqualTo(numeral);
	}

	@Test
	void theDocumentSaysAllThatTheTextSaysInOrder() {
		List<String> said = document.getParagraphs()
			.stream()
			.map(XWPFParagraph::getText)
			.filter((line) -> !line.isBlank())
			.toList();
		List<String> meant = text.blocks().stream().filter((block) -> !(block instanceof Grid)).map((block) -> {
			return (block instanceof Heading heading) ? heading.text() : ((Paragraph) block).sentence().text();
		}).toList();
		assertThat(said).containsSequence(meant);
		assertThat(said).startsWith("开放型经济月度通报", "宜春市统计局\t2009年10月22日", text.title());
		assertThat(said).contains("宜春市统计局", "2009年10月22日");
		assertThat(said.get(said.indexOf("2009年10月22日") + 1)).startsWith("注：1. 汇总范围：应报14个单位");
	}

	@Test
	void everyUnitFindsItsFiguresAndPlacesInARow() {
		List<Grid> grids = blocks(Grid.class);
		assertThat(document.getTables()).hasSameSizeAs(grids);
		for (int i = 0; i < grids.size(); i++) {
			XWPFTable table = document.getTables().get(i);
			boolean alike = grids.get(i).groups().get(0).heading().startsWith("外贸出口总额");
			assertThat(table.getNumberOfRows()).as("%s", grids.get(i).groups()).isEqualTo(2 + 14 + (alike ? 2 : 1));
			for (int line = 0; line < grids.get(i).lines().size(); line++) {
				List<String> cells = table.getRow(2 + line)
					.getTableCells()
					.stream()
					.map((cell) -> cell.getText().strip())
					.toList();
				List<String> meant = new ArrayList<>(List.of(grids.get(i).lines().get(line).unit()));
				grids.get(i).lines().get(line).entries().forEach((entry) -> meant.add(entry.words()));
				assertThat(cells).isEqualTo(meant);
			}
		}
		assertThat(grids.get(0).groups()).extracting(BulletinText.Group::heading).containsExactly("实际利用外资（万美元）");
	}

	@Test
	void aRankSaysWhoSharesItAndWhoMoved() {
		List<String> ranks = blocks(Grid.class).stream()
			.flatMap((grid) -> grid.lines().stream())
			.flatMap((line) -> line.entries().stream())
			.filter((entry) -> entry.cited() instanceof Cited.Rank)
			.map(Sentence.Quote::words)
			.toList();
		assertThat(ranks).anyMatch((rank) -> rank.matches("\\d+（并列） [↑↓]\\d+"))
			.anyMatch((rank) -> rank.matches("\\d+ ↑\\d+"))
			.anyMatch((rank) -> rank.matches("\\d+"))
			.allMatch((rank) -> rank.matches("—|\\d+(（并列）)?( [↑↓]\\d+)?"));
	}

	@Test
	void comparesWithLastMonthTheProvinceAndBetweenUnits() {
		assertThat(said("外贸出口总额总量位次：")).matches(".*进位的有铜鼓县（进1位至第7位）、袁州区（进1位至第8位）；退位的有明月山（退2位至第9位）。");
		assertThat(said("实际利用外资总量位次：")).endsWith("：各单位位次与上月相同。");
		assertThat(said("实际利用外资：各单位累计数的变异系数"))
			.matches(".*1—3月0\\.\\d{4}、1—6月0\\.\\d{4}、1—9月0\\.\\d{4}，差距(逐季|较1—6月)(扩大|缩小)；前三位占全市的\\d\\d\\.\\d\\d%。");
		assertThat(said("全省11个设区市中的位次：")).contains("实际利用外资第");
		assertThat(said("实际利用外资比")).matches("实际利用外资比后一位.*多[\\d.]+万美元。");
	}

	/** Whatever is quoted is linked to a cell of another sheet that shows it. */
	@Test
	void everyQuotationLeadsToTheCellThatHasIt() {
		Sheet check = Objects.requireNonNull(workbook.getSheet("通报核对"));
		long quotes = text.blocks().stream().mapToLong(BulletinTests::quotes).sum();
		List<String> links = new ArrayList<>();
		for (Row row : check) {
			for (Cell cell : row) {
				Hyperlink link = cell.getHyperlink();
				if (link != null) {
					Cell target = target(link.getAddress());
					links.add(link.getAddress());
					assertThat(target.getSheet()).isNotSameAs(check);
					assertThat(shown(target)).as(link.getAddress() + " from " + cell.getAddress())
						.isEqualTo(shown(cell));
				}
			}
		}
		assertThat(quotes).isGreaterThan(300);
		assertThat(links).hasSize((int) quotes);
	}

	@Test
	void whoIsInTheFiguresStandsInTheNotes() {
		assertThat(text.notes().get(0)).startsWith("汇总范围：应报14个单位，汇总14个");
		assertThat(text.notes().get(1)).contains("初步数（第1版）").contains("并列");
		assertThat(text.notes()).anyMatch((note) -> note.contains("外贸出口总额全市同比口径不一：靖安县缺上年同期数"));
	}

	private static Object shown(Cell cell) {
		return (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)
				? Double.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue();
	}

	private static Cell target(String address) {
		CellReference reference = new CellReference(address);
		return workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
	}

	private static long quotes(Block block) {
		if (block instanceof Paragraph paragraph) {
			return paragraph.sentence().quotes().size();
		}
		return (block instanceof Grid grid) ? grid.lines()
			.stream()
			.flatMap((line) -> line.entries().stream())
			.filter((entry) -> !entry.words().isEmpty())
			.count() : 0;
	}

	private static String said(String beginning) {
		return blocks(Paragraph.class).stream()
			.map((paragraph) -> paragraph.sentence().text())
			.filter((sentence) -> sentence.startsWith(beginning))
			.collect(Collectors.collectingAndThen(Collectors.toList(), (all) -> {
				assertThat(all).as(beginning).hasSize(1);
				return all.get(0);
			}));
	}

	private static <T extends Block> List<T> blocks(Class<T> type) {
		return text.blocks().stream().filter(type::isInstance).map(type::cast).toList();
	}

}
