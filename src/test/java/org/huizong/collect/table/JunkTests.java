package org.huizong.collect.table;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected.Table;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands below a header is kept or counted, and never breaks the reading. */
class JunkTests {

	private static final String[] CELLS = { "", "", "", "实际利用外资", "外贸出口", "指标名称", "本月", "合计", "注：", "说明", "一、", "甲",
			"1", "-12.5", "1E+30", "'1，234", "'12%", "'300万元", "'(5)", "—", "无", "@2009-09-15", "@1905-01-01", "40071",
			"2009.9", "TRUE", "#N/A", "=?", "=7", "填报单位：宜丰县", "报告期：2009年8月", "单位：", "（）", "()", "'", "/", "'\\n", "￥5",
			"\uD83D\uDE00", "\uD83D", "省外", "建陶", "$1\\", "{seen}", "长".repeat(3_000) };

	private static final String[] HEADS = { "开放型经济主要指标月报表\n填报单位：上高县|2009年9月\n指标名称|计量单位|本月|本年累计|上年同期累计\n",
			"产业项目台账\n填报单位：上高县|2009年9月\n项目编号|项目名称|投资方|资金来源|行业|总投资|签约日期|用地面积\n",
			"园区月报\n填报单位：上高县|2009年9月\n园区|基础设施投入||已供地|已开工用地|投产企业数|主营业务收入\n|本月|本年累计|||||\n" };

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void survivesJunk(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 30; i++) {
			String grid = HEADS[random.nextInt(HEADS.length)] + junk(random);
			GridWorkbook workbook = GridWorkbook.of("Sheet1", grid);
			Identification identification = Samples.identify(workbook, "2009-09/x.xlsx");
			assertThat(identification.forms()).as("seed %d, round %d", seed, i).hasSize(1);
			Collected collected = Samples.collect(workbook, "2009-09/x.xlsx");
			assertThat(collected.findings()).extracting((finding) -> finding.rule())
				.as("seed %d, round %d", seed, i)
				.doesNotContain("UNACCOUNTED_CELLS");
			Table table = collected.tables().get(0);
			assertThat(table.rows()).allSatisfy((row) -> assertAddressed(row));
			assertThat(table.read()).isEqualTo(table.rows().size() + table.ignored());
		}
	}

	private static void assertAddressed(ReturnRow row) {
		assertThat(row.cells().values()).allSatisfy((cell) -> {
			if (!cell.address().isEmpty()) {
				assertThat(cell.address()).matches("[A-Z]+" + row.row());
			}
			if (cell.value() instanceof String text) {
				assertThat(text).isNotBlank();
			}
		});
	}

	private static String junk(Random random) {
		return IntStream.range(0, 30)
			.mapToObj((row) -> IntStream.range(0, 9)
				.mapToObj((column) -> CELLS[random.nextInt(CELLS.length)])
				.collect(Collectors.joining("|")))
			.collect(Collectors.joining("\n"));
	}

}
