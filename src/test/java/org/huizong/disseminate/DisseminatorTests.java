package org.huizong.disseminate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.disseminate.month.OutputFile;
import org.huizong.disseminate.month.SampleMonth;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a vintage's folder holds. */
class DisseminatorTests {

	@TempDir
	static Path folder;

	private static List<OutputFile> outputs;

	@BeforeAll
	static void write() throws Exception {
		outputs = Disseminator.write(SampleMonth.complete(), folder);
	}

	@Test
	void listsTheFilesWrittenInOrder() {
		assertThat(outputs).extracting(OutputFile::path)
			.containsExactly("manifest.json", "open-economy-2009-09-v1-bulletin.docx", "open-economy-2009-09-v1.xlsx",
					"tables/coverage.csv", "tables/provinces.csv", "tables/rankings.csv", "tables/sdmx-structure.json",
					"tables/sdmx.csv", "tables/values.csv");
	}

	@Test
	void writesTheSameBytesWhateverTheLocaleAndZone(@TempDir Path again) throws Exception {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(Disseminator.write(SampleMonth.complete(), again)).isEqualTo(outputs);
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void listsEveryOtherFileInTheManifestWithItsHash() throws Exception {
		List<String> listed = new ArrayList<>();
		for (JsonNode output : manifest().get("outputs")) {
			byte[] bytes = Files.readAllBytes(folder.resolve(output.get("path").asString()));
			listed.add(output.get("path").asString());
			assertThat(output.get("size").asInt()).isEqualTo(bytes.length);
			assertThat(output.get("sha256").asString())
				.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
		}
		assertThat(listed).isEqualTo(outputs.stream().map(OutputFile::path).skip(1).toList());
	}

	@Test
	void saysInTheManifestWhatTheVintageWasMadeFrom() throws Exception {
		JsonNode manifest = manifest();
		assertThat(manifest.propertyNames()).containsExactly("programme", "period", "vintage", "asOf", "issued",
				"fingerprint", "rulesVersion", "programVersion", "programBuild", "coverage", "late", "findings",
				"rules", "inputs", "outputs");
		assertThat(manifest.get("period").asString()).isEqualTo("2009-09");
		assertThat(manifest.get("asOf").asString()).isEqualTo("2009-10-22");
		assertThat(manifest.get("coverage").get("reported").size()).isEqualTo(14);
		assertThat(manifest.get("findings").toString()).isEqualTo("{\"error\":8,\"query\":8,\"info\":8}");
		assertThat(manifest.get("rules").get("B02").toString())
			.isEqualTo("{\"valid\":102,\"invalid\":5,\"undecided\":2}");
		assertThat(manifest.get("inputs").size()).isEqualTo(14);
	}

	@Test
	void writesEveryObservationAsAValue() throws Exception {
		List<String> lines = lines("values.csv");
		assertThat(lines.get(0))
			.isEqualTo("\uFEFFperiod,unit_code,unit_name,indicator,measure,value,status,source,waiver");
		assertThat(lines).hasSize(1 + SampleMonth.complete().observations().all().size())
			.contains("2009-09,360926,铜鼓县,FDI_CASH,ytd,0.00,A,2009-09/铜鼓县.xlsx#主要指标!D6,",
					"2009-09,360925,靖安县,EXPORT,ytd-year-ago,,O,2009-09/靖安县.xlsx#主要指标!E13,",
					"2009-09,360999,市直,FDI,target,,M,,");
	}

	@Test
	void writesEveryRankOfEveryRanking() throws Exception {
		List<String> lines = lines("rankings.csv");
		assertThat(lines).hasSize(1 + 14 * SampleMonth.complete().rankings().size())
			.contains("2009-09,FDI_CASH,total,360926,铜鼓县,0.00,13,14,true,0",
					"2009-09,FDI,completion,360999,市直,,,13,false,");
	}

	@Test
	void keepsOutOfWhatIsCirculatedWhatIsForTheCityAlone() throws Exception {
		assertThat(manifest().get("rules").propertyNames()).containsExactly("B01", "B02", "B03", "B04", "B05");
		assertThat(WorkbookTexts.of(folder.resolve("open-economy-2009-09-v1.xlsx"))).noneMatch(
				(text) -> text.contains("F01") || text.contains(SampleMonth.SUSPICION) || text.contains("总投资扎堆"));
	}

	@Test
	void circulatesHowManyFindingsThereAreAndNotWhose() throws Exception {
		MonthlyResult result = SampleMonth.complete();
		List<String> texts = WorkbookTexts.of(folder.resolve("open-economy-2009-09-v1.xlsx"));
		assertThat(texts).contains("本表列出审核发现24条：强制性错误8条，核实性错误8条，提示性信息8条。")
			.doesNotContainAnyElementsOf(result.findings().stream().map(Finding::id).toList())
			.doesNotContainAnyElementsOf(result.findings().stream().map((one) -> one.message().zh()).toList());
		try (Stream<Path> files = Files.walk(folder)) {
			assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
				.noneMatch((name) -> name.contains("findings"));
		}
	}

	@Test
	void writesWhatIsForTheCityAloneApart(@TempDir Path apart) throws Exception {
		Disseminator.writeCityOnly(SampleMonth.complete(), apart.resolve("city.xlsx"));
		assertThat(WorkbookTexts.of(apart.resolve("city.xlsx")))
			.contains("审核情况（市局掌握）", "本表列出审核发现25条：强制性错误8条，核实性错误9条，提示性信息8条。", "F01", SampleMonth.SUSPICION,
					"总投资扎堆在5000万元之上", "仅市局")
			.containsAll(SampleMonth.complete().findings().stream().map(Finding::id).toList())
			.anyMatch((text) -> text.contains("仅限市局内部使用，不得外传"));
		Disseminator.writeCityOnly(SampleMonth.complete(), apart.resolve("again.xlsx"));
		assertThat(apart.resolve("again.xlsx")).hasSameBinaryContentAs(apart.resolve("city.xlsx"));
	}

	private static List<String> lines(String table) throws Exception {
		return Files.readString(folder.resolve("tables").resolve(table), StandardCharsets.UTF_8).lines().toList();
	}

	private static JsonNode manifest() throws Exception {
		return JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json"), StandardCharsets.UTF_8));
	}

}
