package org.huizong.collect.layout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.huizong.collect.Collector;
import org.huizong.collect.GridFile;
import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Mutants;
import org.huizong.collect.Samples;
import org.huizong.collect.Verdicts;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected.Table;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.CellCount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Seeded mutants of good returns through identification and collection: none may crash,
 * hang or lose rows in silence. {@code -Dmutants=50000} makes more of them,
 * {@code -Dmutants.seed=…} others.
 */
@Tag("long")
class MutantTests {

	private static final int COUNT = Integer.getInteger("mutants", 1_000);

	private static final long SEED = Long.getLong("mutants.seed", 20_090_930L);

	private static final int SECONDS_EACH = 20;

	private static final GridWorkbook GOOD = GridWorkbook.of("主要指标", """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：2009年9月
			指标名称|计量单位|本月|本年|上年同期
			|||累计|累计
			实际利用外资|万美元|310.1|'2，410.5|2050
			外贸出口总额|万美元|310|=2410|2050
			注：商务口径
			""", "A3:A4", "B3:B4", "C3:C4").and("台账", """
			产业项目台账
			填报单位：上高县|||报告期：2009年9月
			项目编号|项目名称|投资方|资金来源|行业|总投资(万元)|签约日期|开工日期
			SG-001|建陶项目|广东某公司|省外|建陶|12000|@2009-03-05|40071
			SG-002|瓷砖项目||省外|建陶|8000|2009年4月1日|—
			SG-003|服装厂|浙江甲|市内|服装|'0.5亿元|@2009-05-05|
			合计|||||25000
			""", "C4:C5");

	private static final String CSV = """
			产业项目台账
			填报单位：上高县,,,报告期：2009年9月
			项目编号,项目名称,投资方,资金来源,行业,总投资(万元),签约日期,开工日期
			SG-001,建陶项目,"广东,某公司",省外,建陶,12000,2009-03-05,2009年9月15日
			SG-003,服装厂,浙江甲,市内,服装,"5,000",2009-05-05,
			合计,,,,,17000
			""";

	@TempDir
	private Path folder;

	private final Map<String, AtomicInteger> outcomes = new TreeMap<>();

	@Test
	void noneCrashesHangsOrLosesRows() throws Exception {
		List<byte[]> good = good();
		Mutants mutants = new Mutants(SEED);
		ExecutorService reader = Executors.newSingleThreadExecutor((work) -> {
			Thread thread = new Thread(work);
			thread.setDaemon(true);
			return thread;
		});
		Path file = this.folder.resolve("mutant");
		for (int i = 0; i < COUNT; i++) {
			Files.write(file, mutants.mutate(good.get(i % good.size())));
			String outcome;
			try {
				outcome = reader.submit(() -> outcome(file)).get(SECONDS_EACH, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				Path kept = Files.copy(file, Files.createTempFile("mutant-" + i, ".bin"),
						java.nio.file.StandardCopyOption.REPLACE_EXISTING);
				throw new AssertionError("seed " + SEED + ", mutant " + i + ", kept as " + kept, ex);
			}
			this.outcomes.computeIfAbsent(outcome, (name) -> new AtomicInteger()).incrementAndGet();
		}
		System.out.println("mutants: " + COUNT + " of seed " + SEED + ", " + this.outcomes
				+ ": no crash, no hang, no silent loss (rows read = kept + ignored)");
		assertThat(this.outcomes).containsKey("READ").containsKey("CORRUPT");
	}

	private List<byte[]> good() throws IOException {
		List<byte[]> good = new ArrayList<>();
		good.add(Mutants.timeless(Files.readAllBytes(GridFile.write(GOOD, this.folder.resolve("a.xlsx")))));
		good.add(Files.readAllBytes(GridFile.write(GOOD, this.folder.resolve("a.xls"))));
		good.add(CSV.getBytes(Charset.forName("GB18030")));
		good.add(CSV.getBytes(Charset.forName("UTF-8")));
		for (byte[] bytes : good) {
			Path file = Files.write(this.folder.resolve("good"), bytes);
			assertThat(outcome(file)).isEqualTo("READ");
		}
		return good;
	}

	/** The verdict, {@code READ}, or what became of a file without form or unit. */
	private static String outcome(Path file) throws IOException {
		Collector collector = new Collector(Samples.OPEN_ECONOMY, Limits.DEFAULT);
		Identification identification = collector.identify(file, Samples.file("2009-09/x.xlsx"), Samples.SEPTEMBER);
		if (identification.unit() == null) {
			assertThat(identification.findings()).as("an unread file is told").isNotEmpty();
			return said(identification.findings());
		}
		Collected collected = collector.collect(file, identification);
		if (collected.tables().isEmpty()) {
			assertThat(collected.findings()).as("an unread file is told").isNotEmpty();
			return said(collected.findings());
		}
		requireNothingLost(file, identification, collected);
		return "READ";
	}

	private static String said(List<Finding> findings) {
		Finding first = findings.get(0);
		String english = first.message().en();
		return !first.rule().equals("UNREADABLE") ? first.rule()
				: java.util.Arrays.stream(org.huizong.excel.UnreadableWorkbookException.Verdict.values())
					.filter((verdict) -> english.contains(Verdicts.seen(verdict, "").en()))
					.findFirst()
					.orElseThrow()
					.name();
	}

	/** Counts the rows below each header once more. */
	private static void requireNothingLost(Path file, Identification identification, Collected collected)
			throws IOException {
		assertThat(collected.tables()).hasSameSizeAs(identification.forms());
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			for (int i = 0; i < collected.tables().size(); i++) {
				Table table = collected.tables().get(i);
				FormSheet sheet = identification.forms().get(i);
				int header = headerRow(workbook, sheet);
				AtomicInteger filled = new AtomicInteger();
				workbook.read(sheet.sheetIndex(), (row) -> {
					if (row.number() > header && !Rows.blank(row)) {
						filled.incrementAndGet();
					}
					return true;
				});
				assertThat(table.read()).as(table.sheet()).isEqualTo(filled.get());
				assertThat(table.rows().size() + table.ignored()).isEqualTo(table.read());
				requireCellsAccounted(workbook, sheet, table, collected);
			}
		}
	}

	/** Counts the cells of the table once more. */
	private static void requireCellsAccounted(Workbook workbook, FormSheet sheet, Table table, Collected collected)
			throws IOException {
		Layout layout = layout(workbook, sheet);
		TableArea area = new TableArea(layout);
		AtomicInteger cells = new AtomicInteger();
		workbook.read(sheet.sheetIndex(), (row) -> {
			if (row.number() > layout.lastRow()) {
				cells.addAndGet((int) Rows.filled(row).stream().filter((cell) -> area.encloses(cell.column())).count());
			}
			return true;
		});
		assertThat(table.cells().stream().mapToLong(CellCount::cells).sum()).as("cells of " + table.sheet())
			.isEqualTo(cells.get());
		assertThat(collected.findings()).extracting(Finding::rule).doesNotContain("UNACCOUNTED_CELLS");
	}

	private static int headerRow(Workbook workbook, FormSheet sheet) throws IOException {
		return layout(workbook, sheet).lastRow();
	}

	private static Layout layout(Workbook workbook, FormSheet sheet) throws IOException {
		SheetHead head = SheetHead.read(workbook, workbook.sheets().get(sheet.sheetIndex()));
		HeaderFinder finder = new HeaderFinder(Samples.OPEN_ECONOMY.form(sheet.form()));
		Layout layout = finder.find(HeaderCandidates.of(head), head.hiddenColumns()).orElseThrow();
		return (layout.header().size() > 1)
				? finder.find(HeaderCandidates.of(head.withMerges(workbook)), head.hiddenColumns()).orElseThrow()
				: layout;
	}

}
