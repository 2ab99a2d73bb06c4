package org.huizong.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.Limits;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The collector on workbooks as files. */
class CollectorTests {

	private static final String PATH = "2009-09/上高.xlsx";

	private static final GridWorkbook GRID = GridWorkbook.of("主要指标", """
			开放型经济主要指标月报表
			填报单位：上高县|||报告期：|@2009-09-01
			指标名称|计量单位|本月|本年|上年同期
			|||累计|累计
			实际利用外资|万美元|310.1|'2，410.5|#DIV/0!
			旅游收入|万元|1|2|3
			注：商务口径
			""", "A3:A4", "B3:B4", "C3:C4").andHidden("园区", """
			园区月报
			园区|基础设施投入本月|基础设施投入累计|已供地|已开工用地|投产企业数|主营业务收入
			上高工业园|120|0.1|3200|2900|85|412000
			合计|120|0.1|3200|2900|85|412000
			""").and("台账", """
			产业项目台账
			项目编号|项目名称|投资方|资金来源|行业|总投资(万元)|签约日期|开工日期
			SG-001|建陶项目|广东某公司|省外|建陶|12000|@2009-03-05|40071
			20090002|服装厂|浙江甲|2|服装|=5000|TRUE|—
			""");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "a.xlsx", "a.xls" })
	void readsFilesAsItReadsTheGrid(String name) throws IOException {
		Path file = GridFile.write(GRID, this.folder.resolve(name));
		Collector collector = new Collector(Samples.OPEN_ECONOMY, Limits.DEFAULT);
		Identification identification = collector.identify(file, Samples.file(PATH), Samples.SEPTEMBER);
		assertThat(identification).isEqualTo(Samples.identify(GRID, PATH));
		assertThat(identification.unit()).isEqualTo("360923");
		assertThat(identification.forms()).hasSize(3);
		Collected collected = collector.collect(file, identification);
		assertThat(told(collected)).isEqualTo(told(Samples.collect(GRID, PATH)));
		assertThat(collected.tables()).extracting((table) -> table.rows().size()).containsExactly(2, 2, 2);
		assertThat(collected.findings()).extracting(Finding::rule)
			.containsExactly("BAD_FORMULA", "BAD_CODE", "BAD_TYPE");
	}

	@Test
	void reportsAFormulaThatWasNeverComputed() throws IOException {
		GridWorkbook grid = GridWorkbook.of("主要指标", """
				上高县2009年9月开放型经济主要指标月报表
				指标名称|本月|本年累计|上年同期累计
				实际利用外资|=?|1|1
				""");
		Path file = GridFile.write(grid, this.folder.resolve("a.xlsx"));
		assertThat(collect(file).findings()).extracting((finding) -> finding.message().zh())
			.containsExactly("上高县 2009-09/上高.xlsx 主要指标!B3: “本月”的公式结果为“空”，应为算得出的结果。请更正公式或直接填写结果后保存重报。");
	}

	@Test
	void reportsAnEmptyFile() throws IOException {
		Path file = Files.createFile(this.folder.resolve("a.xlsx"));
		Identification identification = identify(file, Limits.DEFAULT);
		assertThat(identification.unit()).isNull();
		assertThat(identification.forms()).isEmpty();
		Finding finding = identification.findings().get(0);
		assertThat(finding.rule()).isEqualTo("UNREADABLE");
		assertThat(finding.unit()).as("to whom it goes back, by its name").isEqualTo("360923");
		assertThat(finding.place()).isEqualTo(new Source(PATH, "", "", null));
		assertThat(finding.message().zh()).startsWith("上高县 2009-09/上高.xlsx: 文件是空的").endsWith("，无法读取。请重新上传完整的文件。");
		assertThat(finding.message().en()).startsWith("上高县 2009-09/上高.xlsx: The file is empty")
			.endsWith("; it cannot be read. Please send the whole file again.");
	}

	@Test
	void reportsAFileThatIsCutShort() throws IOException {
		Path whole = GridFile.write(GRID, this.folder.resolve("a.xlsx"));
		byte[] bytes = Files.readAllBytes(whole);
		Path half = Files.write(this.folder.resolve("b.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
		assertThat(identify(half, Limits.DEFAULT).findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.message().zh()).startsWith("上高县 2009-09/上高.xlsx: 文件"));
	}

	@Test
	void reportsAWebPageNamedAsAWorkbook() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.xls"), "<html><table><tr><td>1</td></tr></table></html>");
		assertThat(identify(file, Limits.DEFAULT).findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.message().zh())
				.startsWith("上高县 2009-09/上高.xlsx: 文件其实是网页，只是扩展名为Excel")
				.endsWith("请用Excel或WPS打开，另存为新的.xlsx后重报。"));
	}

	@Test
	void keepsNothingOfAWorkbookThatExceedsALimitOnTheWay() throws IOException {
		Path file = GridFile.write(
				GridWorkbook.of("主要指标", "上高县2009年9月开放型经济主要指标月报表\n指标名称|本月|本年累计|上年同期累计\n" + "实际利用外资|1|1|1\n".repeat(60)),
				this.folder.resolve("a.xlsx"));
		Limits fifty = new Limits(1 << 20, 1 << 20, 1 << 20, 100, 10, 50, 100, 10_000, 10_000, 60);
		Identification identification = identify(file, fifty);
		assertThat(identification.unit()).isEqualTo("360923");
		Collected collected = new Collector(Samples.OPEN_ECONOMY, fifty).collect(file, identification);
		assertThat(collected.tables()).isEmpty();
		assertThat(collected.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.unit()).isEqualTo("360923");
			assertThat(finding.message().zh())
				.isEqualTo("上高县 2009-09/上高.xlsx 主要指标!A1: 文件中工作表的行数超过上限，无法读取。请把数据复制到下发的模板后重报。");
		});
	}

	@Test
	void failsWhenTheContentIsOutOfReach() {
		assertThatThrownBy(() -> identify(this.folder.resolve("none.xlsx"), Limits.DEFAULT))
			.isInstanceOf(UncheckedIOException.class);
	}

	@Test
	void readsALargeRegister() throws IOException {
		StringBuilder grid = new StringBuilder("""
				产业项目台账
				填报单位：上高县|||报告期：2009年9月
				项目编号|项目名称|投资方|资金来源|行业|总投资(万元)|签约日期|开工日期
				""");
		IntStream.range(0, 5_000)
			.forEach((i) -> grid.append("SG-" + i + "|项目" + i + "|投资方|省外|建陶|'1，000|40071|2009.9.15\n"));
		Path file = GridFile.write(GridWorkbook.of("台账", grid.toString()), this.folder.resolve("a.xlsx"));
		Collected collected = collect(file);
		assertThat(collected.findings()).isEmpty();
		assertThat(collected.tables().get(0).rows()).hasSize(5_000);
		assertThat(collected.tables().get(0).normalisations()).hasSize(5_000 * 5);
	}

	/** All but raw texts, in which POI stores 120 as 120.0. */
	private static List<String> told(Collected collected) {
		Stream<String> rows = collected.tables()
			.stream()
			.flatMap((table) -> table.rows().stream())
			.flatMap((row) -> row.cells()
				.entrySet()
				.stream()
				.map((cell) -> row.sheet() + row.row() + row.kind() + cell.getKey() + cell.getValue().address() + "="
						+ cell.getValue().value()));
		Stream<String> conversions = collected.tables()
			.stream()
			.flatMap((table) -> table.normalisations().stream())
			.map((done) -> done.place().range() + done.column() + done.kind() + done.value());
		Stream<String> findings = collected.findings().stream().map((finding) -> finding.message().zh());
		Stream<String> headers = collected.tables()
			.stream()
			.map((table) -> new TreeMap<>(table.letters()) + " " + new TreeMap<>(table.header()) + table.read());
		return Stream.of(rows, conversions, findings, headers).flatMap(Function.identity()).sorted().toList();
	}

	private static Identification identify(Path file, Limits limits) {
		return new Collector(Samples.OPEN_ECONOMY, limits).identify(file, new ReceivedFile(PATH, "sha-of-" + PATH, 1),
				Samples.SEPTEMBER);
	}

	private static Collected collect(Path file) {
		Identification identification = identify(file, Limits.DEFAULT);
		assertThat(identification.findings()).isEqualTo(List.of());
		return new Collector(Samples.OPEN_ECONOMY, Limits.DEFAULT).collect(file, identification);
	}

}
