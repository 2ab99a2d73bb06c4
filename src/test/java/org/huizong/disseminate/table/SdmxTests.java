package org.huizong.disseminate.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.disseminate.SdmxMessage;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.SampleMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The month's values as others load them. */
class SdmxTests {

	private static final String FLOW = "dataflow,HUIZONG:OPEN_ECONOMY(1.0),";

	@TempDir
	static Path tables;

	private static SdmxMessage message;

	@BeforeAll
	static void write() throws Exception {
		new Tables(new Month(SampleMonth.complete())).write(tables);
		message = SdmxMessage.in(tables);
	}

	@Test
	void beginsByForgettingItsMonth() throws Exception {
		assertThat(Files.readAllLines(tables.resolve("sdmx.csv")).subList(0, 2)).containsExactly(
				"STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
						+ "UNIT_MEASURE,DECIMALS,COMMENT_OBS",
				FLOW + "D,,,,,2009-09,,,,,");
	}

	@Test
	void keepsMissingZeroAndNotApplicableApart() throws Exception {
		assertThat(Files.readAllLines(tables.resolve("sdmx.csv"))).contains(
				FLOW + "R,M,360925,EXPORT,YTD_YEAR_AGO,2009-09,NaN,O,USD_E4,2,",
				FLOW + "R,M,360926,FDI_CASH,YTD,2009-09,0.00,A,USD_E4,2,",
				FLOW + "R,M,360999,FDI,TARGET,2009-09,NaN,M,USD_E4,2,");
	}

	@Test
	void namesPercentagePointsWhereARatioChanges() throws Exception {
		assertThat(Files.readAllLines(tables.resolve("sdmx.csv"))).anyMatch(
				(line) -> line.contains(",360900,FDI_CASH_SHARE,DIFFERENCE,") && line.endsWith(",PERCENTAGE_POINT,2,"))
			.anyMatch((line) -> line.contains(",360900,FDI_CASH_SHARE,YTD,") && line.endsWith(",PERCENT,2,"));
	}

	@Test
	void keepsTheRulesOfTheFormat() {
		assertThat(message.faults()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,R,M,360900  | ,I,M,360900 | line 3: action I
			,360900,FDI, | ,360000,FDI, | line 3: 360000 is no code of REF_AREA
			,NaN,        | ,,          | OBS_VALUE is left out
			\\(1.0\\),D  | (2.0),D     | line 2: not of the data flow HUIZONG:OPEN_ECONOMY(1.0)
			TIME_PERIOD, | TIME,       | the header has
			\\r\\n       | \\n         | a line does not end with CRLF
			""")
	void isHeldToThoseRules(String one, String other, String fault) {
		SdmxMessage spoilt = message.with(one.strip(), other.strip().replace("\\n", "\n"));
		assertThat(spoilt.faults()).anyMatch((found) -> found.contains(fault));
	}

	@Test
	void leavesNothingOfAnEarlierVintageBehind(@TempDir Path corrected) throws Exception {
		new Tables(new Month(SampleMonth.without("360925"))).write(corrected);
		Map<List<String>, Map<String, String>> database = new LinkedHashMap<>();
		Map<String, String> august = new LinkedHashMap<>(Map.of("OBS_VALUE", "1"));
		database.put(List.of("M", "360900", "FDI", "YTD", "2009-08"), august);
		message.loadInto(database);
		SdmxMessage.in(corrected).loadInto(database);
		Map<List<String>, Map<String, String>> alone = new LinkedHashMap<>();
		SdmxMessage.in(corrected).loadInto(alone);
		alone.put(List.of("M", "360900", "FDI", "YTD", "2009-08"), august);
		assertThat(database).isEqualTo(alone);
		assertThat(database.get(List.of("M", "360925", "FDI", "YTD", "2009-09"))).containsEntry("OBS_VALUE", "NaN")
			.containsEntry("OBS_STATUS", "L");
	}

	@Test
	void describesItsStructureBesideIt() throws Exception {
		JsonNode structure = JsonMapper.shared().readTree(Files.readString(tables.resolve("sdmx-structure.json")));
		assertThat(structure.get("meta").get("prepared").asString()).isEqualTo("2009-10-22");
		JsonNode data = structure.get("data");
		assertThat(data.get("dataflows").get(0).get("structure").asString())
			.isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=HUIZONG:OPEN_ECONOMY(1.0)");
		assertThat(codes(data, "CL_OBS_STATUS_OPEN_ECONOMY")).containsExactly("A 正常", "O 缺失", "L 未报", "M 不适用", "I 插补",
				"F 预计");
		assertThat(codes(data, "CL_REF_AREA_OPEN_ECONOMY")).hasSize(25)
			.startsWith("360900 宜春市", "360902 袁州区")
			.endsWith("361100 上饶市");
		assertThat(codes(data, "CL_UNIT_MEASURE_OPEN_ECONOMY")).containsExactly("USD_E4 万美元", "PERCENT %",
				"PERCENTAGE_POINT 百分点", "ITEM 个", "CNY_E4 万元");
		assertThat(codes(data, "CL_INDICATOR_OPEN_ECONOMY")).hasSize(29).startsWith("FDI 实际利用外资");
	}

	@ParameterizedTest
	@CsvSource({ "亿元,CNY_E8", "百万美元,USD_E6", "万千瓦时,KWH_E4", "吨,TONNE", "标准箱,U6807_U51C6_U7BB1", "TEU,TEU" })
	void givesEveryUnitOfMeasureACode(String unit, String code) {
		assertThat(SdmxIds.unitOfMeasure(unit)).isEqualTo(code);
	}

	private static List<String> codes(JsonNode data, String list) {
		for (JsonNode one : data.get("codelists")) {
			if (one.get("id").asString().equals(list)) {
				return one.get("codes")
					.values()
					.stream()
					.map((code) -> code.get("id").asString() + " " + code.get("name").asString())
					.toList();
			}
		}
		return List.of();
	}

}
