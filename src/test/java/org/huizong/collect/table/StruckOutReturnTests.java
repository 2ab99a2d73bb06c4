package org.huizong.collect.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.collect.Collector;
import org.huizong.collect.GridFile;
import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.identity.Identification;
import org.huizong.excel.Limits;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a return strikes out is not counted, and never without a word. */
class StruckOutReturnTests {

	private static final GridWorkbook GRID = GridWorkbook.of("主要指标", """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：2009年9月
			指标名称|计量单位|本月|本年累计|上年同期累计
			实际利用外资|万美元|'300310|2410|2050
			外贸出口总额|万美元|31|241|205
			引进市外资金|万元|77|770|700
			""");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void leavesOutWhatIsStruckOut(String name) throws IOException {
		Collected collected = collect(name);
		List<ReturnRow> rows = collected.tables().get(0).rows();
		assertThat(rows).extracting(ReturnRow::row).containsExactly(4, 6);
		assertThat(rows.get(0).cells().get("本月").value()).isEqualTo(new BigDecimal("310"));
		assertThat(rows.get(0).cells().get("本月").raw()).isEqualTo("310");
		assertThat(rows.get(1).cells().get("上年同期累计").value()).isNull();
		assertThat(rows.get(1).cells().get("上年同期累计").raw()).isEmpty();
		assertThat(collected.tables().get(0).ignored()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void tellsWhatIsStruckOutAndAsksForAStruckRow(String name) throws IOException {
		List<Finding> findings = collect(name).findings();
		assertThat(findings).extracting((finding) -> finding.message().zh())
			.containsExactly("上高县 2009-09/上高.xlsx 主要指标!D2: 划去的“报告期：2009年8月”不计，按余下的“报告期：2009年9月”读取。请只留应上报的数，删去划掉的内容。",
					"上高县 2009-09/上高.xlsx 主要指标!C4: 划去的“300”不计，按余下的“310”读取。请只留应上报的数，删去划掉的内容。",
					"上高县 2009-09/上高.xlsx 主要指标!A5:E5: 第5行（外贸出口总额、万美元）整行划去，没有读取。请说明是否不再上报：不再上报的删去该行，仍要上报的取消删除线后重报。",
					"上高县 2009-09/上高.xlsx 主要指标!E6: 划去的“700”不计，按空格读取。请只留应上报的数，删去划掉的内容。");
		assertThat(findings).extracting(Finding::rule)
			.containsExactly("STRUCK_CELL", "STRUCK_CELL", "STRUCK_ROW", "STRUCK_CELL");
		assertThat(findings).extracting(Finding::severity)
			.containsExactly(Severity.INFO, Severity.INFO, Severity.QUERY, Severity.INFO);
		assertThat(findings).extracting(Finding::field).containsExactly("", "", "", "上年同期累计");
	}

	private Collected collect(String name) throws IOException {
		Path file = file(name);
		Collector collector = new Collector(Samples.OPEN_ECONOMY, Limits.DEFAULT);
		Identification identification = collector.identify(file, Samples.file("2009-09/上高.xlsx"), Samples.SEPTEMBER);
		assertThat(identification.findings()).isEmpty();
		return collector.collect(file, identification);
	}

	private Path file(String name) throws IOException {
		Path written = GridFile.write(GRID, this.folder.resolve("plain-" + name));
		Path file = this.folder.resolve(name);
		try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(written));
				OutputStream out = Files.newOutputStream(file)) {
			Font struck = workbook.createFont();
			struck.setStrikeout(true);
			Row head = workbook.getSheetAt(0).getRow(1);
			head.getCell(3).setCellValue(text(workbook, "报告期：2009年8月报告期：2009年9月", "报告期：2009年8月".length(), struck));
			workbook.getSheetAt(0).getRow(3).getCell(2).setCellValue(text(workbook, "300310", 3, struck));
			CellStyle style = workbook.createCellStyle();
			style.setFont(struck);
			for (Cell cell : workbook.getSheetAt(0).getRow(4)) {
				cell.setCellStyle(style);
			}
			workbook.getSheetAt(0).getRow(5).getCell(4).setCellStyle(style);
			workbook.write(out);
		}
		return file;
	}

	private static RichTextString text(Workbook workbook, String text, int struck, Font font) {
		RichTextString rich = workbook.getCreationHelper().createRichTextString(text);
		rich.applyFont(0, struck, font);
		return rich;
	}

}
