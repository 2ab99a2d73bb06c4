package org.huizong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.huizong.statistics.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.sample.PlannedYear.FIGURES;
import static org.huizong.sample.PlannedYear.MONTHS;
import static org.huizong.sample.PlannedYear.everyRow;
import static org.huizong.sample.PlannedYear.everyUnit;
import static org.huizong.sample.PlannedYear.number;
import static org.huizong.sample.PlannedYear.register;
import static org.huizong.sample.PlannedYear.within;

/** The registers of the example year hold together, and with the indicators. */
class RegisterPlanTests {

	private static final BigDecimal FIVE_THOUSAND = new BigDecimal(5000);

	@Test
	void countsAreThoseOfTheRegister() {
		everyUnit((unit, m) -> {
			List<Map<String, Object>> rows = FIGURES.projects(unit, m);
			Map.<String, Months>of("FDI_PROJECTS", PlannedYear::approvedOf, "OUT_CITY_CONTRACTS",
					PlannedYear::contractOf, "OUT_PROV_5000", PlannedYear::bigOf)
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

	private interface Months {

		Predicate<Map<String, Object>> of(int from, int to);

	}

}
