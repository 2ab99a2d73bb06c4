package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.List;

import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.workbook.Totals.Line;
import org.huizong.disseminate.workbook.Totals.Rows;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.UnitGroup;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of units: a unit, a group's subtotal or the city's total.
 *
 * @param unit whose published figures it shows, null for subtotals
 * @param line what it adds up, counted in lines of the table; null for units
 */
record UnitRow(String label, @Nullable String unit, @Nullable Line line, Emphasis emphasis) {

	/** Units by group, a subtotal below each group of several, the total last. */
	static List<UnitRow> of(Month month) {
		List<UnitRow> rows = new ArrayList<>();
		List<Rows> ranges = new ArrayList<>();
		for (UnitGroup group : month.programme().groups()) {
			List<ReportingUnit> units = month.units(group);
			int first = rows.size();
			units.forEach((unit) -> rows.add(new UnitRow(unit.name(), unit.code(), null, Emphasis.NONE)));
			if (!units.isEmpty()) {
				ranges.add(new Rows(first, rows.size() - 1));
			}
			if (units.size() > 1) {
				Line line = new Line(rows.size(), units, List.of(new Rows(first, rows.size() - 1)));
				rows.add(new UnitRow(group.name().zh() + "小计", null, line, Emphasis.SUBTOTAL));
			}
		}
		Line line = new Line(rows.size(), month.units(), ranges);
		rows.add(new UnitRow("全市合计", month.city(), line, Emphasis.TOTAL));
		return rows;
	}

}
