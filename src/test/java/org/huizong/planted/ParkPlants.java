package org.huizong.planted;

import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.huizong.statistics.received.ReturnRow;

/** Errors in the parks' return. */
final class ParkPlants {

	private ParkPlants() {
	}

	static List<Plant> in(GoodMonth good) {
		ReturnRow blank = good.park((row) -> true);
		ReturnRow repeated = good.park((row) -> good.some("parks", row.unit(), (any) -> true).size() > 1);
		ReturnRow first = good.rows("parks")
			.stream()
			.filter((row) -> row.unit().equals(repeated.unit()))
			.findFirst()
			.orElseThrow();
		ReturnRow second = good.some("parks", repeated.unit(), (row) -> row.row() != first.row()).get(0);
		ReturnRow cumulative = good.park((row) -> true);
		ReturnRow built = good.park((row) -> GoodMonth.positive(row, "已供地"));
		ReturnRow negative = good.park((row) -> GoodMonth.positive(row, "主营业务收入"));
		ReturnRow fraction = good.park((row) -> !good.totalled(row));
		ReturnRow total = good.park(good::totalled);
		CellReference sum = good.total(total, "已供地");
		return List.of(Plant.of("park: total typed over").set(total, sum, 12_345).find("D04", total, sum),
				Plant.of("park: revenue left blank").set(blank, "主营业务收入", null).find("D01", blank, "主营业务收入"),
				Plant.of("park: reported twice")
					.set(second, "园区", GoodMonth.text(first, "园区"))
					.find("D02", second, "园区")
					.findAt("D07",
							second.file() + "#" + second.sheet() + "!" + good.names(second, "园区", (row) -> true)),
				Plant.of("park: year to date does not continue")
					.set(cumulative, "基础设施投入累计", GoodMonth.figure(cumulative, "基础设施投入累计").add(BigDecimal.TEN))
					.find("D03", cumulative, "基础设施投入累计"),
				Plant.of("park: more land built on than supplied")
					.set(built, "已开工用地", GoodMonth.figure(built, "已供地").add(BigDecimal.ONE))
					.find("D05", built, "已开工用地"),
				Plant.of("park: negative revenue")
					.set(negative, "主营业务收入", GoodMonth.figure(negative, "主营业务收入").negate())
					.find("D06", negative, "主营业务收入")
					.find("D10", negative, "主营业务收入"),
				Plant.of("park: half an enterprise")
					.set(fraction, "投产企业数", GoodMonth.figure(fraction, "投产企业数").add(new BigDecimal("0.5")))
					.find("A12", fraction, "投产企业数"));
	}

}
