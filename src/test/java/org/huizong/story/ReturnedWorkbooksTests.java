package org.huizong.story;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.HuizongApplication;
import org.huizong.chase.ReturnedWorkbooks;
import org.huizong.findings.AnswerStore;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Hashes;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes back to a county when the gate closes, and comes back from it. */
@Tag("story")
class ReturnedWorkbooksTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	@TempDir
	private Path home;

	@Test
	void closedGateWritesThemAndTheirExplanationsAreReadWhenTheyReturn() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Path shanggao = office.received("2009-01", "上高");
		Path yuanzhou = office.received("2009-01", "袁州");
		TestWorkbooks.edit(shanggao, shanggao, (workbook) -> plant(workbook, 99_999));
		TestWorkbooks.edit(yuanzhou, yuanzhou, (workbook) -> plant(workbook, -5));
		Path fengcheng = office.received("2009-01", "丰城");
		byte[] whole = Files.readAllBytes(fengcheng);
		Files.write(fengcheng, java.util.Arrays.copyOf(whole, whole.length / 2));
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			MonthEndResult result = context.getBean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE);
			assertThat(result.outcome()).isEqualTo(Outcome.BAD_RETURNS);
			assertThat(result.last().returned()).extracting((one) -> String.valueOf(one.file().getFileName()))
				.contains("360902-1.xlsx", "360923-1.xls", "360981-1.xlsx");
			Path folder = this.home.resolve("output/open-economy/2009-01/returned");
			String before = Hashes.of(folder.resolve("360923-1.xls"));
			context.getBean(ReturnedWorkbooks.class).write(JANUARY, List.of());
			assertThat(Hashes.of(folder.resolve("360923-1.xls"))).isEqualTo(before);
			keep(folder);
			returnExplained(folder.resolve("360923-1.xls"), shanggao, "已核对合同，确为九千余万元。");
			returnExplained(folder.resolve("360902-1.xlsx"), yuanzhou, "核减上年多报部分。");
			MonthEndResult again = context.getBean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE);
			assertThat(again.last().blocking()).extracting((finding) -> finding.id())
				.containsExactlyElementsOf(result.last().blocking().stream().map((finding) -> finding.id()).toList());
			AnswerStore answers = context.getBean(AnswerStore.class);
			assertThat(answers.answers(JANUARY, Long.MAX_VALUE)).isNotEmpty().allSatisfy((answer) -> {
				assertThat(answer.kind()).isEqualTo(Answer.Kind.EXPLAIN);
				assertThat(answer.by()).isIn("360923", "360902");
				assertThat(answer.place().sheet()).isEqualTo("审核意见");
				assertThat(answer.place().range()).matches("J\\d+");
			});
			int said = answers.answers(JANUARY, Long.MAX_VALUE).size();
			context.getBean(MonthEnd.class).retry(JANUARY, "test", RunObserver.NONE);
			assertThat(answers.answers(JANUARY, Long.MAX_VALUE)).hasSize(said);
			try (InputStream in = Files.newInputStream(folder.resolve("360923-1.xls"));
					Workbook workbook = WorkbookFactory.create(in)) {
				assertThat(explanations(workbook.getSheetAt(0))).contains("已核对合同，确为九千余万元。");
				assertThat(workbook.getSheetAt(1).getSheetName()).isNotEqualTo("审核意见");
			}
		}
	}

	@Test
	void wordsThatComeBackInAFileAtFaultAreTakenForIt() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01");
		Path file = office.received("2009-01", "宜阳新区");
		TestWorkbooks.setFigure(file, file, "外贸出口总额", "累计", 20.5);
		TestWorkbooks.edit(file, file, (workbook) -> {
			Sheet sheet = workbook.getSheetAt(0);
			int below = sheet.getLastRowNum() + 3;
			sheet.createRow(below).createCell(1).setCellValue("附表");
			Row head = sheet.createRow(below + 1);
			for (int i = 0; i < 3; i++) {
				head.createCell(1 + i).setCellValue("名称" + i);
			}
		});
		try (ConfigurableApplicationContext context = HuizongApplication.start(this.home)) {
			MonthEnd month = context.getBean(MonthEnd.class);
			assertThat(month.run(JANUARY, "test", RunObserver.NONE).outcome()).isEqualTo(Outcome.BAD_RETURNS);
			AnsweredFinding before = other(context);
			assertThat(before.finding().identity().content()).isEqualTo(Hashes.of(file));
			Path returned = this.home.resolve("output/open-economy/2009-01/returned/360972-1.xlsx");
			returnExplained(returned, file, "附表为内部资料，不属于本表。");
			assertThat(month.retry(JANUARY, "test", RunObserver.NONE).outcome()).isEqualTo(Outcome.BAD_RETURNS);
			AnsweredFinding after = other(context);
			assertThat(after.finding().id()).isNotEqualTo(before.finding().id());
			assertThat(after.answers()).extracting((answer) -> answer.by() + " " + answer.reason())
				.containsExactly("360972 附表为内部资料，不属于本表。");
		}
	}

	private static AnsweredFinding other(ConfigurableApplicationContext context) {
		return context.getBean(Answering.class)
			.findings(JANUARY)
			.stream()
			.filter((one) -> one.finding().rule().equals("A23") && "360972".equals(one.finding().unit()))
			.findFirst()
			.orElseThrow();
	}

	private static void keep(Path folder) throws Exception {
		String to = System.getProperty("huizong.keep");
		if (to != null) {
			OfficeFolder.copy(folder, Path.of(to));
		}
	}

	/** The first figures of the first sheet, and a date. */
	private static void plant(Workbook workbook, double figure) {
		int planted = 0;
		for (Row row : workbook.getSheetAt(0)) {
			for (Cell cell : row) {
				if (row.getRowNum() > 3 && planted < 2
						&& cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
					cell.setCellValue((planted == 0) ? figure : cell.getNumericCellValue());
					planted++;
				}
			}
		}
		Sheet register = workbook.getSheetAt(1);
		for (Row row : register) {
			for (Cell cell : row) {
				if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING && row.getRowNum() > 5
						&& row.getRowNum() < 9 && cell.getColumnIndex() == 3) {
					cell.setCellValue("外地老板");
				}
			}
		}
	}

	private static void returnExplained(Path returned, Path inbox, String words) throws Exception {
		TestWorkbooks.edit(returned, inbox, (workbook) -> {
			Sheet review = workbook.getSheet("审核意见");
			for (Row row : review) {
				if (row.getCell(1) != null && row.getCell(1).getStringCellValue().matches("s[0-9a-f]{12}")) {
					row.getCell(9).setCellValue(words);
				}
			}
		});
	}

	private static List<String> explanations(Sheet review) {
		java.util.ArrayList<String> found = new java.util.ArrayList<>();
		for (Row row : review) {
			if (row.getCell(9) != null) {
				found.add(row.getCell(9).getStringCellValue());
			}
		}
		return found;
	}

}
