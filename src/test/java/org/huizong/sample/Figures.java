package org.huizong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Rounding;

/**
 * The example year's figures: every number that the returns, the city's tables and the
 * registers of January to September 2009 hold. A pure function of the seed.
 */
final class Figures {

	static final long SEED = 200909;

	/** Indicators of the return, in its order. */
	static final List<String> REPORTED = List.of("FDI", "FDI_CASH", "FDI_PROJECTS", "OUT_CITY", "OUT_PROV",
			"OUT_CITY_CONTRACTS", "OUT_PROV_5000", "EXPORT");

	static final List<String> TARGETED = List.of("FDI", "OUT_CITY", "EXPORT");

	static final LocalDate CAMPAIGN_FIRST_DAY = LocalDate.of(2009, 9, 13);

	static final LocalDate CAMPAIGN_LAST_DAY = LocalDate.of(2009, 12, 21);

	private final Map<String, Map<String, Flow>> flows = new LinkedHashMap<>();

	private final Register register;

	private final Parks parks;

	private final Province province;

	Figures(long seed) {
		Dice dice = new Dice(seed);
		Flows planned = new Flows(dice);
		this.flows.put("FDI", planned.planned("FDI", 2));
		this.flows.put("FDI_CASH", planned.part("FDI_CASH", 2, this.flows.get("FDI")));
		this.flows.put("OUT_CITY", planned.planned("OUT_CITY", 0));
		this.flows.put("OUT_PROV", planned.part("OUT_PROV", 0, this.flows.get("OUT_CITY")));
		this.flows.put("EXPORT", planned.planned("EXPORT", 2));
		Map<String, List<Project>> projects = new ProjectPlan(dice).projects();
		count("FDI_PROJECTS", planned, projects, Figures::approvedFromAbroad);
		count("OUT_CITY_CONTRACTS", planned, projects, Figures::contractSigned);
		count("OUT_PROV_5000", planned, projects, Figures::bigFunded);
		this.register = new Register(dice, projects, new Funding(dice, this.flows, projects));
		this.parks = new Parks(dice);
		this.province = new Province(dice);
	}

	static int decimals(String indicator) {
		return List.of("FDI", "FDI_CASH", "EXPORT").contains(indicator) ? 2 : 0;
	}

	/** What the unit reports: month, year to date or year to date a year ago. */
	BigDecimal value(String unit, String indicator, Measure measure, int month) {
		Flow flow = this.flows.get(indicator).get(unit);
		long places = switch (measure) {
			case MONTH -> flow.month(month);
			case YTD -> flow.yearToDate(month);
			case YTD_YEAR_AGO -> flow.yearToDateYearAgo(month);
			default -> throw new IllegalArgumentException("not reported: " + measure);
		};
		return Amounts.decimal(places, decimals(indicator));
	}

	/** 现汇进资比重 in per cent, two decimals. */
	BigDecimal share(String unit, Measure measure, int month) {
		return Rounding
			.round(Rounding.percent(value(unit, "FDI_CASH", measure, month), value(unit, "FDI", measure, month)), 2);
	}

	/** Who signs and who fills in the unit's returns. */
	Project.Staff people(String unit) {
		return this.register.people(unit);
	}

	/** The units' sum. */
	BigDecimal city(String indicator, Measure measure, int month) {
		return Plan.UNITS.stream()
			.map((unit) -> value(unit, indicator, measure, month))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** A unit's annual target, empty where none was set. */
	Optional<BigDecimal> target(String unit, String indicator) {
		String column = "t" + indicator;
		return Optional.of(unit)
			.filter((u) -> Plan.AMOUNTS.has(u, column))
			.map((u) -> new BigDecimal(Plan.AMOUNTS.text(u, column)));
	}

	BigDecimal cityTarget(String indicator) {
		return Plan.UNITS.stream()
			.flatMap((unit) -> target(unit, indicator).stream())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Rows of the project register by declared column name. */
	List<Map<String, Object>> projects(String unit, int month) {
		return this.register.rows(unit, month);
	}

	/** Rows of the park return by declared column name. */
	List<Map<String, Object>> parks(String unit, int month) {
		return this.parks.rows(unit, month);
	}

	/** Rows of the provincial table, in the code list's order. */
	List<Map<String, Object>> province(int month) {
		return IntStream.rangeClosed(1, 11)
			.mapToObj((n) -> String.valueOf(360000 + n * 100))
			.map((city) -> Province.row(city,
					(indicator, measure) -> city.equals(Province.OWN) ? city(indicator, measure, month)
							: this.province.value(city, indicator, measure, month)))
			.toList();
	}

	private void count(String indicator, Flows planned, Map<String, List<Project>> projects, Counted counted) {
		Map<String, Flow> counts = new LinkedHashMap<>();
		projects.forEach((unit, list) -> {
			long[] months = IntStream.rangeClosed(1, Flow.MONTHS)
				.mapToLong((m) -> list.stream().filter(counted.in(m)).count())
				.toArray();
			counts.put(unit, new Flow(months, planned.countYearAgo(unit, indicator)));
		});
		this.flows.put(indicator, counts);
	}

	private static Predicate<Project> approvedFromAbroad(int month) {
		return (project) -> project.foreign() && in(month, project.stages().approved());
	}

	private static Predicate<Project> contractSigned(int month) {
		return (project) -> project.fromOutsideTheCity() && in(month, project.stages().signed());
	}

	private static Predicate<Project> bigFunded(int month) {
		return (project) -> project.big() && in(month, project.stages().funded());
	}

	private static boolean in(int month, @Nullable LocalDate day) {
		return day != null && day.getYear() == 2009 && day.getMonthValue() == month;
	}

	/** The projects that a month's count takes in. */
	private interface Counted {

		Predicate<Project> in(int month);

	}

}
