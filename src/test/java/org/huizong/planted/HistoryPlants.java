package org.huizong.planted;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.poi.ss.usermodel.Cell;
import org.huizong.statistics.received.ReturnRow;

/** Errors that only last month's return gives away. */
final class HistoryPlants {

	private final GoodMonth good;

	private final GoodMonth before;

	private HistoryPlants(GoodMonth good, GoodMonth before) {
		this.good = good;
		this.before = before;
	}

	static List<Plant> in(GoodMonth good, GoodMonth before) {
		HistoryPlants in = new HistoryPlants(good, before);
		List<Plant> plants = new ArrayList<>();
		plants.addAll(in.indicators());
		plants.addAll(in.names());
		plants.addAll(in.stages());
		plants.addAll(in.amounts());
		plants.addAll(in.thresholds());
		plants.addAll(in.parks());
		return plants;
	}

	private List<Plant> indicators() {
		ReturnRow fallen = this.good.indicator("EXPORT",
				(row) -> small(row) && GoodMonth.positive(last(row).orElseThrow(), "本年累计"));
		ReturnRow base = this.good.indicator("EXPORT", (row) -> GoodMonth.positive(last(row).orElseThrow(), "上年同期累计"));
		return List.of(
				Plant.of("indicator: year to date falls")
					.set(fallen, "本年累计", GoodMonth.figure(last(fallen).orElseThrow(), "本年累计").subtract(BigDecimal.ONE))
					.find("B04", fallen, "本年累计"),
				Plant.of("indicator: the year before falls")
					.set(base, "上年同期累计", GoodMonth.figure(last(base).orElseThrow(), "上年同期累计").subtract(BigDecimal.ONE))
					.find("B08", base, "上年同期累计"));
	}

	private List<Plant> names() {
		ReturnRow gone = known((row) -> within(row));
		ReturnRow named = known((row) -> true);
		ReturnRow investor = known((row) -> true);
		ReturnRow source = known(
				(row) -> GoodMonth.text(row, "资金来源").equals("市外省内") && GoodMonth.figure(row, "总投资").intValue() < 5_000);
		return List.of(
				Plant.of("register: project gone")
					.sheet(gone, (sheet) -> sheet.getRow(gone.row() - 1).forEach(Cell::setBlank))
					.findAt("C12",
							gone.file() + "#" + gone.sheet() + "!"
									+ this.good.names(gone, "项目编号", (row) -> row.row() != gone.row())),
				Plant.of("register: project renamed").set(named, "项目名称", "另一个全新名称的项目").find("C13", named, "项目名称"),
				Plant.of("register: another investor").set(investor, "投资方", "完全不同投资公司").find("C14", investor, "投资方"),
				Plant.of("register: funds from elsewhere").set(source, "资金来源", "省外").find("C15", source, "资金来源"));
	}

	private List<Plant> stages() {
		ReturnRow approved = known((row) -> within(row) && GoodMonth.given(row, "报批日期")
				&& GoodMonth.day(row, "报批日期").isAfter(GoodMonth.day(row, "签约日期")));
		ReturnRow started = known((row) -> GoodMonth.given(row, "开工日期") && GoodMonth.given(row, "首次进资日期")
				&& GoodMonth.day(row, "开工日期").isAfter(GoodMonth.day(row, "首次进资日期"))
				&& GoodMonth.given(last(row).orElseThrow(), "开工日期"));
		ReturnRow lost = known((row) -> within(row) && GoodMonth.given(row, "报批日期"));
		ReturnRow late = known((row) -> within(row) && !GoodMonth.given(row, "开工日期") && GoodMonth.given(row, "首次进资日期")
				&& earlier(GoodMonth.day(row, "首次进资日期").plusDays(1)));
		ReturnRow unfunded = this.good
			.project((row) -> !GoodMonth.given(row, "首次进资日期") && !GoodMonth.given(row, "开工日期"));
		ReturnRow unstarted = this.good.project((row) -> !GoodMonth.given(row, "开工日期") && GoodMonth.given(row, "首次进资日期")
				&& GoodMonth.given(row, "用地面积"));
		return List.of(
				Plant.of("register: day moved")
					.set(approved, "报批日期", GoodMonth.day(approved, "签约日期"))
					.find("C16", approved, "报批日期"),
				Plant.of("register: start moved")
					.set(started, "开工日期", GoodMonth.day(started, "首次进资日期"))
					.find("C17", started, "开工日期"),
				Plant.of("register: stage lost").set(lost, "报批日期", null).find("C18", lost, "报批日期"),
				Plant.of("register: start reported late")
					.set(late, "开工日期", GoodMonth.day(late, "首次进资日期").plusDays(1))
					.find("C26", late, "开工日期"),
				Plant.of("project: started without funds")
					.set(unfunded, "开工日期", this.good.period().lastDay())
					.find("C24", unfunded, "开工日期"),
				Plant.of("project: in production without a start")
					.set(unstarted, "投产日期", this.good.period().lastDay())
					.find("C25", unstarted, "投产日期"));
	}

	private List<Plant> amounts() {
		ReturnRow less = known((row) -> within(row) && GoodMonth.positive(last(row).orElseThrow(), "累计进资"));
		ReturnRow lessCash = known((row) -> GoodMonth.positive(last(row).orElseThrow(), "现汇"));
		ReturnRow foreign = this.good.project(HistoryPlants::foreign);
		ReturnRow domestic = this.good.project((row) -> within(row));
		ReturnRow above = this.good.project((row) -> within(row) && GoodMonth.positive(row, "累计进资"));
		ReturnRow undated = this.good
			.project((row) -> within(row) && GoodMonth.positive(row, "累计进资") && !GoodMonth.given(row, "开工日期"));
		ReturnRow unpaid = this.good
			.project((row) -> within(row) && GoodMonth.positive(row, "累计进资") && !GoodMonth.given(row, "开工日期"));
		ReturnRow landless = this.good.project((row) -> GoodMonth.given(row, "投产日期") && GoodMonth.given(row, "用地手续"));
		ReturnRow rate = this.good.project((row) -> foreign(row) && GoodMonth.positive(row, "合同外资"));
		return List.of(
				Plant.of("register: funds shrink")
					.set(less, "累计进资", GoodMonth.figure(last(less).orElseThrow(), "累计进资").subtract(BigDecimal.ONE))
					.find("C22", less, "累计进资"),
				Plant.of("register: cash shrinks")
					.set(lessCash, "现汇",
							GoodMonth.figure(last(lessCash).orElseThrow(), "现汇").subtract(new BigDecimal("0.5")))
					.find("C23", lessCash, "现汇"),
				Plant.of("project: foreign without a contract sum")
					.set(foreign, "合同外资", null)
					.find("C27", foreign, "合同外资"),
				Plant.of("project: cash in a domestic project").set(domestic, "现汇", 1).find("C28", domestic, "现汇"),
				Plant.of("project: more funds than investment")
					.set(above, "累计进资", GoodMonth.figure(above, "总投资").add(BigDecimal.TEN))
					.find("C29", above, "累计进资"),
				Plant.of("project: funds without a first day")
					.set(undated, "首次进资日期", null)
					.find("C30", undated, "首次进资日期"),
				Plant.of("project: a first day without funds").set(unpaid, "累计进资", null).find("C31", unpaid, "累计进资"),
				Plant.of("project: in production, land not begun")
					.set(landless, "用地手续", "未办")
					.find("C32", landless, "用地手续")
					.find("C37", landless, "用地手续"),
				Plant.of("project: contract above the investment")
					.set(rate, "合同外资",
							GoodMonth.figure(rate, "总投资").divide(BigDecimal.valueOf(5), 2, RoundingMode.HALF_UP))
					.find("C33", rate, "合同外资"));
	}

	private List<Plant> thresholds() {
		ReturnRow grown = known((row) -> within(row) && between(row, 12_000, 100_000) && !GoodMonth.given(row, "备注"));
		ReturnRow five = known((row) -> within(row) && between(row, 3_000, 4_999));
		ReturnRow ten = known((row) -> within(row) && between(row, 6_000, 9_999));
		return List.of(
				Plant.of("register: investment grows by half")
					.set(grown, "总投资", GoodMonth.figure(grown, "总投资").multiply(new BigDecimal("1.5")))
					.find("C19", grown, "总投资"),
				Plant.of("register: investment crosses 50 million").set(five, "总投资", 5_600).find("C20", five, "总投资"),
				Plant.of("register: investment crosses 100 million").set(ten, "总投资", 10_700).find("C21", ten, "总投资"));
	}

	private List<Plant> parks() {
		ReturnRow gone = this.good
			.park((row) -> this.good.some("parks", row.unit(), (any) -> any.row() > row.row()).size() > 0);
		ReturnRow land = this.good.park((row) -> GoodMonth.figure(row, "已供地")
			.subtract(GoodMonth.figure(row, "已开工用地"))
			.compareTo(BigDecimal.valueOf(30)) > 0);
		ReturnRow enterprises = this.good.park((row) -> GoodMonth.figure(row, "投产企业数").intValue() > 3);
		ReturnRow revenue = this.good.park((row) -> GoodMonth.positive(last(row).orElseThrow(), "主营业务收入"));
		ReturnRow none = this.good.park((row) -> GoodMonth.positive(row, "投产企业数"));
		return List.of(
				Plant.of("park: gone")
					.sheet(gone, (sheet) -> sheet.getRow(gone.row() - 1).forEach(Cell::setBlank))
					.findAt("D07",
							gone.file() + "#" + gone.sheet() + "!"
									+ this.good.names(gone, "园区", (row) -> row.row() != gone.row())),
				Plant.of("park: land supplied shrinks")
					.set(land, "已供地", GoodMonth.figure(last(land).orElseThrow(), "已供地").subtract(BigDecimal.TEN))
					.find("D08", land, "已供地"),
				Plant.of("park: fewer enterprises")
					.set(enterprises, "投产企业数",
							GoodMonth.figure(last(enterprises).orElseThrow(), "投产企业数").subtract(BigDecimal.ONE))
					.find("D09", enterprises, "投产企业数"),
				Plant.of("park: revenue of the year falls")
					.set(revenue, "主营业务收入",
							GoodMonth.figure(last(revenue).orElseThrow(), "主营业务收入").subtract(BigDecimal.ONE))
					.find("D10", revenue, "主营业务收入"),
				Plant.of("park: revenue without an enterprise")
					.set(none, "投产企业数", 0)
					.find("D09", none, "投产企业数")
					.find("D11", none, "投产企业数"));
	}

	/** A project that last month's register of the unit holds too. */
	private ReturnRow known(Predicate<ReturnRow> condition) {
		return this.good.project((row) -> last(row).isPresent() && condition.test(row));
	}

	/** The same row last month. */
	private Optional<ReturnRow> last(ReturnRow row) {
		String key = switch (row.form()) {
			case "projects" -> "项目编号";
			case "parks" -> "园区";
			default -> "指标";
		};
		return this.before.rows(row.form())
			.stream()
			.filter((other) -> other.unit().equals(row.unit())
					&& GoodMonth.text(other, key).equals(GoodMonth.text(row, key)))
			.findFirst();
	}

	/** Too small a part of the city for the province's table to tell. */
	private static boolean small(ReturnRow row) {
		return GoodMonth.figure(row, "本月").intValue() < 10;
	}

	private boolean earlier(LocalDate day) {
		return day.isBefore(this.good.period().firstDay());
	}

	private static boolean between(ReturnRow row, int low, int high) {
		BigDecimal invested = GoodMonth.figure(row, "总投资");
		return invested.intValue() >= low && invested.intValue() < high;
	}

	/** Funds from within the city count for no indicator. */
	private static boolean within(ReturnRow row) {
		return GoodMonth.text(row, "资金来源").equals("市内");
	}

	private static boolean foreign(ReturnRow row) {
		return GoodMonth.text(row, "资金来源").equals("外资");
	}

}
