package org.huizong.disseminate.bulletin;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.WorkbookTexts;
import org.huizong.disseminate.bulletin.BulletinText.Paragraph;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.SampleMonth;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Ranking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A September without a unit that reported until August: what is said and shown is over
 * the same units on both sides.
 */
class UnevenMonthTests {

	/** 宜阳新区. */
	private static final String GONE = "360972";

	@TempDir
	static Path folder;

	private static MonthlyResult sample;

	private static BulletinText text;

	private static Workbook workbook;

	@BeforeAll
	static void write() throws Exception {
		sample = SampleMonth.leaving(GONE);
		Report report = sample.programme()
			.reports()
			.stream()
			.filter((one) -> one.kind() == Report.Kind.BULLETIN)
			.findFirst()
			.orElseThrow();
		text = new BulletinText(new Month(sample), report);
		Disseminator.write(sample, folder);
		try (InputStream in = Files.newInputStream(folder.resolve("open-economy-2009-09-v1.xlsx"))) {
			workbook = new XSSFWorkbook(in);
		}
	}

	@Test
	void saysTheDirectionOfTheGapsBetweenTheSameUnits() {
		for (String code : List.of("FDI", "OUT_CITY", "EXPORT")) {
			Indicator indicator = sample.programme().indicator(code);
			List<BigDecimal> alike = sample.comparability()
				.dispersion(code)
				.stream()
				.filter((one) -> sample.vintage().period().quartersToDate().contains(one.period()))
				.map((one) -> Objects.requireNonNull(one.published(Dispersion.Statistic.VARIATION, indicator)))
				.toList();
			assertThat(sample.comparability().dispersion(code)).hasSize(9).allMatch((one) -> one.units() == 13);
			String sentence = said(indicator.name().zh() + "：按可比口径（不含宜阳新区），各单位累计数的变异系数");
			alike.forEach((value) -> assertThat(sentence).contains(value.toPlainString()));
			int last = alike.get(2).compareTo(alike.get(1));
			assertThat(sentence).contains((last > 0) ? "扩大" : (last < 0) ? "缩小" : "不变");
		}
	}

	@Test
	void completesWhatTheUnitsInTheSumWereSet() {
		String sentence = said("实际利用外资：2009年1—9月累计");
		assertThat(sentence).contains("按可比口径（不含宜阳新区、市直）完成全年目标的" + figure("FDI", Measure.COMPLETION_COMPARABLE) + "%，")
			.doesNotContain(figure("FDI", Measure.COMPLETION) + "%");
		assertThat(said("按目前进度，预计完不成全年目标：")).contains("按可比口径（不含宜阳新区、市直）实际利用外资（预计完成");
	}

	@Test
	void countsMonthsInARowOverTheSameUnits() {
		assertThat(said("实际利用外资：2009年1—9月累计")).contains("按可比口径（不含宜阳新区）累计数连续9个月同比增长");
	}

	@Test
	void tellsWhyUnitsAreNotRanked() throws Exception {
		assertThat(WorkbookTexts.of(folder.resolve("open-economy-2009-09-v1.xlsx")))
			.anyMatch((note) -> note.contains("14个单位中13个参加排位，未参加排位：宜阳新区（未报）"))
			.anyMatch((note) -> note.contains("14个单位中12个参加排位，未参加排位：宜阳新区（未报）、市直（未下达目标）"));
	}

	@Test
	void movesRanksAmongTheUnitsOfBothMonths() {
		assertThat(said("实际利用外资总量位次：")).startsWith("实际利用外资总量位次：按两月都参加排位的13个单位比较（宜阳新区本月未参加排位），");
		for (Ranking ranking : sample.rankings()) {
			int gained = ranking.entries()
				.stream()
				.filter((entry) -> entry.movement() != null && entry.movement() > 0)
				.mapToInt(Ranking.Entry::movement)
				.sum();
			int lost = ranking.entries()
				.stream()
				.filter((entry) -> entry.movement() != null && entry.movement() < 0)
				.mapToInt((entry) -> -entry.movement())
				.sum();
			boolean tied = ranking.entries().stream().anyMatch(Ranking.Entry::tied);
			if (!tied && ranking.basis() == RankingBasis.TOTAL) {
				assertThat(gained).as("%s %s", ranking.indicator(), ranking.basis()).isEqualTo(lost);
			}
		}
	}

	@Test
	void everyQuotationLeadsToTheCellThatHasIt() {
		Sheet check = Objects.requireNonNull(workbook.getSheet("通报核对"));
		List<String> links = new ArrayList<>();
		for (Row row : check) {
			for (Cell cell : row) {
				if (cell.getHyperlink() != null) {
					CellReference to = new CellReference(cell.getHyperlink().getAddress());
					Cell target = workbook.getSheet(to.getSheetName()).getRow(to.getRow()).getCell(to.getCol());
					assertThat(shown(target)).as(cell.getHyperlink().getAddress() + " from " + cell.getAddress())
						.isEqualTo(shown(cell));
					links.add(cell.getHyperlink().getAddress());
				}
			}
		}
		assertThat(links).hasSize((int) text.blocks().stream().mapToLong(UnevenMonthTests::quotes).sum());
	}

	@Test
	void listsWhoIsOnWhichSide() throws Exception {
		assertThat(Files.readString(folder.resolve("tables/coverage.csv"))).contains(
				"2009-09,FDI,target,360972,宜阳新区,2,3,false", "2009-09,FDI,movement-by-total,360972,宜阳新区,1,2,false",
				"2009-09,FDI,dispersion,360902,袁州区,3,3,true");
		assertThat(sample.comparability().unequal("FDI", Comparison.YEAR_ON_YEAR)).isEmpty();
	}

	@Test
	void tablesShowWhatIsLikeForLikeBelowTheCity() {
		for (String sheet : List.of("全市", "进度对比", "实际利用外资")) {
			assertThat(texts(sheet)).as(sheet).anyMatch((words) -> words.contains("可比口径"));
		}
		assertThat(texts("月度走势")).contains("同比增幅\n（%）\n（可比口径）").anyMatch((words) -> words.contains("宜阳新区不是各月都计入全市数"));
		assertThat(texts("县区对比")).contains("变异系数\n（可比口径）").anyMatch((words) -> words.contains("按13个单位（不含宜阳新区）计算"));
	}

	private static List<String> texts(String title) {
		List<String> texts = new ArrayList<>();
		for (Sheet sheet : workbook) {
			if (sheet.getSheetName().contains(title)) {
				sheet.forEach((row) -> row.forEach((cell) -> {
					if (cell.getCellType() == CellType.STRING) {
						texts.add(cell.getStringCellValue());
					}
				}));
			}
		}
		assertThat(texts).as(title).isNotEmpty();
		return texts;
	}

	private static String figure(String indicator, Measure measure) {
		Month month = new Month(sample);
		return Objects
			.requireNonNull(month.printed(month.city(), sample.programme().indicator(indicator), measure).value())
			.toPlainString();
	}

	private static String said(String beginning) {
		return text.blocks()
			.stream()
			.filter(Paragraph.class::isInstance)
			.map((block) -> ((Paragraph) block).sentence().text())
			.filter((sentence) -> sentence.startsWith(beginning))
			.findFirst()
			.orElseThrow(() -> new AssertionError(beginning));
	}

	private static long quotes(BulletinText.Block block) {
		if (block instanceof Paragraph paragraph) {
			return paragraph.sentence().quotes().size();
		}
		return (block instanceof BulletinText.Grid grid) ? grid.lines()
			.stream()
			.flatMap((line) -> line.entries().stream())
			.filter((entry) -> !entry.words().isEmpty())
			.count() : 0;
	}

	private static Object shown(Cell cell) {
		return (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)
				? Double.valueOf(cell.getNumericCellValue()) : cell.getStringCellValue();
	}

}
