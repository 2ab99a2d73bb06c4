package org.huizong.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.huizong.story.PublishedSheet.Place;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was published about January to September 2009, read off the workbook that the
 * shipped returns give.
 */
@Tag("story")
class PublishedMonthTests {

	private static final ReferencePeriod SEPTEMBER = ReferencePeriod.parse("2009-09");

	private static final String FDI = "实际利用外资";

	private static final String OUT_CITY = "引进市外资金";

	private static final String EXPORT = "外贸出口总额";

	@Test
	void foreignInvestmentIs216MillionDollars() {
		assertThat(city(FDI, "本年累计")).isBetween(new BigDecimal("21595"), new BigDecimal("21604.99"))
			.isEqualByComparingTo("21600.36");
		assertThat(PublishedSheet.number(sheet("各县市区主要指标").at("全市合计", FDI + "（万美元）", "本年累计")))
			.isEqualByComparingTo("21600.36");
	}

	@Test
	void foreignInvestmentIsTwoThirdsOfItsTargetAndBehindSchedule() {
		assertThat(city(FDI, "完成目标（%）")).isEqualByComparingTo("66.75");
		assertThat(city(FDI, "比序时进度（百分点）")).isEqualByComparingTo("-8.25");
		assertThat(sheet("封面").line(FDI + "：")).contains("完成全年目标的66.75%，慢于序时进度8.25个百分点");
	}

	@Test
	void foreignInvestmentIsUpInEachOfNineMonths() {
		assertThat(sheet("封面").line(FDI + "：")).contains("连续9个月同比增长");
		for (ReferencePeriod month : ShippedYear.MONTHS) {
			BigDecimal growth = number(sheet("月度走势").at(month.month() + "月", FDI + "（万美元）", "同比增幅（%）"));
			assertThat(growth).as("growth to %s", month).isPositive();
			assertThat(number(PublishedSheet.of(month, "全市").at(FDI, "同比增幅（%）"))).as("%s as published then", month)
				.isEqualByComparingTo(growth);
		}
	}

	@Test
	void foreignInvestmentOfEachMonthAloneIsUpToo() {
		BigDecimal before = BigDecimal.ZERO;
		for (ReferencePeriod month : ShippedYear.MONTHS) {
			PublishedSheet city = PublishedSheet.of(month, "全市");
			BigDecimal yearAgo = number(city.at(FDI, "上年同期累计"));
			assertThat(number(city.at(FDI, "本月"))).as("%s", month).isGreaterThan(yearAgo.subtract(before));
			before = yearAgo;
		}
	}

	@Test
	void exportsAre206MillionDollarsAndDown() {
		assertThat(city(EXPORT, "本年累计")).isBetween(new BigDecimal("20595"), new BigDecimal("20604.99"))
			.isEqualByComparingTo("20600.12");
		assertThat(city(EXPORT, "完成目标（%）")).isEqualByComparingTo("60.65");
		assertThat(city(EXPORT, "同比增幅（%）")).isEqualByComparingTo("-7.5");
		assertThat(sheet("封面").line(EXPORT + "：")).contains("同比下降7.5%").contains("完成全年目标的60.65%");
	}

	@Test
	void fundsFromOutsideTheCityAreAheadOfSchedule() {
		assertThat(city(OUT_CITY, "完成目标（%）")).isEqualByComparingTo("85.31");
		assertThat(city(OUT_CITY, "比序时进度（百分点）")).isEqualByComparingTo("10.31");
		assertThat(sheet("封面").line(OUT_CITY + "：")).contains("完成全年目标的85.31%，快于序时进度10.31个百分点");
	}

	@ParameterizedTest
	@CsvSource({ "实际利用外资, 总量, 丰城市、上高县、奉新县", "境外现汇进资, 总量, 丰城市、上高县、宜丰县", "现汇进资比重, 数值, 宜丰县、市开发区、上高县",
			"新批外资项目数, 总量, 袁州区、上高县、丰城市", "引进市外资金, 总量, 丰城市、上高县、高安市", "引进市外资金, 完成目标, 高安市、樟树市、上高县",
			"外贸出口总额, 总量, 上高县、万载县、高安市", "外贸出口总额, 完成目标, 万载县、宜丰县、铜鼓县" })
	void firstThree(String indicator, String basis, String units) {
		List<Place> places = ranking(indicator, basis);
		assertThat(places).hasSize(14);
		assertThat(places.subList(0, 3)).extracting(Place::unit).containsExactly(units.split("、"));
		assertThat(places.subList(0, 3)).extracting(Place::rank).containsExactly("1", "2", "3");
		assertThat(places.get(3).rank()).isEqualTo("4");
		assertThat(sheet("封面").line(indicator + "：")).contains(basis + "前三位：" + units);
	}

	@ParameterizedTest
	@CsvSource({ "境外现汇进资, 总量, 铜鼓县、市直", "现汇进资比重, 数值, 铜鼓县、市直", "新批外资项目数, 总量, 靖安县、铜鼓县" })
	void zeroExactly(String indicator, String basis, String units) {
		assertThat(ranking(indicator, basis)).filteredOn((place) -> BigDecimal.ZERO.equals(place.value()))
			.extracting(Place::unit)
			.containsExactly(units.split("、"));
		assertThat(sheet("封面").line(indicator + "：")).endsWith("为零的是" + units + "。");
		assertThat(sheet("排位·" + indicator).lines()).anyMatch((line) -> line.endsWith("为零的单位：" + units + "。"));
	}

	@ParameterizedTest
	@ValueSource(strings = { FDI, OUT_CITY, EXPORT })
	void nobodyIsAtZeroInTheMainIndicators(String indicator) {
		assertThat(ranking(indicator, "总量")).allSatisfy((place) -> assertThat(place.value()).isPositive());
		assertThat(sheet("封面").line(indicator + "：")).doesNotContain("为零");
	}

	@Test
	void shanggaoHasHalfOfTheExports() {
		assertThat(number(sheet("县区对比").at("上高县", EXPORT + "（万美元）", "占全市比重（%）")))
			.isBetween(new BigDecimal("48"), new BigDecimal("52"))
			.isEqualByComparingTo("49.92");
	}

	@Test
	void registerHolds358Projects() {
		assertThat(number(sheet("项目").at("全市合计", "台账项目数（个）"))).isEqualByComparingTo("358");
		assertThat(sheet("项目台账明细").lines()).anyMatch((line) -> line.endsWith("共358行"));
	}

	@Test
	void all206ContractsSignedAreFulfilled() {
		assertThat(city("新签约市外资金合同项目", "本年累计")).isEqualByComparingTo("206");
		assertThat(number(sheet("项目").at("全市合计", "当年签约市外合同项目（个）"))).isEqualByComparingTo("206");
		assertThat(number(sheet("项目").at("全市合计", "当年签约并进资合同项目（个）"))).isEqualByComparingTo("206");
		assertThat(number(sheet("项目").at("全市合计", "市外合同履约率（%）"))).isEqualByComparingTo("100");
		assertThat(sheet("封面").line("市外合同履约率：")).contains("为100.00%");
	}

	@Test
	void largeProjectsFromOtherProvincesAreTheMostInTheProvince() {
		assertThat(city("省外资金5000万元以上工业项目", "本年累计")).isEqualByComparingTo("119");
		assertThat(provinceRank("省外资金5000万元以上工业项目（个）")).isEqualTo("1");
	}

	@Test
	void twentyThreeOf32ForeignProjectsHaveBegun() {
		assertThat(city("新批外资项目数", "本年累计")).isEqualByComparingTo("32");
		assertThat(number(sheet("项目").at("全市合计", "当年新批外资项目（个）"))).isEqualByComparingTo("32");
		assertThat(number(sheet("项目").at("全市合计", "新批外资项目进资动工（个）"))).isEqualByComparingTo("23");
		assertThat(number(sheet("项目").at("全市合计", "新批外资项目履约率（%）"))).isGreaterThan(new BigDecimal("70"))
			.isEqualByComparingTo("71.88");
	}

	@Test
	void twelveProjectsWentFromApprovalToProductionWithinTheYear() {
		assertThat(number(sheet("项目").at("全市合计", "当年报批进资开工投产（个）"))).isEqualByComparingTo("12");
	}

	@ParameterizedTest
	@CsvSource({ "引进省外资金（万元）, 4", "实际利用外资（万美元）, 7", "境外现汇进资（万美元）, 6", "外贸出口总额（万美元）, 8" })
	void rankAmongElevenCities(String indicator, String rank) {
		assertThat(provinceRank(indicator)).isEqualTo(rank);
		assertThat(sheet("封面").line("全省11个设区市中的位次："))
			.contains(indicator.substring(0, indicator.indexOf('（')) + "第" + rank + "位");
	}

	@ParameterizedTest
	@ValueSource(strings = { "实际利用外资（万美元）", "外贸出口总额（万美元）", "引进市外资金（万元）", "已开工（个）" })
	void gapsBetweenUnitsWidenFromQuarterToQuarter(String indicator) {
		for (String measure : List.of("变异系数", "基尼系数", "泰尔指数")) {
			BigDecimal first = dispersion("1—3月", indicator, measure);
			BigDecimal second = dispersion("1—6月", indicator, measure);
			assertThat(second).as("%s, second quarter", measure).isGreaterThan(first);
			assertThat(dispersion("1—9月", indicator, measure)).as("%s, third quarter", measure).isGreaterThan(second);
		}
	}

	@Test
	void sixtyDaysAreLeftOfTheCampaign() {
		assertThat(sheet("封面").line("距百日大会战结束")).isEqualTo("距百日大会战结束还有60天");
	}

	@Test
	void forecastNamesTheTargetsThatWillBeMissedAndWhatIsNeededEachMonth() {
		assertThat(sheet("封面").line("按目前进度")).isEqualTo(
				"按目前进度，预计完不成全年目标：实际利用外资（预计完成89.00%，后续月均需完成3586.55万美元）；" + "外贸出口总额（预计完成80.87%，后续月均需完成4454.96万美元）。");
		assertThat(PublishedSheet.text(sheet("全市").at(OUT_CITY, "全年目标预计"))).isEqualTo("预计完成");
	}

	@ParameterizedTest
	@ValueSource(strings = { FDI, EXPORT })
	void targetThatWillBeMissedCarriesItsArithmetic(String indicator) {
		BigDecimal yearToDate = city(indicator, "本年累计");
		BigDecimal left = city(indicator, "年度目标").subtract(yearToDate);
		BigDecimal forecast = yearToDate.multiply(BigDecimal.valueOf(12));
		assertThat(city(indicator, "后续月均需完成"))
			.isEqualByComparingTo(left.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP));
		assertThat(city(indicator, "全年预计"))
			.isEqualByComparingTo(forecast.divide(BigDecimal.valueOf(9), 2, RoundingMode.HALF_UP));
		assertThat(PublishedSheet.text(sheet("全市").at(indicator, "全年目标预计"))).isEqualTo("预计完不成");
	}

	private static PublishedSheet sheet(String name) {
		return PublishedSheet.of(SEPTEMBER, name);
	}

	private static BigDecimal number(org.apache.poi.ss.usermodel.Cell cell) {
		return PublishedSheet.number(cell);
	}

	private static BigDecimal city(String indicator, String heading) {
		return number(sheet("全市").at(indicator, heading));
	}

	private static List<Place> ranking(String indicator, String basis) {
		return sheet("排位·" + indicator).ranking("按" + basis + "排位");
	}

	private static String provinceRank(String indicator) {
		return PublishedSheet.text(sheet("全省对比").at(indicator, "位次"));
	}

	private static BigDecimal dispersion(String span, String indicator, String measure) {
		return number(sheet("县区对比").within("各单位间的差距（离散程度）", span, indicator, measure));
	}

}
