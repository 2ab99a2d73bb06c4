package org.huizong.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

import org.huizong.sample.Habits.Extra;
import org.huizong.sample.Habits.Layout;
import org.huizong.statistics.Measure;

/** A unit's return of a month: three forms on three sheets, dressed as the unit does. */
final class UnitWorkbook {

	private static final Map<Layout, List<String>> SHEETS = Map.of(Layout.PUBLISHED, List.of("主要指标", "项目台账", "园区月报"),
			Layout.TWO_ROWS, List.of("1.指标表", "2.产业项目台账", "3.园区情况"), Layout.MOVED, List.of("月报表", "台账", "园区"));

	private static final Map<Measure, String> COLUMNS = Map.of(Measure.MONTH, "本月", Measure.YTD, "本年累计",
			Measure.YTD_YEAR_AGO, "上年同期累计");

	private final Figures figures;

	private final Habits habits;

	private final int month;

	private final Project.Staff people;

	UnitWorkbook(Figures figures, String unit, int month) {
		this.figures = figures;
		this.habits = Habits.of(unit);
		this.month = month;
		this.people = figures.people(unit);
	}

	void write(Workbook workbook) {
		Ink ink = new Ink(workbook);
		if (this.habits.has(Extra.GUIDE)) {
			guide(workbook.createSheet("填表说明"), ink);
		}
		List<String> names = SHEETS.get(this.habits.layout());
		new TableWriter(workbook.createSheet(names.get(0)), ink, this.habits).write(indicators());
		new TableWriter(workbook.createSheet(names.get(1)), ink, this.habits).write(projects());
		new TableWriter(workbook.createSheet(names.get(2)), ink, this.habits).write(parks());
		workbook.setActiveSheet(0);
	}

	private Table indicators() {
		List<Column> columns = Layouts.INDICATORS.get(this.habits.layout());
		List<Map<String, Object>> rows = new ArrayList<>();
		Figures.REPORTED.forEach((indicator) -> {
			rows.add(indicatorRow(indicator));
			if (indicator.equals("FDI_CASH") && this.habits.has(Extra.SHARE_ROW)) {
				rows.add(shareRow(columns));
			}
		});
		return new Table(Wording.title(this.habits, "开放型经济主要指标月报表", this.month),
				Wording.lines(this.habits, this.month, "万美元、万元、个", columns.size() - 2), columns, rows, null,
				Wording.foot(this.habits, this.people, this.month, columns.size() - 2, "外贸出口总额为海关数，其余为部门统计数。"));
	}

	private Map<String, Object> indicatorRow(String indicator) {
		boolean moved = this.habits.has(Extra.HUNDRED_MILLIONS) && indicator.startsWith("OUT_")
				&& Wording.unitOfMeasure(indicator).equals("万元");
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("指标", Wording.indicator(this.habits.names(), indicator));
		row.put("计量单位", moved ? "亿元" : Wording.unitOfMeasure(indicator));
		COLUMNS.forEach((measure, column) -> {
			BigDecimal value = this.figures.value(this.habits.unit(), indicator, measure, this.month);
			row.put(column, moved ? value.movePointLeft(4) : value);
		});
		return row;
	}

	/** The row below 其中现汇; the two rows above it hold cash and the whole. */
	private Map<String, Object> shareRow(List<Column> columns) {
		int above = headerRows() + 2;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("指标", Wording.indicator(this.habits.names(), "FDI_CASH_SHARE"));
		row.put("计量单位", "%");
		COLUMNS.forEach((measure, column) -> {
			char letter = (char) ('A' + columns.stream().map(Column::name).toList().indexOf(column));
			row.put(column, new Formula("ROUND(" + letter + above + "/" + letter + (above - 1) + "*100,2)",
					this.figures.share(this.habits.unit(), measure, this.month)));
		});
		return row;
	}

	/** Rows above the first indicator: title, lines, header. */
	private int headerRows() {
		int lines = Wording.lines(this.habits, this.month, "", 4).size();
		return 1 + lines + ((this.habits.layout() == Layout.TWO_ROWS) ? 2 : 1);
	}

	private Table projects() {
		List<Column> columns = Layouts.PROJECTS.get(this.habits.layout());
		List<Map<String, Object>> rows = new ArrayList<>();
		this.figures.projects(this.habits.unit(), this.month).forEach((row) -> rows.add(dressed(row, rows.size() + 1)));
		Table.Total total = new Table.Total("合计", columns.get(1).name().equals("项目编号") ? "项目名称" : columns.get(1).name(),
				List.of("总投资", "用地面积", "资金缺口"), this.habits.layout() == Layout.TWO_ROWS,
				this.habits.has(Extra.BLANK_LINE));
		return new Table(Wording.title(this.habits, "产业项目台账", this.month),
				Wording.lines(this.habits, this.month, "万元、万美元、亩", 8), columns, rows, total,
				Wording.foot(this.habits, this.people, this.month, 8, "外资项目累计进资、现汇单位为万美元，其他项目为万元。"));
	}

	private Map<String, Object> dressed(Map<String, Object> row, int number) {
		Map<String, Object> dressed = new LinkedHashMap<>(row);
		dressed.put("序号", BigDecimal.valueOf(number));
		if (this.habits.has(Extra.OWN_CODES)) {
			List.of("资金来源", "行业", "用地手续")
				.forEach((column) -> dressed.computeIfPresent(column, (key, name) -> Wording.ownCode(name.toString())));
		}
		return dressed;
	}

	private Table parks() {
		List<Column> columns = Layouts.PARKS.get(this.habits.layout());
		List<Map<String, Object>> rows = this.figures.parks(this.habits.unit(), this.month);
		Table.Total total = (rows.size() > 1) ? new Table.Total("合计", "园区",
				columns.stream().map(Column::name).filter((name) -> !name.equals("园区")).toList(), false,
				this.habits.has(Extra.BLANK_LINE)) : null;
		return new Table(Wording.title(this.habits, "园区月报", this.month),
				Wording.lines(this.habits, this.month, "万元、亩、家", columns.size() - 2), columns, rows, total,
				Wording.foot(this.habits, this.people, this.month, columns.size() - 2, "主营业务收入为本年累计数。"));
	}

	private static void guide(Sheet sheet, Ink ink) {
		List<String> lines = List.of("填表须知", "一、每月终了后8日内报送。", "二、各项数据须经单位负责人审签。", "三、没有发生额的填0，不得留空。");
		for (int i = 0; i < lines.size(); i++) {
			sheet.createRow(i).createCell(0).setCellValue(lines.get(i));
			sheet.getRow(i).getCell(0).setCellStyle((i == 0) ? ink.title() : ink.line());
		}
		sheet.setColumnWidth(0, 60 * 256);
	}

}
