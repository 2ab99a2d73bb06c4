package org.huizong.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published follows from what was received, and from nothing else. */
@Tag("long")
class SameInputsTests {

	private static final String PROGRAM = "org.huizong.HuizongApplication";

	private static final long SEED = 20091022;

	@TempDir
	private Path home;

	@Test
	void runningAgainPublishesNothingNew() throws Exception {
		OfficeFolder office = ShippedYear.copy(this.home);
		Map<String, FileTime> before = written();
		Child.Ended ended = Here.huizong(office, "run", "open-economy", "2009-09");
		assertThat(ended.exit()).as(ended.err()).isZero();
		assertThat(ended.out()).contains("没有新的内容要发布；2009-09 v1 仍为最新");
		assertThat(office.published()).isEqualTo(ShippedYear.office().published());
		assertThat(written()).isEqualTo(before);
	}

	/** The year that all compare with is read by two workers, in this process. */
	@ParameterizedTest
	@CsvSource({ "1, -Duser.language=en -Duser.country=US -Duser.timezone=UTC",
			"4, -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Auckland" })
	void anotherMachinePublishesTheSameBytes(String workers, String options) throws Exception {
		OfficeFolder office = shippedReturns();
		Child.Ended ended = Child.run(List.of(), Map.of("HUIZONG_WORKERS", workers, "JAVA_TOOL_OPTIONS", options),
				PROGRAM, office, "run", "open-economy", "2009-09");
		assertThat(ended.exit()).as(ended.err()).isZero();
		requireTheShippedYear(office);
	}

	@Test
	void runningConsolePublishesTheSameBytes() throws Exception {
		OfficeFolder office = shippedReturns();
		Child.Started console = Child.start(List.of(), Map.of(), PROGRAM, office, "serve", "--port", "0");
		try {
			while (!Files.readString(console.out()).contains("http://") && !console.errors().contains("http://")) {
				assertThat(console.process().isAlive()).as(console.errors()).isTrue();
				console.process().waitFor(100, TimeUnit.MILLISECONDS);
			}
			Child.Ended ended = Child.huizong(office, "run", "open-economy", "2009-09");
			assertThat(console.process().isAlive()).as("the console did it").isTrue();
			assertThat(ended.exit()).as(ended.err()).isZero();
		}
		finally {
			console.process().destroy();
			console.process().waitFor(60, TimeUnit.SECONDS);
		}
		requireTheShippedYear(office);
	}

	private OfficeFolder shippedReturns() throws IOException {
		return OfficeFolder.with(this.home,
				ShippedYear.MONTHS.stream().map(ReferencePeriod::toString).toArray(String[]::new));
	}

	private static void requireTheShippedYear(OfficeFolder office) throws IOException {
		assertThat(office.published()).hasSize(9 * 9).isEqualTo(ShippedYear.office().published());
	}

	@Test
	void namesOfFilesAlterNoFigure() throws Exception {
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01", "2009-02");
		for (String folder : List.of("2009", "2009-01", "2009-02")) {
			List<Path> received = received(office, folder);
			for (int i = 0; i < received.size(); i++) {
				Path file = received.get(i);
				String ending = file.toString().substring(file.toString().lastIndexOf('.'));
				Files.move(file, file.resolveSibling((char) ('a' + received.size() - i) + ending));
			}
		}
		requireSameFigures(office);
	}

	@Test
	void orderOfRowsAltersNoFigure() throws Exception {
		System.out.println("seed " + SEED);
		Random random = new Random(SEED);
		OfficeFolder office = OfficeFolder.with(this.home, "2009-01", "2009-02");
		int shuffled = 0;
		for (String month : List.of("2009-01", "2009-02")) {
			for (Map.Entry<String, List<ShuffledRows.Block>> file : ShuffledRows.blocks(month).entrySet()) {
				Path workbook = this.home.resolve("input/open-economy").resolve(file.getKey());
				shuffled += ShuffledRows.shuffle(workbook, file.getValue(), random);
			}
		}
		assertThat(shuffled).as("rows that moved").isEqualTo(439);
		requireSameFigures(office);
	}

	@Test
	void correctedReturnMakesASecondVintageBesideTheFirst() throws Exception {
		OfficeFolder office = ShippedYear.copy(this.home);
		Map<String, String> before = office.published();
		correctExportsOfLastJanuary(office);
		assertThat(Here.huizong(office, "run", "open-economy", "2009-01").exit()).isZero();
		Map<String, String> after = office.published();
		assertThat(after).containsAllEntriesOf(before);
		after.keySet().removeAll(before.keySet());
		assertThat(after).hasSize(10).containsKey("open-economy/2009-01/v2/tables/corrections.csv");
		assertThat(after.keySet()).allMatch((path) -> path.startsWith("open-economy/2009-01/v2/")
				|| path.equals("open-economy/2009-01/city-only/open-economy-2009-01-v2-city-only.xlsx"));
	}

	@Test
	void monthsAfterACorrectedOneAreDoneAgain() throws Exception {
		OfficeFolder office = ShippedYear.copy(this.home);
		Map<String, String> before = office.published();
		correctExportsOfLastJanuary(office);
		Child.Ended ended = Here.huizong(office, "run", "open-economy", "2009-03");
		assertThat(ended.exit()).isZero();
		assertThat(ended.out()).as("March says of last January what it said").contains("结果与第1版相同");
		assertThat(office.published()).containsAllEntriesOf(before);
		assertThat(vintages()).containsExactly("2009-01/v1", "2009-01/v2", "2009-02/v1", "2009-02/v2", "2009-03/v1",
				"2009-04/v1", "2009-05/v1", "2009-06/v1", "2009-07/v1", "2009-08/v1", "2009-09/v1");
		Child.Ended again = Here.huizong(office, "run", "open-economy", "2009-03");
		assertThat(again.out()).contains("没有新的内容要发布；2009-03 v1 仍为最新");
	}

	@ParameterizedTest
	@CsvSource({ "tables/values.csv, altered", "open-economy-2009-02-v1.xlsx, deleted", "manifest.json, deleted" })
	void damagedPublicationIsReportedAndRestored(String name, String damage) throws Exception {
		OfficeFolder office = ShippedYear.copy(this.home);
		Map<String, String> before = office.published();
		Path place = this.home.resolve("output/open-economy/2009-02/v1");
		Path file = place.resolve(name);
		if (damage.equals("altered")) {
			Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8).replace("9", "8"));
		}
		else {
			Files.delete(file);
		}
		List<String> status = Here.huizong(office, "status", "open-economy").out().lines().toList();
		assertThat(status).filteredOn((line) -> line.contains("文件已被改动或删除"))
			.singleElement()
			.asString()
			.startsWith("2009-02");
		Child.Ended restored = Here.huizong(office, "run", "open-economy", "2009-02");
		assertThat(restored.exit()).as(restored.err()).isZero();
		assertThat(office.published()).containsAllEntriesOf(before);
		assertThat(place.resolveSibling("v1.damaged-1")).isDirectory();
		assertThat(place.resolveSibling("v1.damaged-1").resolve(name))
			.matches((kept) -> Files.exists(kept) == damage.equals("altered"), "kept as it was");
		assertThat(Here.huizong(office, "status", "open-economy").out()).doesNotContain("文件已被改动或删除");
	}

	private void requireSameFigures(OfficeFolder office) throws Exception {
		Child.Ended ended = Here.huizong(office, "run", "open-economy", "2009-02");
		assertThat(ended.exit()).as(ended.err()).isZero();
		for (String month : List.of("2009-01", "2009-02")) {
			Path ours = Path.of("output/open-economy", month, "v1/tables");
			Path shipped = ShippedYear.office().home();
			for (String table : List.of("values.csv", "rankings.csv", "provinces.csv")) {
				assertThat(PublishedTable.rowsWithout(this.home.resolve(ours).resolve(table), "source"))
					.as("%s of %s", table, month)
					.isEqualTo(PublishedTable.rowsWithout(shipped.resolve(ours).resolve(table), "source"))
					.isNotEmpty();
			}
		}
	}

	/** A figure of the year before, on which no later return rests. */
	private static void correctExportsOfLastJanuary(OfficeFolder office) throws IOException {
		Path file = office.received("2009-01", "宜阳新区");
		Path corrected = Files.createTempFile(file.getParent(), "corrected", ".xlsx");
		TestWorkbooks.setFigure(file, corrected, "外贸出口总额", "去年同期累计", 20.5);
		Files.delete(file);
		Files.move(corrected, file);
	}

	private static List<Path> received(OfficeFolder office, String folder) throws IOException {
		try (Stream<Path> files = Files.list(office.inbox(folder))) {
			return files.sorted().toList();
		}
	}

	private List<String> vintages() throws IOException {
		Path output = this.home.resolve("output/open-economy");
		try (Stream<Path> folders = Files.walk(output, 2)) {
			return folders.filter((folder) -> folder.getFileName().toString().matches("v\\d+"))
				.map((folder) -> output.relativize(folder).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
	}

	/** When each published file was last written. */
	private Map<String, FileTime> written() throws IOException {
		Path output = this.home.resolve("output");
		Map<String, FileTime> times = new TreeMap<>();
		try (Stream<Path> files = Files.walk(output)) {
			for (Path file : new ArrayList<>(files.filter(Files::isRegularFile).toList())) {
				times.put(output.relativize(file).toString(), Files.getLastModifiedTime(file));
			}
		}
		return times;
	}

}
