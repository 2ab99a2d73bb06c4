package org.huizong.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What does not show is read or left out as declared, and told either way. */
class NotesTests {

	private static final GridWorkbook GRID = GridWorkbook.of("主要指标", """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：2009年9月
			指标名称|计量单位|本月|本年累计|上年同期累计
			实际利用外资|万美元|310|2410|2050
			外贸出口总额|万美元|31|241|205
			""").andHidden("园区", """
			园区月报
			园区|基础设施投入本月|基础设施投入累计|已供地|已开工用地|投产企业数|主营业务收入
			上高工业园|120|0.1|3200|2900|85|412000
			""");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void readsWhatDoesNotShow(String name) throws IOException {
		Path file = file(name);
		Collector collector = new Collector(Samples.OPEN_ECONOMY, Limits.DEFAULT);
		Identification identification = collector.identify(file, Samples.file("2009-09/上高.xlsx"), Samples.SEPTEMBER);
		Collected collected = collector.collect(file, identification);
		assertThat(messages(identification.findings()))
			.containsExactly("上高县 2009-09/上高.xlsx 园区!A1: 工作表“园区”是隐藏的，已照常读取。请核对隐藏的内容应否上报，不应上报的删去后重报。");
		assertThat(messages(collected.findings())).containsExactly(
				"上高县 2009-09/上高.xlsx 主要指标!A5: 第5行起有1行是隐藏的，已照常读取。请核对隐藏的内容应否上报，不应上报的删去后重报。",
				"上高县 2009-09/上高.xlsx 主要指标!B3: B列是隐藏的，已照常读取。请核对隐藏的内容应否上报，不应上报的删去后重报。");
		assertThat(collected.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
		assertThat(collected.tables()).extracting((table) -> table.rows().size()).containsExactly(2, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void leavesOutWhatDoesNotShowWhereDeclared(String name) throws IOException {
		Path file = file(name);
		Collector collector = new Collector(ignoring(), Limits.DEFAULT);
		Identification identification = collector.identify(file, Samples.file("2009-09/上高.xlsx"), Samples.SEPTEMBER);
		Collected collected = collector.collect(file, identification);
		assertThat(messages(identification.findings()))
			.containsExactly("上高县 2009-09/上高.xlsx 园区!A1: 工作表“园区”是隐藏的，按规定没有读取。请核对隐藏的内容应否上报，不应上报的删去后重报。");
		assertThat(collected.findings()).extracting(Finding::rule).containsExactly("HIDDEN", "HIDDEN");
		assertThat(collected.tables()).hasSize(1);
		assertThat(collected.tables().get(0).letters().values()).doesNotContain("B");
		assertThat(collected.tables().get(0).read()).isEqualTo(2);
		assertThat(collected.tables().get(0).ignored()).isEqualTo(1);
	}

	private Path file(String name) throws IOException {
		Path shown = GridFile.write(GRID, this.folder.resolve("shown-" + name));
		Path file = this.folder.resolve(name);
		try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(shown));
				OutputStream out = Files.newOutputStream(file)) {
			workbook.getSheetAt(0).getRow(4).setZeroHeight(true);
			workbook.getSheetAt(0).setColumnHidden(1, true);
			workbook.write(out);
		}
		return file;
	}

	private static List<String> messages(List<Finding> findings) {
		return findings.stream().map((finding) -> finding.message().zh()).toList();
	}

	private static StatisticalProgramme ignoring() {
		StatisticalProgramme read = Samples.OPEN_ECONOMY;
		Set<String> codes = read.forms().stream().map(ReturnForm::code).collect(Collectors.toSet());
		assertThat(codes).contains("indicators", "parks");
		return Samples.withForms(read.forms().stream().map(NotesTests::ignoring).toList());
	}

	private static ReturnForm ignoring(ReturnForm form) {
		return new ReturnForm(form.code(), form.title(), form.kind(), form.holder(), form.periodicity(),
				form.sheetNames(), form.titles(), form.columns(), form.key(), form.totalLabels(), form.noteLabels(),
				form.header(), form.optional(), ReturnForm.Hidden.IGNORE, form.unread());
	}

}
