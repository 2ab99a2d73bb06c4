package org.huizong.story;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.letter.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * March is corrected: what the new vintage says of it, and what becomes of later months.
 */
@Tag("story")
class VintageStoryTests {

	@TempDir
	private Path home;

	private OfficeFolder office;

	@BeforeEach
	void copy() throws Exception {
		this.office = ShippedYear.copy(this.home);
	}

	@Test
	void correctionOfMarchIsExplainedAndTheLaterMonthsAreRenewedByOneCommand() throws Exception {
		correct("2009-03", "去年同期累计", 20.5);
		assertThat(status()).contains("2009-03  已发布 v1，过期|    报表有变化：2009-03/宜阳新区3月上报.xlsx")
			.contains("2009-09  已发布 v1，最新", "2009-04  已发布 v1，最新", "过期的各月可用 renew open-economy 一并更新。");
		assertThat(huizong("renew", "--dry-run").out()).isEqualToNormalizingNewlines("""
				2009-03  报表有变化：2009-03/宜阳新区3月上报.xlsx
				2009-04  以前月份出新版后更新
				2009-05  以前月份出新版后更新
				2009-06  以前月份出新版后更新
				2009-07  以前月份出新版后更新
				2009-08  以前月份出新版后更新
				2009-09  以前月份出新版后更新
				以上只是预览，什么也没有改动。内容有变的月份才出新版。
				""");
		assertThat(Here.huizong(this.office, "run", "open-economy", "2009-03").exit()).isZero();
		requireNotice();
		assertThat(status()).contains("2009-03  已发布 v2，最新", "2009-04  已发布 v1，过期|    以前月份有新版：2009-03 v2",
				"2009-09  已发布 v1，过期|    以前月份有新版：2009-03 v2");
		Child.Ended renewed = huizong("renew");
		assertThat(renewed.exit()).as(renewed.err()).isZero();
		assertThat(renewed.out().lines()).containsExactly("2009-04  已发布 v2", "2009-05  已发布 v2", "2009-06  已发布 v2",
				"2009-07  已发布 v2", "2009-08  已发布 v2", "2009-09  已发布 v2");
		assertThat(status()).doesNotContain("过期");
		assertThat(huizong("renew").out().strip()).isEqualTo("已发布的各月都是最新的。");
	}

	private void requireNotice() throws Exception {
		Path vintage = this.home.resolve("output/open-economy/2009-03/v2");
		List<String> rows = Files.readString(vintage.resolve("tables/corrections.csv"), StandardCharsets.UTF_8)
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "AT")
			.lines()
			.skip(1)
			.toList();
		assertThat(rows).hasSize(28)
			.startsWith("cause,return,360972,宜阳新区,indicators,,,2009-03/宜阳新区3月上报.xlsx,2,,,,,,,AT,,更正",
					"cell,changed,360972,宜阳新区,indicators,,EXPORT 上年同期累计,2009-03/宜阳新区3月上报.xlsx,,月报表,B12,57.37,B12,20.5,,,,",
					"figure,ytd-year-ago,360900,宜春市,,EXPORT,上年同期累计,,,,,7001.12,,6964.25,-36.87,,,")
			.contains("figure,growth,360972,宜阳新区,,EXPORT,同比增幅,,,,,-9.0,,154.6,163.6,,,",
					"rank,growth,360921,奉新县,,EXPORT,增幅,,,,,1,,2,-1,,,",
					"rank,growth,360972,宜阳新区,,EXPORT,增幅,,,,,8,,1,7,,,")
			.endsWith("later,,,,,,2009-09,,,,,,,,,,,2009-03 → 2009-09");
		assertThat(rows.stream()
			.collect(Collectors.groupingBy((row) -> row.substring(0, row.indexOf(',')), Collectors.counting())))
			.isEqualTo(Map.of("cause", 1L, "cell", 1L, "figure", 12L, "rank", 8L, "later", 6L));
		requireLetter(Letters.paragraphs(vintage.resolve("open-economy-2009-03-v2-bulletin.docx")));
		try (InputStream in = Files.newInputStream(vintage.resolve("open-economy-2009-03-v2.xlsx"));
				XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetName(1)).isEqualTo("更正说明");
			assertThat(workbook.getSheetAt(1).getRow(2).getCell(0).getStringCellValue())
				.isEqualTo("第2版（" + today() + "）更正第1版：报表改动1处，公布数变动12处，位次变动8处。");
		}
	}

	private static void requireLetter(List<String> letter) {
		int notice = letter.indexOf("更正说明");
		assertThat(letter.subList(0, notice)).contains(today()).anyMatch((note) -> note.endsWith("本版更正第1版，详见“更正说明”。"));
		assertThat(letter.subList(notice + 1, letter.size())).hasSize(6)
			.startsWith("第2版（" + today() + "）更正第1版：报表改动1处，公布数变动12处，位次变动8处。")
			.contains("报表改动：宜阳新区 外贸出口总额上年同期累计由“57.37”改为“20.5”（月报表 B12）。")
			.contains("2009年4月、2009年5月、2009年6月、2009年7月、2009年8月、2009年9月的成果以本月数据为依据，须随后更新；内容有变的另出新版。")
			.anyMatch((paragraph) -> paragraph.startsWith("更正原因：宜阳新区《") && paragraph.contains("》第2版更正（"))
			.anyMatch((paragraph) -> paragraph.startsWith("位次变动：") && paragraph.contains("宜阳新区外贸出口总额增幅由8变为1"));
	}

	/** The day at the office, on which the attempt began. */
	private static String today() {
		LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	@Test
	void whatStopsAMonthIsSaidOnceAndTheMonthsThatRestOnItWait() throws Exception {
		correct("2009-03", "累计", 20.5);
		Child.Ended renewed = huizong("renew");
		assertThat(renewed.exit()).isEqualTo(65);
		assertThat(renewed.out().lines()).containsExactly("2009-03  未通过验收：1 条审核结果须了结，0 个单位未报",
				"2009-04  等 2009-03 更新后再更新", "2009-05  等 2009-03 更新后再更新", "2009-06  等 2009-03 更新后再更新",
				"2009-07  等 2009-03 更新后再更新", "2009-08  等 2009-03 更新后再更新", "2009-09  等 2009-03 更新后再更新");
		assertThat(renewed.err().lines().filter((line) -> line.contains("外贸出口总额本年累计 20.5"))).hasSize(1);
		assertThat(this.office.published()).isEqualTo(ShippedYear.office().published());
	}

	/** Its lines, those that belong to the one before joined to it. */
	private String status() {
		return huizong("status").out().replaceAll(" {2,}第 \\d+ 次运行 \\S+", "").replaceAll("\\R {4}", "|    ");
	}

	private Child.Ended huizong(String command, String... more) {
		String[] words = new String[more.length + 2];
		words[0] = command;
		words[1] = "open-economy";
		System.arraycopy(more, 0, words, 2, more.length);
		return Here.huizong(this.office, words);
	}

	private void correct(String month, String heading, double figure) throws Exception {
		Path file = this.office.received(month, "宜阳新区");
		TestWorkbooks.setFigure(file, file, "外贸出口总额", heading, figure);
	}

}
