package org.huizong.planted;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.huizong.statistics.received.ReturnRow;

/** Figures of another size: in another unit of measure, or with the point misplaced. */
final class ScalePlants {

	private static final BigDecimal SQUARE_METRES = new BigDecimal("666.67");

	private static final String CITY = "360900";

	private final GoodMonth good;

	private final GoodMonth before;

	private ScalePlants(GoodMonth good, GoodMonth before) {
		this.good = good;
		this.before = before;
	}

	static List<Plant> in(GoodMonth good, GoodMonth before) {
		ScalePlants in = new ScalePlants(good, before);
		List<Plant> plants = new ArrayList<>();
		plants.addAll(in.indicators());
		plants.addAll(in.targets());
		plants.addAll(in.projects());
		plants.addAll(in.land());
		plants.addAll(in.parks());
		plants.addAll(in.province());
		return plants;
	}

	private List<Plant> indicators() {
		ReturnRow yuan = this.good.indicator("OUT_CITY", (row) -> !row.unit().equals("360983"));
		ReturnRow thousands = this.good.indicator("OUT_CITY", (row) -> !row.unit().equals("360983"));
		ReturnRow whole = this.good.indicator("OUT_CITY", (row) -> !row.unit().equals("360983"));
		ReturnRow small = this.good.indicator("EXPORT",
				(row) -> GoodMonth.figure(row, "本月").compareTo(BigDecimal.valueOf(40)) > 0);
		return List.of(month(Plant.of("scale: a month in 元 for 万元"), yuan, 4).find("F06", yuan, "本月"),
				month(Plant.of("scale: a month in 千元 for 万元 and its comma"), thousands, 3).find("F06", thousands, "本月"),
				month(Plant.of("scale: a month in 亿 for 万"), small, -4).find("F06", small, "本月")
					.find("G01", this.good.city(), "外贸出口累计"),
				Plant.of("scale: month and year to date in 元")
					.set(whole, "本月", GoodMonth.figure(whole, "本月").movePointRight(4))
					.set(whole, "本年累计", GoodMonth.figure(whole, "本年累计").movePointRight(4))
					.find("B04", whole, "本年累计")
					.find("F06", whole, "本月"));
	}

	/** The month by a power of ten, and the year to date that follows from it. */
	private static Plant month(Plant plant, ReturnRow row, int power) {
		BigDecimal month = GoodMonth.figure(row, "本月");
		BigDecimal slipped = (power > 0) ? month.movePointRight(power) : month.movePointLeft(-power);
		return plant.set(row, "本月", slipped)
			.set(row, "本年累计", GoodMonth.figure(row, "本年累计").subtract(month).add(slipped));
	}

	private List<Plant> targets() {
		String column = "实际利用外资目标";
		ReturnRow city = this.good.any("targets", (row) -> GoodMonth.text(row, "单位").equals(CITY));
		ReturnRow more = target("360924");
		ReturnRow less = target("360922");
		ReturnRow yuan = target("360983");
		ReturnRow one = target("360923");
		ReturnRow other = target("360926");
		ReturnRow third = target("360902");
		return List.of(times("targets: ten times", more, column, BigDecimal.TEN).find("G08", more, column),
				times("targets: a tenth", less, column, new BigDecimal("0.1")).find("G08", less, column)
					.find("G02", city, column),
				times("targets: in single dollars", yuan, column, BigDecimal.valueOf(10_000)).find("G08", yuan, column),
				times("targets: the city's own a tenth", city, column, new BigDecimal("0.1")).find("G08", city, column),
				Plant.of("targets: two units exchanged")
					.set(one, column, GoodMonth.figure(other, column))
					.set(other, column, GoodMonth.figure(one, column))
					.find("G08", one, column)
					.find("G08", other, column),
				Plant.of("targets: two units exchanged, of like size")
					.set(third, "外贸出口目标", GoodMonth.figure(less, "外贸出口目标"))
					.set(less, "外贸出口目标", GoodMonth.figure(third, "外贸出口目标"))
					.find("G08", third, "外贸出口目标")
					.find("G08", less, "外贸出口目标"),
				Plant.of("targets: three units in a ring")
					.set(one, column, GoodMonth.figure(less, column))
					.set(less, column, GoodMonth.figure(other, column))
					.set(other, column, GoodMonth.figure(one, column))
					.find("G08", one, column)
					.find("G08", less, column)
					.find("G08", other, column));
	}

	private ReturnRow target(String unit) {
		return this.good.any("targets", (row) -> GoodMonth.text(row, "单位").equals(unit));
	}

	private static Plant times(String kind, ReturnRow row, String column, BigDecimal times) {
		return Plant.of(kind)
			.set(row, column, GoodMonth.figure(row, column).multiply(times).setScale(2, RoundingMode.HALF_UP));
	}

	private List<Plant> projects() {
		ReturnRow yuan = fresh((row) -> true);
		ReturnRow thousands = fresh((row) -> GoodMonth.figure(row, "总投资").intValue() > 3_000);
		ReturnRow millions = fresh((row) -> !GoodMonth.positive(row, "累计进资"));
		ReturnRow contract = known((row) -> GoodMonth.positive(row, "合同外资") && !GoodMonth.positive(row, "累计进资"));
		return List.of(
				times("scale: a new project in 元", yuan, "总投资", BigDecimal.valueOf(10_000)).find("C34", yuan, "总投资"),
				times("scale: a new project in 千元 and its comma", thousands, "总投资", BigDecimal.valueOf(1_000))
					.find("C34", thousands, "总投资"),
				times("scale: a new project in 亿元", millions, "总投资", new BigDecimal("0.0001")).find("C34", millions,
						"总投资"),
				times("scale: a contract a tenth of last month's", contract, "合同外资", new BigDecimal("0.1")).find("C36",
						contract, "合同外资"));
	}

	private List<Plant> land() {
		ReturnRow fresh = fresh((row) -> GoodMonth.positive(row, "用地面积"));
		ReturnRow known = known((row) -> GoodMonth.positive(row, "用地面积"));
		ReturnRow ten = known((row) -> GoodMonth.positive(row, "用地面积"));
		ReturnRow tenth = known((row) -> GoodMonth.positive(row, "用地面积"));
		return List.of(
				times("scale: land of a new project in square metres", fresh, "用地面积", SQUARE_METRES).find("C35", fresh,
						"用地面积"),
				times("scale: land of a known project in square metres", known, "用地面积", SQUARE_METRES).find("C35",
						known, "用地面积"),
				times("scale: land ten times last month's", ten, "用地面积", BigDecimal.TEN).find("C36", ten, "用地面积"),
				times("scale: land a tenth of last month's", tenth, "用地面积", new BigDecimal("0.1")).find("C36", tenth,
						"用地面积"));
	}

	private List<Plant> parks() {
		ReturnRow any = park((row) -> true);
		ReturnRow firms = park((row) -> GoodMonth.figure(row, "投产企业数").intValue() > 1);
		ReturnRow built = park((row) -> GoodMonth.positive(row, "已开工用地"));
		ReturnRow spent = park((row) -> GoodMonth.positive(row, "基础设施投入本月"));
		BigDecimal month = GoodMonth.figure(spent, "基础设施投入本月");
		return List.of(times("park: revenue ten times", any, "主营业务收入", BigDecimal.TEN).find("D12", any, "主营业务收入"),
				times("park: revenue in 元", any, "主营业务收入", BigDecimal.valueOf(10_000)).find("D12", any, "主营业务收入"),
				Plant.of("park: enterprises ten times")
					.set(firms, "投产企业数", GoodMonth.figure(firms, "投产企业数").multiply(BigDecimal.TEN))
					.find("D12", firms, "投产企业数"),
				times("park: land supplied ten times", any, "已供地", BigDecimal.TEN).find("D12", any, "已供地"),
				times("park: land supplied in square metres", any, "已供地", SQUARE_METRES).find("D12", any, "已供地"),
				times("park: land built on in square metres", built, "已开工用地", SQUARE_METRES).find("D12", built, "已开工用地")
					.find("D05", built, "已开工用地"),
				Plant.of("park: infrastructure in 元")
					.set(spent, "基础设施投入本月", month.movePointRight(4))
					.set(spent, "基础设施投入累计",
							GoodMonth.figure(spent, "基础设施投入累计").subtract(month).add(month.movePointRight(4)))
					.find("D12", spent, "基础设施投入累计"));
	}

	private List<Plant> province() {
		ReturnRow other = this.good.any("province", (row) -> !GoodMonth.text(row, "设区市").startsWith("宜春"));
		ReturnRow city = this.good.city();
		return List.of(
				times("province: another city ten times", other, "外贸出口累计", BigDecimal.TEN).find("G07", other, "外贸出口累计"),
				times("province: our city ten times", city, "利用外资累计", BigDecimal.TEN).find("G07", city, "利用外资累计")
					.find("G01", city, "利用外资累计"));
	}

	private ReturnRow park(Predicate<ReturnRow> condition) {
		return this.good.park((row) -> this.before.same(row).isPresent() && condition.test(row));
	}

	/** Signed this month with funds from within the city, which count nowhere else. */
	private ReturnRow fresh(Predicate<ReturnRow> condition) {
		return this.good.project((row) -> within(row) && this.before.same(row).isEmpty() && condition.test(row));
	}

	private ReturnRow known(Predicate<ReturnRow> condition) {
		return this.good.project((row) -> this.before.same(row).isPresent() && condition.test(row));
	}

	private static boolean within(ReturnRow row) {
		return GoodMonth.text(row, "资金来源").equals("市内");
	}

}
