package org.huizong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.huizong.statistics.Measure;

import static org.assertj.core.api.Assertions.assertThat;

/** The planned year as its tests look at it. */
final class PlannedYear {

	static final Figures FIGURES = new Figures(Figures.SEED);

	static final List<Integer> MONTHS = IntStream.rangeClosed(1, 9).boxed().toList();

	private static final BigDecimal FIVE_THOUSAND = new BigDecimal(5000);

	private PlannedYear() {
	}

	static Map<String, BigDecimal> ytd(String indicator) {
		return ytd(indicator, 9);
	}

	static Map<String, BigDecimal> ytd(String indicator, int m) {
		return byUnit((unit) -> FIGURES.value(unit, indicator, Measure.YTD, m));
	}

	static Map<String, BigDecimal> byUnit(Function<String, BigDecimal> value) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		Plan.UNITS.forEach((unit) -> values.put(unit, value.apply(unit)));
		return values;
	}

	static long rank(Map<String, BigDecimal> values, String unit) {
		return 1 + values.values().stream().filter((value) -> value.compareTo(values.get(unit)) > 0).count();
	}

	static long provinceRank(String indicator, int m) {
		Map<String, BigDecimal> values = new LinkedHashMap<>();
		FIGURES.province(m)
			.forEach((row) -> values.put(row.get("设区市").toString(), (BigDecimal) row.get(indicator + "/YTD")));
		assertThat(new HashSet<>(values.values())).as(indicator + " has no tie beside us").hasSizeGreaterThan(8);
		return rank(values, Province.OWN);
	}

	static List<Map<String, Object>> register(int m) {
		return Plan.UNITS.stream().flatMap((unit) -> FIGURES.projects(unit, m).stream()).toList();
	}

	static Predicate<Map<String, Object>> approvedOf(int from, int to) {
		return (row) -> row.get("资金来源").equals("外资") && within(row, "报批日期", from, to);
	}

	static Predicate<Map<String, Object>> contractOf(int from, int to) {
		return (row) -> Set.of("省外", "市外省内").contains(row.get("资金来源")) && within(row, "签约日期", from, to);
	}

	static Predicate<Map<String, Object>> bigOf(int from, int to) {
		Set<String> others = Set.of("基础设施业", "旅游服务业", "商贸物流业", "现代农业");
		return (row) -> row.get("资金来源").equals("省外") && number(row, "总投资").compareTo(FIVE_THOUSAND) >= 0
				&& !others.contains(row.get("行业")) && within(row, "首次进资日期", from, to);
	}

	static boolean within(Map<String, Object> row, String column, int from, int to) {
		LocalDate day = (LocalDate) row.get(column);
		return day != null && !day.isBefore(LocalDate.of(2009, from, 1)) && !day.isAfter(Calendar2009.endOf(to));
	}

	static BigDecimal number(Map<String, Object> row, String column) {
		return (BigDecimal) row.get(column);
	}

	static void everyUnit(UnitMonth check) {
		MONTHS.forEach((m) -> Plan.UNITS.forEach((unit) -> check.accept(unit, m)));
	}

	static void everyReported(UnitIndicatorMonth check) {
		everyUnit((unit, m) -> Figures.REPORTED.forEach((indicator) -> check.accept(unit, indicator, m)));
	}

	static void everyRow(RowMonth check) {
		MONTHS.forEach((m) -> register(m).forEach((row) -> check.accept(row, m)));
	}

	interface UnitMonth {

		void accept(String unit, int month);

	}

	interface UnitIndicatorMonth {

		void accept(String unit, String indicator, int month);

	}

	interface RowMonth {

		void accept(Map<String, Object> row, int month);

	}

}
