package org.huizong.collect.cell;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.collect.Collector;
import org.huizong.collect.GridFile;
import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What number formats and odd values make of a return's figures. */
class ReadingOddCellsTests {

	private static final GridWorkbook GRID = GridWorkbook.of("主要指标", """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：2009年9月
			指标名称|计量单位|本月|本年累计|上年同期累计
			现汇进资比重|%|67.7|67.7|0.677
			实际利用外资|万美元|310|24100|2050
			外贸出口总额|万美元|31|241|205
			""");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void takesAPaintedPerCentForTheUnitThatShows(String name) throws IOException {
		Collected collected = collect(name, Map.of("C4", "0.00\"%\"", "D4", "0.0\\%", "E4", "0.00%"));
		Map<String, Object> row = values(collected.tables().get(0).rows().get(0));
		assertThat(row).containsEntry("本月", new BigDecimal("67.7"))
			.containsEntry("本年累计", new BigDecimal("67.7"))
			.containsEntry("上年同期累计", new BigDecimal("67.7"));
		assertThat(collected.findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void readsByTheSectionThatApplies(String name) throws IOException {
		String conditional = "[>=10000]0\"亿美元\";0";
		Collected collected = collect(name,
				Map.of("C5", conditional, "D5", conditional, "C6", "0\"万元\"", "D6", "0\"%\"", "E6", "0.0,"));
		Map<String, Object> row = values(collected.tables().get(0).rows().get(1));
		assertThat(row).containsEntry("本月", new BigDecimal("310")).containsEntry("本年累计", new BigDecimal("241000000"));
		assertThat(collected.findings()).extracting((finding) -> finding.place().range())
			.containsExactly("C6", "D6", "E6");
		assertThat(collected.findings()).extracting(Finding::rule).containsOnly("BAD_TYPE");
	}

	private static Map<String, Object> values(ReturnRow row) {
		Map<String, Object> values = new LinkedHashMap<>();
		row.cells().forEach((column, cell) -> values.put(column, cell.value()));
		return values;
	}

	private Collected collect(String name, Map<String, String> formats) throws IOException {
		Path written = GridFile.write(GRID, this.folder.resolve("plain-" + name));
		Path file = this.folder.resolve(name);
		try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(written));
				OutputStream out = Files.newOutputStream(file)) {
			Sheet sheet = workbook.getSheetAt(0);
			formats.forEach((address, code) -> {
				CellStyle style = workbook.createCellStyle();
				style.setDataFormat(workbook.createDataFormat().getFormat(code));
				sheet.getRow(address.charAt(1) - '1').getCell(address.charAt(0) - 'A').setCellStyle(style);
			});
			workbook.write(out);
		}
		Collector collector = new Collector(Samples.OPEN_ECONOMY, Limits.DEFAULT);
		Identification identification = collector.identify(file, Samples.file("2009-09/上高.xlsx"), Samples.SEPTEMBER);
		assertThat(List.copyOf(identification.findings())).isEmpty();
		return collector.collect(file, identification);
	}

}
