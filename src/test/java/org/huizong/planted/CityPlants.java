package org.huizong.planted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.huizong.statistics.received.ReturnRow;

/** Errors between forms, between units, and in the tables that the city holds. */
final class CityPlants {

	/** Reports funds in 亿元. */
	private static final String HUNDRED_MILLIONS = "360983";

	private final GoodMonth good;

	private final GoodMonth before;

	private CityPlants(GoodMonth good, GoodMonth before) {
		this.good = good;
		this.before = before;
	}

	static List<Plant> in(GoodMonth good, GoodMonth before) {
		CityPlants in = new CityPlants(good, before);
		List<Plant> plants = new ArrayList<>();
		plants.addAll(in.indicators());
		plants.addAll(in.registerGrowth());
		plants.addAll(in.unlikely());
		plants.addAll(in.claims());
		plants.addAll(in.province());
		return plants;
	}

	private List<Plant> indicators() {
		ReturnRow province = this.good.indicator("OUT_PROV",
				(row) -> !row.unit().equals(HUNDRED_MILLIONS) && GoodMonth.positive(row, "本月"));
		ReturnRow city = this.good.indicator(province.unit(), "OUT_CITY");
		BigDecimal more = GoodMonth.figure(city, "本月").subtract(GoodMonth.figure(province, "本月")).add(BigDecimal.ONE);
		ReturnRow zero = this.good.indicator("EXPORT", (row) -> GoodMonth.positive(row, "本年累计"));
		ReturnRow half = this.good.indicator("FDI_PROJECTS", (row) -> true);
		return List.of(
				Plant.of("indicator: the province's part above the whole")
					.set(province, "本月", GoodMonth.figure(province, "本月").add(more))
					.set(province, "本年累计", GoodMonth.figure(province, "本年累计").add(more))
					.find("B10", province, "本月")
					.find("G01", this.good.city(), "省外资金累计"),
				Plant.of("indicator: no base a year ago")
					.set(zero, "上年同期累计", 0)
					.find("B08", zero, "上年同期累计")
					.find("B11", zero, "上年同期累计"),
				Plant.of("indicator: half a project")
					.set(half, "上年同期累计", GoodMonth.figure(half, "上年同期累计").add(new BigDecimal("0.5")))
					.find("B12", half, "上年同期累计"));
	}

	/** The register grows by more than the return says the month brought. */
	private List<Plant> registerGrowth() {
		return List.of(grown("外资", "累计进资", "FDI", "E07"), grown("市外省内", "累计进资", "OUT_CITY", "E09"), grownInBoth());
	}

	/** What comes from outside the province also comes from outside the city. */
	private Plant grownInBoth() {
		Plant plant = grown("省外", "累计进资", "OUT_PROV", "E10");
		String part = plant.expected().iterator().next();
		ReturnRow row = this.good.any("indicators",
				(any) -> part.contains(any.file()) && GoodMonth.text(any, "指标").equals("OUT_CITY"));
		return plant.find("E09", row, "本月");
	}

	private Plant grown(String source, String column, String indicator, String rule) {
		ReturnRow project = this.good
			.project((row) -> GoodMonth.text(row, "资金来源").equals(source) && GoodMonth.positive(row, column)
					&& !row.unit().equals(HUNDRED_MILLIONS) && (!rule.equals("E10") || industrial(row))
					&& room(row).compareTo(month(row, indicator).add(BigDecimal.TEN)) > 0);
		return Plant.of("register: grows by more than the month, " + indicator)
			.set(project, column, GoodMonth.figure(project, column).add(month(project, indicator)).add(BigDecimal.TEN))
			.find(rule, this.good.indicator(project.unit(), indicator), "本月");
	}

	/**
	 * A project whose funds count as the province's, in a unit that has far more from
	 * elsewhere.
	 */
	private boolean industrial(ReturnRow row) {
		return GoodMonth.text(row, "工业").equals("是") && GoodMonth.figure(row, "总投资").intValue() >= 5_000
				&& month(row, "OUT_CITY").compareTo(month(row, "OUT_PROV").multiply(BigDecimal.valueOf(2))) > 0;
	}

	private BigDecimal month(ReturnRow row, String indicator) {
		return GoodMonth.figure(this.good.indicator(row.unit(), indicator), "本月");
	}

	private static BigDecimal room(ReturnRow row) {
		String whole = GoodMonth.text(row, "资金来源").equals("外资") ? "合同外资" : "总投资";
		return GoodMonth.given(row, whole) ? GoodMonth.figure(row, whole).subtract(GoodMonth.figure(row, "累计进资"))
				: BigDecimal.ZERO;
	}

	private List<Plant> unlikely() {
		ReturnRow slip = this.good.indicator("EXPORT",
				(row) -> GoodMonth.figure(row, "本月").intValue() > 50 && GoodMonth.figure(row, "本月").intValue() < 200);
		BigDecimal month = GoodMonth.figure(slip, "本月");
		BigDecimal slipped = month.movePointRight(4);
		return List.of(Plant.of("indicator: a figure in another unit of measure")
			.set(slip, "本月", slipped)
			.set(slip, "本年累计", GoodMonth.figure(slip, "本年累计").subtract(month).add(slipped))
			.find("F06", slip, "本月")
			.find("G01", this.good.city(), "外贸出口累计"));
	}

	private List<Plant> claims() {
		ReturnRow mine = this.good.project((row) -> !row.unit().equals("360999") && !fresh(row));
		ReturnRow theirs = this.good.project((row) -> row.unit().compareTo(mine.unit()) > 0 && fresh(row));
		ReturnRow owner = this.good.project((row) -> row.unit().compareTo("360981") >= 0 && !fresh(row));
		ReturnRow copier = this.good.project((row) -> row.unit().compareTo("360923") < 0 && fresh(row));
		ReturnRow one = this.good.project((row) -> fresh(row)
				&& this.good.some("projects", row.unit(), (any) -> any.row() < row.row() && other(any, row))
					.size() > 0);
		ReturnRow earlier = this.good.some("projects", one.unit(), (any) -> any.row() < one.row() && other(any, one))
			.get(0);
		return List.of(
				Plant.of("register: one project claimed by two units")
					.set(theirs, "项目名称", GoodMonth.text(mine, "项目名称") + "生产线")
					.set(theirs, "投资方", GoodMonth.text(mine, "投资方"))
					.find("F07", theirs, "项目名称"),
				Plant.of("register: one project claimed by a unit that comes before")
					.set(copier, "项目名称", GoodMonth.text(owner, "项目名称") + "生产线")
					.set(copier, "投资方", GoodMonth.text(owner, "投资方"))
					.find("F07", copier, "项目名称"),
				Plant.of("register: a row copied by a unit that comes before")
					.set(copier, "项目编号", GoodMonth.text(owner, "项目编号"))
					.set(copier, "项目名称", GoodMonth.text(owner, "项目名称"))
					.set(copier, "投资方", GoodMonth.text(owner, "投资方"))
					.find("C02", copier, "项目编号")
					.find("C03", copier, "项目名称"),
				Plant.of("register: one project claimed by two departments")
					.set(one, "项目名称", GoodMonth.text(earlier, "项目名称") + "生产线")
					.set(one, "投资方", GoodMonth.text(earlier, "投资方"))
					.find("F08", one, "项目名称"));
	}

	private static boolean other(ReturnRow one, ReturnRow two) {
		return GoodMonth.given(one, "引进单位") && GoodMonth.given(two, "引进单位")
				&& !GoodMonth.text(one, "引进单位").equals(GoodMonth.text(two, "引进单位"));
	}

	private boolean fresh(ReturnRow row) {
		return !GoodMonth.day(row, "签约日期").isBefore(this.good.period().firstDay());
	}

	private List<Plant> province() {
		ReturnRow city = this.good.city();
		ReturnRow blank = this.good.any("province", (row) -> !GoodMonth.text(row, "设区市").startsWith("宜春"));
		ReturnRow fallen = this.good.any("province", (row) -> !GoodMonth.text(row, "设区市").startsWith("宜春"));
		ReturnRow last = this.before.any("province",
				(row) -> GoodMonth.text(row, "设区市").equals(GoodMonth.text(fallen, "设区市")));
		ReturnRow target = this.good.any("targets", (row) -> GoodMonth.text(row, "单位").equals("360900"));
		ReturnRow total = this.good.any("province", (row) -> true);
		CellReference sum = this.good.total(total, "外贸出口上年同期");
		return List.of(
				Plant.of("targets: the units' add up to less than the city's")
					.set(target, "外贸出口目标", GoodMonth.figure(target, "外贸出口目标").add(BigDecimal.valueOf(500)))
					.find("G02", target, "外贸出口目标"),
				Plant.of("province: a city's figure left blank")
					.set(blank, "利用外资累计", null)
					.find("G03", blank, "利用外资累计"),
				Plant.of("province: total typed over").set(total, sum, 1_000).find("G04", total, sum),
				Plant.of("province: a year to date falls")
					.set(fallen, "外贸出口累计", GoodMonth.figure(last, "外贸出口累计").subtract(BigDecimal.TEN))
					.find("G05", fallen, "外贸出口累计"),
				Plant.of("province: our figure is not the sum of the units")
					.set(city, "外贸出口累计", GoodMonth.figure(city, "外贸出口累计").add(BigDecimal.valueOf(300)))
					.find("G01", city, "外贸出口累计"));
	}

}
