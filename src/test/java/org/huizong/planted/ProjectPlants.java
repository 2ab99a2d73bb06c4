package org.huizong.planted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnRow;

/** Errors in the project register. */
final class ProjectPlants {

	/** The last unit in code order: no unit comes after it. */
	private static final String LAST = "360999";

	private final GoodMonth good;

	private ProjectPlants(GoodMonth good) {
		this.good = good;
	}

	static List<Plant> in(GoodMonth good) {
		ProjectPlants in = new ProjectPlants(good);
		List<Plant> plants = new ArrayList<>();
		plants.addAll(in.incomplete());
		plants.addAll(in.repeated());
		plants.addAll(in.outOfOrder());
		plants.addAll(in.amounts());
		plants.addAll(in.unreadable());
		plants.addAll(in.unregistered());
		return plants;
	}

	private List<Plant> incomplete() {
		return List.of(blank("项目名称"), blank("投资方"), blank("行业"));
	}

	private Plant blank(String column) {
		ReturnRow row = this.good.project(this::fresh);
		return Plant.of("project: blank " + column).set(row, column, null).find("C01", row, column);
	}

	private List<Plant> repeated() {
		ReturnRow one = this.good.project((row) -> fresh(row)
				&& !this.good.some("projects", row.unit(), (any) -> any.row() < row.row()).isEmpty());
		ReturnRow earlier = this.good.some("projects", one.unit(), (row) -> row.row() < one.row()).get(0);
		ReturnRow here = this.good.project((row) -> fresh(row) && !row.unit().equals(LAST));
		ReturnRow there = this.good.project((row) -> fresh(row) && row.unit().compareTo(here.unit()) > 0);
		return List.of(
				Plant.of("project: number used twice in a unit")
					.set(one, "项目编号", GoodMonth.text(earlier, "项目编号"))
					.find("C02", one, "项目编号"),
				Plant.of("project: number used by two units")
					.set(there, "项目编号", GoodMonth.text(here, "项目编号"))
					.find("C02", here, "项目编号")
					.find("C02", there, "项目编号"),
				Plant.of("project: same name and investor in two units")
					.set(there, "项目名称", GoodMonth.text(here, "项目名称"))
					.set(there, "投资方", GoodMonth.text(here, "投资方"))
					.find("C03", here, "项目名称")
					.find("C03", there, "项目名称"));
	}

	private List<Plant> outOfOrder() {
		ReturnRow approved = this.good.project(
				(row) -> fresh(row) && GoodMonth.given(row, "报批日期") && GoodMonth.day(row, "签约日期").getDayOfMonth() > 1);
		ReturnRow funded = this.good
			.project((row) -> fresh(row) && GoodMonth.given(row, "首次进资日期") && GoodMonth.given(row, "报批日期")
					&& GoodMonth.day(row, "报批日期").getDayOfMonth() > 1 && !GoodMonth.given(row, "开工日期"));
		ReturnRow started = this.good.project((row) -> thisMonth(row, "开工日期") && !GoodMonth.given(row, "投产日期")
				&& thisMonth(row, "首次进资日期") && GoodMonth.day(row, "首次进资日期").getDayOfMonth() > 1);
		ReturnRow producing = this.good.project((row) -> thisMonth(row, "投产日期"));
		ReturnRow tomorrow = this.good.project((row) -> thisMonth(row, "开工日期") && !GoodMonth.given(row, "投产日期"));
		return List.of(
				Plant.of("project: approved before it was signed")
					.set(approved, "报批日期", GoodMonth.day(approved, "签约日期").minusDays(1))
					.find("C04", approved, "报批日期"),
				Plant.of("project: funds came before it was approved")
					.set(funded, "首次进资日期", GoodMonth.day(funded, "报批日期").minusDays(1))
					.find("C05", funded, "首次进资日期"),
				Plant.of("project: started before funds came")
					.set(started, "开工日期", GoodMonth.day(started, "首次进资日期").minusDays(1))
					.find("C06", started, "开工日期"),
				Plant.of("project: in production before it started")
					.set(producing, "投产日期", GoodMonth.day(producing, "开工日期").minusDays(1))
					.find("C07", producing, "投产日期"),
				Plant.of("project: started after the period's end")
					.set(tomorrow, "开工日期", this.good.period().lastDay().plusDays(3))
					.find("C08", tomorrow, "开工日期"));
	}

	private List<Plant> amounts() {
		ReturnRow cash = this.good.project((row) -> GoodMonth.positive(row, "现汇"));
		ReturnRow negative = this.good.project((row) -> fresh(row) && GoodMonth.positive(row, "用地面积"));
		return List.of(
				Plant.of("project: cash above the funds received")
					.set(cash, "现汇", GoodMonth.figure(cash, "累计进资").add(BigDecimal.ONE))
					.find("C09", cash, "现汇")
					.find("E08", this.good.indicator(cash.unit(), "FDI_CASH"), "本月"),
				Plant.of("project: negative land")
					.set(negative, "用地面积", GoodMonth.figure(negative, "用地面积").negate())
					.find("C10", negative, "用地面积"));
	}

	private List<Plant> unreadable() {
		return List.of(unread("about so much", "总投资", "约三千万"), unread("a range", "用地面积", "20~30"),
				unread("another unit of measure", "用地面积", "35吨"), unread("a month only", "签约日期", "2009年9月"),
				unread("a day that is none", "签约日期", "2009年9月31日"), unread("in words", "签约日期", "国庆前"),
				unread("a year in a day's cell", "首次进资日期", 2009), unread("in another century", "报批日期", "2109-09-10"),
				notListed("资金来源", "台资"), notListed("行业", "其他高新产业"), notListed("用地手续", "差不多了"));
	}

	/** A contract of this month that the register leaves out. */
	private List<Plant> unregistered() {
		ReturnRow left = this.good.project((row) -> fresh(row) && GoodMonth.text(row, "资金来源").equals("市外省内"));
		ReturnRow contracts = this.good.indicator(left.unit(), "OUT_CITY_CONTRACTS");
		ReturnRow total = this.good.project((row) -> true);
		CellReference sum = this.good.total(total, "总投资");
		return List.of(
				Plant.of("project: contract left out of the register")
					.sheet(left, (sheet) -> sheet.getRow(left.row() - 1).forEach(Cell::setBlank))
					.find("E03", contracts, "本年累计")
					.find("E04", contracts, "本月"),
				Plant.of("project: total typed over").set(total, sum, 12_345).find("C11", total, sum));
	}

	private Plant unread(String what, String column, Object text) {
		ReturnRow row = this.good.project((any) -> fresh(any) && GoodMonth.given(any, column));
		return Plant.of("project: " + column + " " + what).set(row, column, text).find("A12", row, column);
	}

	private Plant notListed(String column, String text) {
		ReturnRow row = this.good.project((any) -> fresh(any) && GoodMonth.given(any, column));
		return Plant.of("project: " + column + " not in the code list").set(row, column, text).find("A13", row, column);
	}

	/** Signed this month, so that no earlier register knows it. */
	private boolean fresh(ReturnRow row) {
		return thisMonth(row, "签约日期");
	}

	private boolean thisMonth(ReturnRow row, String column) {
		LocalDate day = (LocalDate) GoodMonth.value(row, column);
		ReferencePeriod period = this.good.period();
		return day != null && !day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay());
	}

}
