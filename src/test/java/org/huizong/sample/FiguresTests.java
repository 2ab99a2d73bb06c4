package org.huizong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.sample.PlannedYear.FIGURES;
import static org.huizong.sample.PlannedYear.MONTHS;
import static org.huizong.sample.PlannedYear.approvedOf;
import static org.huizong.sample.PlannedYear.bigOf;
import static org.huizong.sample.PlannedYear.byUnit;
import static org.huizong.sample.PlannedYear.contractOf;
import static org.huizong.sample.PlannedYear.provinceRank;
import static org.huizong.sample.PlannedYear.register;
import static org.huizong.sample.PlannedYear.within;
import static org.huizong.sample.PlannedYear.ytd;

/** The example year states what was published of the real one. */
class FiguresTests {

	@Test
	void foreignInvestmentIsTwoPointOneSixAndTwoThirdsOfTarget() {
		assertThat(hundredMillions("FDI")).isEqualByComparingTo("2.16");
		assertThat(cityCompletion("FDI")).isEqualByComparingTo("66.75").isLessThan(new BigDecimal(75));
	}

	@Test
	void foreignInvestmentIsUpInEachOfNineMonths() {
		assertThat(MONTHS).allSatisfy((m) -> {
			assertThat(FIGURES.city("FDI", Measure.YTD, m)).isGreaterThan(FIGURES.city("FDI", Measure.YTD_YEAR_AGO, m));
			assertThat(FIGURES.city("FDI", Measure.MONTH, m)).isGreaterThan(monthYearAgo("FDI", m));
		});
	}

	@Test
	void exportsAreTwoPointZeroSixAndDown() {
		assertThat(hundredMillions("EXPORT")).isEqualByComparingTo("2.06");
		assertThat(cityCompletion("EXPORT")).isEqualByComparingTo("60.65");
		assertThat(FIGURES.city("EXPORT", Measure.YTD, 9)).isLessThan(FIGURES.city("EXPORT", Measure.YTD_YEAR_AGO, 9));
	}

	@Test
	void fundsFromOutsideTheCityAreAheadOfSchedule() {
		assertThat(cityCompletion("OUT_CITY")).isEqualByComparingTo("85.31");
	}

	@Test
	void foreignInvestmentFirstThree() {
		assertFirstThree(ytd("FDI"), "丰城", "上高", "奉新");
	}

	@Test
	void cashFirstThreeAndZeros() {
		assertFirstThree(ytd("FDI_CASH"), "丰城", "上高", "宜丰");
		assertThat(zeros(ytd("FDI_CASH"))).containsExactlyInAnyOrder("铜鼓", "市直");
	}

	@Test
	void cashShareFirstThreeAndZeros() {
		Map<String, BigDecimal> shares = byUnit(
				(unit) -> Rounding.round(Rounding.percent(ytd("FDI_CASH").get(unit), ytd("FDI").get(unit)), 2));
		assertFirstThree(shares, "宜丰", "市开发区", "上高");
		assertThat(zeros(shares)).containsExactlyInAnyOrder("铜鼓", "市直");
		assertThat(zeros(ytd("FDI"))).isEmpty();
	}

	@Test
	void newProjectsFirstThreeAndZeros() {
		assertFirstThree(ytd("FDI_PROJECTS"), "袁州", "上高", "丰城");
		assertThat(zeros(ytd("FDI_PROJECTS"))).containsExactlyInAnyOrder("靖安", "铜鼓");
		assertThat(FIGURES.city("FDI_PROJECTS", Measure.YTD, 9)).isEqualByComparingTo("32");
	}

	@Test
	void fundsFromOutsideTheCityFirstThree() {
		assertFirstThree(ytd("OUT_CITY"), "丰城", "上高", "高安");
		assertFirstThree(completion("OUT_CITY"), "高安", "樟树", "上高");
	}

	@Test
	void exportsFirstThreeAndHalfFromShanggao() {
		assertFirstThree(ytd("EXPORT"), "上高", "万载", "高安");
		assertFirstThree(completion("EXPORT"), "万载", "宜丰", "铜鼓");
		assertThat(Rounding.percent(ytd("EXPORT").get("360923"), FIGURES.city("EXPORT", Measure.YTD, 9)))
			.isBetween(new BigDecimal(48), new BigDecimal(52));
	}

	@Test
	void registerCounts() {
		List<Map<String, Object>> september = register(9);
		assertThat(september).hasSize(358);
		List<Map<String, Object>> contracts = september.stream().filter(contractOf(1, 9)).toList();
		assertThat(contracts).hasSize(206);
		assertThat(contracts).allMatch((row) -> row.containsKey("首次进资日期"));
		assertThat(september.stream().filter(bigOf(1, 9))).hasSize(119);
		assertThat(FIGURES.city("OUT_CITY_CONTRACTS", Measure.YTD, 9)).isEqualByComparingTo("206");
		assertThat(FIGURES.city("OUT_PROV_5000", Measure.YTD, 9)).isEqualByComparingTo("119");
	}

	@Test
	void foreignProjectsThirtyTwoTwentyThreeTwelve() {
		List<Map<String, Object>> approved = register(9).stream().filter(approvedOf(1, 9)).toList();
		assertThat(approved).hasSize(32);
		assertThat(approved.stream().filter((row) -> row.containsKey("首次进资日期") && row.containsKey("开工日期"))).hasSize(23);
		assertThat(approved.stream()
			.filter((row) -> Stream.of("首次进资日期", "开工日期", "投产日期").allMatch((column) -> within(row, column, 1, 9))))
			.hasSize(12);
	}

	@Test
	void ranksInTheProvince() {
		assertThat(Province.INDICATORS.stream().map((indicator) -> provinceRank(indicator, 9))).containsExactly(7L, 6L,
				4L, 1L, 8L);
	}

	@Test
	void gapsWidenedFromQuarterToQuarter() {
		assertThat(List.of("FDI", "EXPORT", "OUT_CITY"))
			.allSatisfy((indicator) -> Widening.assertRises(indicator, (m) -> ytd(indicator, m)));
		assertThat(List.of("首次进资日期", "开工日期"))
			.allSatisfy((stage) -> Widening.assertRises(stage, (m) -> stock(stage, m)));
	}

	@Test
	void sixtyDaysToGoOnTheDayOfTheMeeting() {
		assertThat(ChronoUnit.DAYS.between(LocalDate.of(2009, 10, 22), Figures.CAMPAIGN_LAST_DAY)).isEqualTo(60);
		assertThat(ChronoUnit.DAYS.between(Figures.CAMPAIGN_FIRST_DAY, Figures.CAMPAIGN_LAST_DAY) + 1).isEqualTo(100);
	}

	private static BigDecimal hundredMillions(String indicator) {
		return Rounding.round(FIGURES.city(indicator, Measure.YTD, 9).movePointLeft(4), 2);
	}

	private static BigDecimal cityCompletion(String indicator) {
		return Rounding.round(Rounding.percent(FIGURES.city(indicator, Measure.YTD, 9), FIGURES.cityTarget(indicator)),
				2);
	}

	private static BigDecimal monthYearAgo(String indicator, int m) {
		BigDecimal until = FIGURES.city(indicator, Measure.YTD_YEAR_AGO, m);
		return (m == 1) ? until : until.subtract(FIGURES.city(indicator, Measure.YTD_YEAR_AGO, m - 1));
	}

	private static Map<String, BigDecimal> completion(String indicator) {
		return byUnit((unit) -> FIGURES.target(unit, indicator)
			.map((target) -> Rounding.round(Rounding.percent(ytd(indicator).get(unit), target), 2))
			.orElse(BigDecimal.ONE.negate()));
	}

	private static Map<String, BigDecimal> stock(String stage, int m) {
		return byUnit((unit) -> BigDecimal
			.valueOf(FIGURES.projects(unit, m).stream().filter((row) -> row.containsKey(stage)).count()));
	}

	private static void assertFirstThree(Map<String, BigDecimal> values, String... names) {
		List<String> order = values.keySet()
			.stream()
			.sorted(Comparator.comparing(values::get, Comparator.reverseOrder()))
			.toList();
		assertThat(order.subList(0, 3).stream().map(Units::shortName)).containsExactly(names);
		assertThat(order.subList(0, 4).stream().map(values::get)).doesNotHaveDuplicates();
	}

	private static List<String> zeros(Map<String, BigDecimal> values) {
		return values.keySet().stream().filter((u) -> values.get(u).signum() == 0).map(Units::shortName).toList();
	}

}
