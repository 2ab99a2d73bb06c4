package org.huizong.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;

import static org.assertj.core.api.Assertions.assertThat;

/** The example year states what was published of the real one, and holds together. */
class FiguresTests {

	private static final Figures FIGURES = new Figures(Figures.SEED);

	private static final List<Integer> MONTHS = IntStream.rangeClosed(1, 9).boxed().toList();

	private static final List<Measure> REPORTED = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO);

	private static final BigDecimal FIVE_THOUSAND = new BigDecimal(5000);

	// --- the published statements

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
			.allSatisfy((indicator) -> assertWidens(indicator, (m) -> ytd(indicator, m)));
		assertThat(List.of("首次进资日期", "开工日期")).allSatisfy((stage) -> assertWidens(stage, (m) -> stock(stage, m)));
	}

	@Test
	void sixtyDaysToGoOnTheDayOfTheMeeting() {
		assertThat(ChronoUnit.DAYS.between(LocalDate.of(2009, 10, 22), Figures.CAMPAIGN_LAST_DAY)).isEqualTo(60);
		assertThat(ChronoUnit.DAYS.between(Figures.CAMPAIGN_FIRST_DAY, Figures.CAMPAIGN_LAST_DAY) + 1).isEqualTo(100);
	}

	// --- what holds between the figures

	@Test
	void yearToDateIsLastMonthsAndTheMonth() {
		everyReported((unit, indicator, m) -> {
			BigDecimal before = (m == 1) ? BigDecimal.ZERO : FIGURES.value(unit, indicator, Measure.YTD, m - 1);
			assertThat(FIGURES.value(unit, indicator, Measure.YTD, m))
				.isEqualByComparingTo(before.add(FIGURES.value(unit, indicator, Measure.MONTH, m)));
		});
	}

	@Test
	void noFigureIsNegativeAndEachHasItsDecimals() {
		everyReported((unit, indicator, m) -> assertThat(REPORTED).allSatisfy((measure) -> {
			BigDecimal value = FIGURES.value(unit, indicator, measure, m);
			assertThat(value.signum()).isNotNegative();
			assertThat(value.scale()).isEqualTo(Figures.decimals(indicator));
		}));
	}

	@Test
	void partsAreNotMoreThanTheWhole() {
		everyReported((unit, indicator, m) -> assertThat(REPORTED).allSatisfy((measure) -> {
			assertThat(FIGURES.value(unit, "FDI_CASH", measure, m))
				.isLessThanOrEqualTo(FIGURES.value(unit, "FDI", measure, m));
			assertThat(FIGURES.value(unit, "OUT_PROV", measure, m))
				.isLessThanOrEqualTo(FIGURES.value(unit, "OUT_CITY", measure, m));
		}));
	}

	@Test
	void fewFiguresAreZero() {
		everyReported((unit, indicator, m) -> {
			boolean mayBeZero = Figures.decimals(indicator) == 0 && !indicator.equals("OUT_CITY")
					|| indicator.equals("FDI_CASH") && Set.of("360926", "360999").contains(unit);
			assertThat(mayBeZero || FIGURES.value(unit, indicator, Measure.MONTH, m).signum() > 0).isTrue();
		});
	}

	@Test
	void oneUnitExportedNothingAYearAgo() {
		assertThat(MONTHS).allSatisfy((m) -> assertThat(
				Plan.UNITS.stream().filter((u) -> FIGURES.value(u, "EXPORT", Measure.YTD_YEAR_AGO, m).signum() == 0))
			.containsExactly("360973"));
	}

	@Test
	void countsAreThoseOfTheRegister() {
		everyUnit((unit, m) -> {
			List<Map<String, Object>> rows = FIGURES.projects(unit, m);
			Map.<String, Months>of("FDI_PROJECTS", FiguresTests::approvedOf, "OUT_CITY_CONTRACTS",
					FiguresTests::contractOf, "OUT_PROV_5000", FiguresTests::bigOf)
				.forEach((indicator, counted) -> {
					assertThat(FIGURES.value(unit, indicator, Measure.MONTH, m))
						.isEqualByComparingTo(count(rows, counted.of(m, m)));
					assertThat(FIGURES.value(unit, indicator, Measure.YTD, m))
						.isEqualByComparingTo(count(rows, counted.of(1, m)));
				});
		});
	}

	@Test
	void registerGrowsAndForgetsNothing() {
		everyUnit((unit, m) -> {
			if (m > 1) {
				assertThat(column(FIGURES.projects(unit, m), "项目编号"))
					.containsAll(column(FIGURES.projects(unit, m - 1), "项目编号"));
			}
		});
		assertThat(MONTHS.stream().map((m) -> register(m).size()).toList()).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void daysOnceReportedStay() {
		everyUnit((unit, m) -> {
			if (m > 1) {
				Map<Object, Map<String, Object>> now = new LinkedHashMap<>();
				FIGURES.projects(unit, m).forEach((row) -> now.put(row.get("项目编号"), row));
				FIGURES.projects(unit, m - 1)
					.forEach((row) -> Stream.of("签约日期", "报批日期", "首次进资日期", "开工日期", "投产日期", "总投资", "项目名称")
						.filter(row::containsKey)
						.forEach((column) -> assertThat(now.get(row.get("项目编号"))).containsEntry(column,
								row.get(column))));
			}
		});
	}

	@Test
	void numbersBrandsAndInvestorsAreUniqueInTheCity() {
		List<Map<String, Object>> september = register(9);
		assertThat(column(september, "项目编号")).doesNotHaveDuplicates();
		assertThat(column(september, "项目名称")).doesNotHaveDuplicates();
		assertThat(column(september, "投资方")).doesNotHaveDuplicates();
		assertThat(september.stream().map((row) -> row.get("项目名称").toString().substring(0, 2))).doesNotHaveDuplicates();
	}

	@Test
	void stagesComeInOrderAndNotAfterTheMonth() {
		everyRow((row, m) -> {
			List<LocalDate> days = Stream.of("签约日期", "报批日期", "首次进资日期", "开工日期", "投产日期")
				.map((column) -> (LocalDate) row.get(column))
				.toList();
			assertThat(days.stream().filter(Objects::nonNull)).isSorted()
				.allMatch((day) -> !day.isAfter(Calendar2009.endOf(m)));
			assertThat(days.stream().dropWhile(Objects::nonNull)).as("no stage before an earlier one")
				.allMatch(Objects::isNull);
		});
	}

	@Test
	void moneyComesWithItsDayAndWithinItsBounds() {
		everyRow((row, m) -> {
			assertThat(row.containsKey("累计进资")).as(row.toString()).isEqualTo(row.containsKey("首次进资日期"));
			boolean foreign = row.get("资金来源").equals("外资");
			assertThat(row.containsKey("合同外资")).isEqualTo(foreign);
			assertThat(row.containsKey("现汇")).isEqualTo(foreign && row.containsKey("累计进资"));
			if (row.containsKey("累计进资")) {
				assertThat(number(row, "累计进资")).isPositive().isLessThanOrEqualTo(number(row, foreign ? "合同外资" : "总投资"));
			}
			if (row.containsKey("现汇")) {
				assertThat(number(row, "现汇")).isNotNegative().isLessThanOrEqualTo(number(row, "累计进资"));
			}
		});
	}

	@Test
	void registerNeverSaysMoreMoneyThanTheIndicators() {
		everyUnit((unit, m) -> {
			Predicate<Map<String, Object>> foreign = (row) -> row.get("资金来源").equals("外资");
			Predicate<Map<String, Object>> outside = (row) -> Set.of("省外", "市外省内").contains(row.get("资金来源"));
			assertThat(receivedInMonth(unit, m, foreign, "累计进资"))
				.isLessThanOrEqualTo(FIGURES.value(unit, "FDI", Measure.MONTH, m));
			assertThat(receivedInMonth(unit, m, foreign, "现汇"))
				.isLessThanOrEqualTo(FIGURES.value(unit, "FDI_CASH", Measure.MONTH, m));
			assertThat(receivedInMonth(unit, m, outside, "累计进资"))
				.isLessThanOrEqualTo(FIGURES.value(unit, "OUT_CITY", Measure.MONTH, m));
		});
	}

	@Test
	void sizesHeapAboveNoThreshold() {
		everyUnit((unit, m) -> assertThat(List.of(3000, 4000, 5000, 6000, 8000, 10000)).allSatisfy((t) -> {
			List<BigDecimal> sizes = FIGURES.projects(unit, m).stream().map((row) -> number(row, "总投资")).toList();
			long above = sizes.stream().filter((x) -> between(x, t + 1, t * 11 / 10)).count();
			long below = sizes.stream().filter((x) -> between(x, t * 9 / 10, t - 1)).count();
			assertThat(above + below < 6 || above - below <= 4).as(unit + " " + t + " " + above + ":" + below).isTrue();
		}));
	}

	@Test
	void registerHasWhatTheOfficeLooksFor() {
		List<Map<String, Object>> rows = register(9);
		assertShare(rows, (row) -> number(row, "总投资").compareTo(FIVE_THOUSAND) >= 0, 45, 65);
		assertShare(rows, (row) -> number(row, "总投资").compareTo(new BigDecimal(10000)) >= 0, 15, 30);
		assertShare(rows, (row) -> row.containsKey("用地面积") && !row.get("用地手续").equals("已办"), 10, 35);
		assertShare(rows, (row) -> "已办".equals(row.get("用地手续")) && !row.containsKey("开工日期"), 4, 20);
		assertShare(rows, (row) -> row.containsKey("资金缺口"), 5, 20);
		assertThat(rows.stream().filter((row) -> row.containsKey("资金缺口"))).allMatch((row) -> row.containsKey("存在问题"));
		assertShare(rows, (row) -> row.containsKey("投产日期"), 10, 35);
	}

	@Test
	void ranksMoveFromMonthToMonth() {
		assertThat(List.of("FDI", "FDI_CASH", "OUT_CITY", "OUT_PROV", "EXPORT"))
			.allSatisfy((indicator) -> assertThat(MONTHS.stream()
				.skip(1)
				.filter((m) -> Plan.UNITS.stream()
					.anyMatch((unit) -> rank(ytd(indicator, m), unit) != rank(ytd(indicator, m - 1), unit))))
				.hasSizeGreaterThanOrEqualTo(3));
		assertThat(List.of("FDI", "OUT_CITY")).allSatisfy((indicator) -> assertThat(Plan.UNITS)
			.anyMatch((unit) -> rank(ytd(indicator, 9), unit) != rank(ytd(indicator, 8), unit)));
	}

	@Test
	void countsTieOutsideTheFirstThree() {
		assertThat(ytd("FDI_PROJECTS").values().stream().distinct().count()).isLessThan(14);
		assertThat(ytd("OUT_PROV_5000").values().stream().distinct().count()).isLessThan(14);
	}

	@Test
	void provinceHoldsOurTotalsAndItsRanksMove() {
		assertThat(MONTHS).allSatisfy((m) -> assertThat(Province.INDICATORS).allSatisfy((indicator) -> {
			Map<String, Object> own = FIGURES.province(m).get(8);
			assertThat(own.get("设区市")).isEqualTo(Province.OWN);
			assertThat(own.get(indicator + "/YTD")).isEqualTo(FIGURES.city(indicator, Measure.YTD, m));
			assertThat(own.get(indicator + "/YTD_YEAR_AGO"))
				.isEqualTo(FIGURES.city(indicator, Measure.YTD_YEAR_AGO, m));
		}));
		assertThat(Province.INDICATORS.stream().map((indicator) -> provinceRank(indicator, 8))).containsExactly(8L, 6L,
				5L, 3L, 7L);
	}

	@Test
	void parksAddUp() {
		everyUnit((unit, m) -> assertThat(FIGURES.parks(unit, m)).isNotEmpty().allSatisfy((row) -> {
			BigDecimal before = (m == 1) ? BigDecimal.ZERO
					: number(FIGURES.parks(unit, m - 1).get(FIGURES.parks(unit, m).indexOf(row)), "基础设施投入累计");
			assertThat(number(row, "基础设施投入累计")).isEqualByComparingTo(before.add(number(row, "基础设施投入本月")));
			assertThat(number(row, "已开工用地")).isLessThanOrEqualTo(number(row, "已供地"));
		}));
	}

	// --- helpers

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

	private static Map<String, BigDecimal> ytd(String indicator) {
		return ytd(indicator, 9);
	}

	private static Map<String, BigDecimal> ytd(String indicator, int m) {
		return byUnit((unit) -> FIGURES.value(unit, indicator, Measure.YTD, m));
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

	private static Map<String, BigDecimal> byUnit(Function<String, BigDecimal> value) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		Plan.UNITS.forEach((unit) -> values.put(unit, value.apply(unit)));
		return values;
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

	private static long rank(Map<String, BigDecimal> values, String unit) {
		return 1 + values.values().stream().filter((value) -> value.compareTo(values.get(unit)) > 0).count();
	}

	private static long provinceRank(String indicator, int m) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		FIGURES.province(m)
			.forEach((row) -> values.put(row.get("设区市").toString(), (BigDecimal) row.get(indicator + "/YTD")));
		assertThat(new HashSet<>(values.values())).as(indicator + " has no tie beside us").hasSizeGreaterThan(8);
		return rank(values, Province.OWN);
	}

	private static List<Map<String, Object>> register(int m) {
		return Plan.UNITS.stream().flatMap((unit) -> FIGURES.projects(unit, m).stream()).toList();
	}

	private static Predicate<Map<String, Object>> approvedOf(int from, int to) {
		return (row) -> row.get("资金来源").equals("外资") && within(row, "报批日期", from, to);
	}

	private static Predicate<Map<String, Object>> contractOf(int from, int to) {
		return (row) -> Set.of("省外", "市外省内").contains(row.get("资金来源")) && within(row, "签约日期", from, to);
	}

	private static Predicate<Map<String, Object>> bigOf(int from, int to) {
		Set<String> others = Set.of("基础设施业", "旅游服务业", "商贸物流业", "现代农业");
		return (row) -> row.get("资金来源").equals("省外") && number(row, "总投资").compareTo(FIVE_THOUSAND) >= 0
				&& !others.contains(row.get("行业")) && within(row, "首次进资日期", from, to);
	}

	private static boolean within(Map<String, Object> row, String column, int from, int to) {
		LocalDate day = (LocalDate) row.get(column);
		return day != null && !day.isBefore(LocalDate.of(2009, from, 1)) && !day.isAfter(Calendar2009.endOf(to));
	}

	private static BigDecimal receivedInMonth(String unit, int m, Predicate<Map<String, Object>> which, String column) {
		BigDecimal before = (m == 1) ? null : sum(FIGURES.projects(unit, m - 1), which, column);
		return (before == null) ? sum(newlyFunded(unit), which, column)
				: sum(FIGURES.projects(unit, m), which, column).subtract(before);
	}

	/** January has no register before it: only projects with first money in January. */
	private static List<Map<String, Object>> newlyFunded(String unit) {
		return FIGURES.projects(unit, 1).stream().filter((row) -> within(row, "首次进资日期", 1, 1)).toList();
	}

	private static BigDecimal sum(List<Map<String, Object>> rows, Predicate<Map<String, Object>> which, String column) {
		return rows.stream()
			.filter(which)
			.filter((row) -> row.containsKey(column))
			.map((row) -> number(row, column))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal number(Map<String, Object> row, String column) {
		return (BigDecimal) row.get(column);
	}

	private static BigDecimal count(List<Map<String, Object>> rows, Predicate<Map<String, Object>> which) {
		return BigDecimal.valueOf(rows.stream().filter(which).count());
	}

	private static List<Object> column(List<Map<String, Object>> rows, String column) {
		return rows.stream().map((row) -> row.get(column)).toList();
	}

	private static boolean between(BigDecimal value, int low, int high) {
		return value.compareTo(new BigDecimal(low)) >= 0 && value.compareTo(new BigDecimal(high)) <= 0;
	}

	private static void assertShare(List<Map<String, Object>> rows, Predicate<Map<String, Object>> which, int low,
			int high) {
		assertThat(rows.stream().filter(which).count() * 100 / rows.size()).isBetween((long) low, (long) high);
	}

	private static void assertWidens(String name, Function<Integer, Map<String, BigDecimal>> values) {
		List<Function<List<BigDecimal>, BigDecimal>> figures = List.of(FiguresTests::variation, FiguresTests::gini,
				FiguresTests::theil);
		assertThat(figures).allSatisfy((figure) -> assertThat(Stream.of(3, 6, 9)
			.map((m) -> Rounding.round(figure.apply(values.apply(m).values().stream().sorted().toList()), 4))
			.toList()).as(name).isSorted().doesNotHaveDuplicates());
	}

	private static BigDecimal mean(List<BigDecimal> values) {
		return Rounding.quotient(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
				BigDecimal.valueOf(values.size()));
	}

	private static BigDecimal variation(List<BigDecimal> values) {
		BigDecimal mean = mean(values);
		BigDecimal variance = mean(values.stream().map((x) -> x.subtract(mean).pow(2)).toList());
		return Rounding.quotient(variance.sqrt(MathContext.DECIMAL64), mean);
	}

	private static BigDecimal gini(List<BigDecimal> sorted) {
		int n = sorted.size();
		BigDecimal weighted = IntStream.range(0, n)
			.mapToObj((i) -> sorted.get(i).multiply(BigDecimal.valueOf(2L * i + 1 - n)))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return Rounding.quotient(weighted, mean(sorted).multiply(BigDecimal.valueOf((long) n * (n - 1))));
	}

	private static BigDecimal theil(List<BigDecimal> values) {
		BigDecimal mean = mean(values);
		return mean(values.stream().map((x) -> {
			BigDecimal share = Rounding.quotient(x, mean);
			return (x.signum() == 0) ? x : share.multiply(BigDecimal.valueOf(StrictMath.log(share.doubleValue())));
		}).toList());
	}

	private static void everyUnit(UnitMonth check) {
		MONTHS.forEach((m) -> Plan.UNITS.forEach((unit) -> check.accept(unit, m)));
	}

	private static void everyReported(UnitIndicatorMonth check) {
		everyUnit((unit, m) -> Figures.REPORTED.forEach((indicator) -> check.accept(unit, indicator, m)));
	}

	private static void everyRow(RowMonth check) {
		MONTHS.forEach((m) -> register(m).forEach((row) -> check.accept(row, m)));
	}

	private interface UnitMonth {

		void accept(String unit, int month);

	}

	private interface UnitIndicatorMonth {

		void accept(String unit, String indicator, int month);

	}

	private interface RowMonth {

		void accept(Map<String, Object> row, int month);

	}

	private interface Months {

		Predicate<Map<String, Object>> of(int from, int to);

	}

}
