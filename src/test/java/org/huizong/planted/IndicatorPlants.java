package org.huizong.planted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.huizong.statistics.received.ReturnRow;

/** Errors in the indicator return. */
final class IndicatorPlants {

	private static final BigDecimal TEN = BigDecimal.TEN;

	private final GoodMonth good;

	private IndicatorPlants(GoodMonth good) {
		this.good = good;
	}

	static List<Plant> in(GoodMonth good) {
		IndicatorPlants in = new IndicatorPlants(good);
		List<Plant> plants = new ArrayList<>();
		plants.addAll(in.incomplete());
		plants.addAll(in.unnamed());
		plants.addAll(in.arithmetic());
		plants.addAll(in.againstTheRegister());
		return plants;
	}

	private List<Plant> incomplete() {
		ReturnRow month = this.good.indicator("EXPORT", (row) -> true);
		ReturnRow yearAgo = this.good.indicator("OUT_CITY", (row) -> true);
		ReturnRow lost = this.good.indicator("EXPORT", (row) -> true);
		ReturnRow repeated = this.good.indicator("EXPORT", (row) -> true);
		CellReference name = Plant.address(repeated, "指标");
		return List.of(Plant.of("indicator: month left blank").set(month, "本月", null).find("B01", month, "本月"),
				Plant.of("indicator: year-ago left blank").set(yearAgo, "上年同期累计", null).find("B01", yearAgo, "上年同期累计"),
				Plant.of("indicator: row lost")
					.sheet(lost, (sheet) -> clear(sheet.getRow(lost.row() - 1)))
					.findAt("B01", lost.file() + "#" + lost.sheet() + "!" + names(lost, false)),
				Plant.of("indicator: row twice").sheet(repeated, (sheet) -> {
					sheet.shiftRows(repeated.row(), Math.max(repeated.row(), sheet.getLastRowNum()), 1);
					copy(sheet.getRow(repeated.row() - 1), sheet.createRow(repeated.row()));
				}).find("B02", repeated, new CellReference(name.getRow() + 1, name.getCol())));
	}

	private List<Plant> unnamed() {
		ReturnRow dash = this.good.indicator("EXPORT", (row) -> true);
		ReturnRow none = this.good.indicator("OUT_CITY", (row) -> true);
		ReturnRow other = this.good.indicator("EXPORT", (row) -> true);
		CellReference name = Plant.address(other, "指标");
		return List.of(Plant.of("indicator: a dash for a figure").set(dash, "本月", "—").find("B01", dash, "本月"),
				Plant.of("indicator: 无 for a figure").set(none, "上年同期累计", "无").find("B01", none, "上年同期累计"),
				Plant.of("indicator: a name that none is declared with")
					.set(other, name, "外贸进口总额")
					.find("A13", other, name)
					.findAt("B01", other.file() + "#" + other.sheet() + "!" + names(other, true)));
	}

	private List<Plant> arithmetic() {
		ReturnRow negative = this.good.indicator("EXPORT",
				(row) -> GoodMonth.positive(row, "本月") && GoodMonth.figure(row, "本月").intValue() < 10);
		BigDecimal before = GoodMonth.figure(negative, "本年累计").subtract(GoodMonth.figure(negative, "本月"));
		ReturnRow minus = this.good.indicator("EXPORT", (row) -> GoodMonth.positive(row, "上年同期累计"));
		ReturnRow cumulative = this.good.indicator("EXPORT", (row) -> true);
		ReturnRow month = this.good.indicator("EXPORT", (row) -> true);
		ReturnRow share = this.good.indicator("FDI_CASH_SHARE", (row) -> GoodMonth.positive(row, "本年累计"));
		return List.of(
				Plant.of("indicator: negative month")
					.set(negative, "本月", BigDecimal.ONE.negate())
					.set(negative, "本年累计", before.subtract(BigDecimal.ONE))
					.find("B07", negative, "本年累计"),
				Plant.of("indicator: negative year before")
					.set(minus, "上年同期累计", GoodMonth.figure(minus, "上年同期累计").negate())
					.find("B03", minus, "上年同期累计")
					.find("B08", minus, "上年同期累计"),
				Plant.of("indicator: year to date does not continue")
					.set(cumulative, "本年累计", GoodMonth.figure(cumulative, "本年累计").add(TEN))
					.find("B04", cumulative, "本年累计"),
				Plant.of("indicator: month mistyped")
					.set(month, "本月", GoodMonth.figure(month, "本月").add(TEN))
					.find("B04", month, "本年累计"),
				cashAboveTheWhole(),
				Plant.of("indicator: share computed wrong")
					.set(share, "本年累计", GoodMonth.figure(share, "本年累计").add(BigDecimal.valueOf(2)))
					.find("B06", share, "本年累计"));
	}

	/** Cash and the whole change so that both still continue last month's. */
	private Plant cashAboveTheWhole() {
		ReturnRow cash = this.good.indicator("FDI_CASH",
				(row) -> GoodMonth.positive(row, "本月") && room(row).compareTo(TEN) > 0);
		BigDecimal more = gap(cash).add(BigDecimal.ONE);
		return Plant.of("indicator: cash above the whole")
			.set(cash, "本月", GoodMonth.figure(cash, "本月").add(more))
			.set(cash, "本年累计", GoodMonth.figure(cash, "本年累计").add(more))
			.find("B05", cash, "本月")
			.find("G01", this.good.city(), "现汇进资累计");
	}

	private BigDecimal gap(ReturnRow cash) {
		return GoodMonth.figure(this.good.indicator(cash.unit(), "FDI"), "本月").subtract(GoodMonth.figure(cash, "本月"));
	}

	private BigDecimal room(ReturnRow cash) {
		ReturnRow whole = this.good.indicator(cash.unit(), "FDI");
		BigDecimal year = GoodMonth.figure(whole, "本年累计").subtract(GoodMonth.figure(cash, "本年累计"));
		return year.subtract(GoodMonth.figure(whole, "本月").subtract(GoodMonth.figure(cash, "本月")));
	}

	private List<Plant> againstTheRegister() {
		return List.of(oneMore("FDI_PROJECTS", "E01", "E02"), oneMore("OUT_CITY_CONTRACTS", "E03", "E04"),
				oneMore("OUT_PROV_5000", "E05", "E06"));
	}

	private Plant oneMore(String indicator, String yearToDate, String month) {
		ReturnRow row = this.good.indicator(indicator, (any) -> GoodMonth.positive(any, "本年累计"));
		return Plant.of("indicator: one more than the register holds, " + indicator)
			.set(row, "本月", GoodMonth.figure(row, "本月").add(BigDecimal.ONE))
			.set(row, "本年累计", GoodMonth.figure(row, "本年累计").add(BigDecimal.ONE))
			.find(yearToDate, row, "本年累计")
			.find(month, row, "本月");
	}

	/** The cells that name the unit's indicators. */
	private String names(ReturnRow lost, boolean all) {
		List<String> names = this.good.rows("indicators")
			.stream()
			.filter((row) -> row.unit().equals(lost.unit()) && (all || row.row() != lost.row()))
			.map((row) -> row.cells().get("指标").address())
			.toList();
		return names.get(0) + ":" + names.get(names.size() - 1);
	}

	private static void clear(Row row) {
		row.forEach(Cell::setBlank);
	}

	private static void copy(Row from, Row to) {
		for (Cell cell : from) {
			Cell copy = to.createCell(cell.getColumnIndex());
			copy.setCellStyle(cell.getCellStyle());
			switch (cell.getCellType()) {
				case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
				case STRING -> copy.setCellValue(cell.getStringCellValue());
				case FORMULA -> copy.setCellValue(cell.getNumericCellValue());
				default -> copy.setBlank();
			}
		}
	}

}
