package org.huizong.planted;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.huizong.statistics.received.ReturnRow;

/** Projects that do not follow from what last month's register says of them. */
final class FollowingPlants {

	private static final String YUANZHOU = "360902";

	private final GoodMonth good;

	private final GoodMonth before;

	private FollowingPlants(GoodMonth good, GoodMonth before) {
		this.good = good;
		this.before = before;
	}

	static List<Plant> in(GoodMonth good, GoodMonth before) {
		FollowingPlants in = new FollowingPlants(good, before);
		List<Plant> plants = new ArrayList<>();
		plants.addAll(in.formalities());
		plants.addAll(in.attributes());
		plants.addAll(in.appearing());
		plants.addAll(in.together());
		return plants;
	}

	private List<Plant> formalities() {
		ReturnRow undone = known((row) -> formalities(row, "已办") && !GoodMonth.given(row, "投产日期"));
		ReturnRow half = known((row) -> formalities(row, "已办"));
		ReturnRow begun = known((row) -> formalities(row, "在办") && !GoodMonth.given(row, "投产日期"));
		ReturnRow blank = known((row) -> formalities(row, "已办"));
		return List.of(
				Plant.of("register: formalities from done to not begun")
					.set(undone, "用地手续", "未办")
					.find("C37", undone, "用地手续"),
				Plant.of("register: formalities from done to under way")
					.set(half, "用地手续", "在办")
					.find("C37", half, "用地手续"),
				Plant.of("register: formalities from under way to not begun")
					.set(begun, "用地手续", "未办")
					.find("C37", begun, "用地手续"),
				Plant.of("register: formalities left out").set(blank, "用地手续", null).find("C37", blank, "用地手续"));
	}

	/** As they were last month. */
	private boolean formalities(ReturnRow row, String entry) {
		return GoodMonth.text(this.before.same(row).orElseThrow(), "用地手续").equals(entry)
				&& GoodMonth.given(row, "用地手续");
	}

	private List<Plant> attributes() {
		ReturnRow industry = known((row) -> GoodMonth.text(row, "行业").equals("建筑陶瓷业"));
		ReturnRow origin = known((row) -> GoodMonth.given(row, "来源地"));
		ReturnRow park = known((row) -> GoodMonth.given(row, "所在园区"));
		return List.of(Plant.of("register: another industry").set(industry, "行业", "机电制造业").find("C38", industry, "行业"),
				Plant.of("register: from elsewhere").set(origin, "来源地", "新疆喀什").find("C38", origin, "来源地"),
				Plant.of("register: in another park").set(park, "所在园区", "另一个园区").find("C38", park, "所在园区"));
	}

	private List<Plant> appearing() {
		ReturnRow old = fresh((row) -> true);
		ReturnRow signed = fresh((row) -> !GoodMonth.given(row, "首次进资日期"));
		ReturnRow funded = fresh((row) -> true);
		return List.of(
				Plant.of("register: a project of 2007 appears")
					.set(old, "签约日期", LocalDate.of(2007, 3, 1))
					.set(old, "报批日期", LocalDate.of(2007, 4, 1))
					.set(old, "首次进资日期", LocalDate.of(2007, 5, 8))
					.set(old, "累计进资", 100)
					.set(old, "开工日期", LocalDate.of(2007, 9, 1))
					.find("C39", old, "签约日期"),
				Plant.of("register: a contract of 2007 appears")
					.set(signed, "签约日期", LocalDate.of(2007, 3, 1))
					.find("C39", signed, "签约日期"),
				Plant.of("register: a contract of last year appears, funded since")
					.set(funded, "签约日期", LocalDate.of(2008, 11, 20))
					.set(funded, "报批日期", null)
					.set(funded, "首次进资日期", LocalDate.of(2009, 2, 8))
					.set(funded, "累计进资", 100)
					.find("C39", funded, "签约日期"));
	}

	/** Two faults in one row or one workbook, neither of which hides the other. */
	private List<Plant> together() {
		ReturnRow twice = known((row) -> row.unit().equals(YUANZHOU) && GoodMonth.given(row, "来源地"));
		String again = twice.file().substring(0, twice.file().indexOf('/') + 1) + "鸿.xlsx";
		ReturnRow unread = known((row) -> GoodMonth.positive(row, "用地面积") && GoodMonth.given(row, "来源地"));
		ReturnRow both = known((row) -> GoodMonth.positive(row, "用地面积") && GoodMonth.given(row, "来源地"));
		ReturnRow late = known((row) -> !GoodMonth.given(row, "开工日期") && GoodMonth.given(row, "首次进资日期")
				&& GoodMonth.day(row, "首次进资日期").plusDays(1).isBefore(this.good.period().firstDay())
				&& GoodMonth.given(row, "来源地"));
		return List.of(
				Plant.of("together: a return sent twice and another origin")
					.file((inbox) -> Files.copy(inbox.resolve(twice.file()), inbox.resolve(again)))
					.set(twice, "来源地", "新疆喀什")
					.findAt("A09", again + "#主要指标!A1")
					.findAt("A09", again + "#园区月报!A1")
					.findAt("A09", again + "#项目台账!A1")
					.find("C38", twice, "来源地"),
				Plant.of("together: a cell that cannot be read and a negative one")
					.set(unread, "用地面积", "约三十")
					.set(unread, "资金缺口", -5)
					.find("A12", unread, "用地面积")
					.find("C10", unread, "资金缺口"),
				Plant.of("together: land in square metres and another origin")
					.set(both, "用地面积", GoodMonth.figure(both, "用地面积").multiply(new java.math.BigDecimal("666.67")))
					.set(both, "来源地", "新疆喀什")
					.find("C35", both, "用地面积")
					.find("C38", both, "来源地"),
				Plant.of("together: a late start and another origin")
					.set(late, "开工日期", GoodMonth.day(late, "首次进资日期").plusDays(1))
					.set(late, "来源地", "新疆喀什")
					.find("C26", late, "开工日期")
					.find("C38", late, "来源地"));
	}

	private ReturnRow known(Predicate<ReturnRow> condition) {
		return this.good.project((row) -> this.before.same(row).isPresent() && condition.test(row));
	}

	/** Signed this month with funds from within the city, which count nowhere else. */
	private ReturnRow fresh(Predicate<ReturnRow> condition) {
		return this.good.project((row) -> GoodMonth.text(row, "资金来源").equals("市内") && this.before.same(row).isEmpty()
				&& condition.test(row));
	}

}
