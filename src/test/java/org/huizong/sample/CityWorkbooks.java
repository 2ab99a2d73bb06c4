package org.huizong.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Workbook;

/** The tables that the city's office holds itself. */
final class CityWorkbooks {

	private static final Habits OFFICE = new Habits("360900", false, Habits.Layout.TWO_ROWS, Habits.Labels.LINES,
			Habits.Names.PLAIN, Habits.Digits.NUMBERS, Habits.Days.CUSTOM, List.of(), "宜春市统计局", "2009年{m}月", "");

	private static final List<String> CITIES = List.of("南昌市", "景德镇市", "萍乡市", "九江市", "新余市", "鹰潭市", "赣州市", "吉安市", "宜春市",
			"抚州市", "上饶市");

	private final Figures figures;

	CityWorkbooks(Figures figures) {
		this.figures = figures;
	}

	void province(Workbook workbook, int month) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.figures.province(month).forEach((row) -> {
			Map<String, Object> named = new LinkedHashMap<>(row);
			named.put("设区市", CITIES.get(rows.size()));
			rows.add(named);
		});
		List<String> added = Layouts.PROVINCE.stream().map(Column::name).filter((n) -> !n.equals("设区市")).toList();
		write(workbook, "全省设区市",
				new Table("全省设区市开放型经济主要指标", List.of(List.of("报告期：" + OFFICE.period(month))), Layouts.PROVINCE, rows,
						new Table.Total("全省", "设区市", added, false, false), List.of(List.of("注：各设区市数据以省局反馈为准。"))));
	}

	void targets(Workbook workbook) {
		List<Map<String, Object>> rows = new ArrayList<>();
		Map<String, Object> city = new LinkedHashMap<>();
		city.put("单位", "全市");
		Figures.TARGETED.forEach((indicator) -> city.put(indicator, this.figures.cityTarget(indicator)));
		rows.add(city);
		Plan.UNITS.forEach((unit) -> rows.add(targetRow(unit)));
		write(workbook, "年度目标", new Table("开放型经济年度目标", List.of(List.of("年度：2009年")), Layouts.TARGETS, rows, null,
				List.of(List.of("注：空白为未下达目标。"))));
	}

	private Map<String, Object> targetRow(String unit) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("单位", Units.fullName(unit));
		Figures.TARGETED.forEach(
				(indicator) -> this.figures.target(unit, indicator).ifPresent((target) -> row.put(indicator, target)));
		return row;
	}

	void campaign(Workbook workbook) {
		Map<String, Object> row = Map.of("名称", "百日大会战", "起始日期", Figures.CAMPAIGN_FIRST_DAY, "截止日期",
				Figures.CAMPAIGN_LAST_DAY);
		write(workbook, "百日大会战", new Table("百日大会战安排", List.of(List.of("年度：2009年")), Layouts.CAMPAIGN, List.of(row),
				null, List.of(List.of("注：起止日期均计入。"))));
	}

	private static void write(Workbook workbook, String sheet, Table table) {
		new TableWriter(workbook.createSheet(sheet), new Ink(workbook), OFFICE).write(table);
	}

}
