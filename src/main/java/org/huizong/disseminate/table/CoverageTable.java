package org.huizong.disseminate.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.huizong.disseminate.month.Month;
import org.huizong.statistics.figure.ComparedUnits;

/**
 * The comparisons that are not over the same units, a unit a row: on how many of the
 * sides it stands, and whether it is in what is like for like. No file when every
 * comparison is plain.
 */
record CoverageTable(Month month) {

	void write(Path file) throws IOException {
		List<ComparedUnits> unequal = this.month.result().comparability().unequal();
		if (unequal.isEmpty()) {
			return;
		}
		CsvTable table = new CsvTable("period", "indicator", "comparison", "unit_code", "unit_name", "on_sides",
				"sides", "comparable");
		for (ComparedUnits compared : unequal) {
			List<String> common = compared.common();
			for (String unit : compared.all()) {
				long on = compared.sides().stream().filter((side) -> side.contains(unit)).count();
				table.row(this.month.period(), compared.indicator(),
						compared.comparison().name().toLowerCase(Locale.ROOT).replace('_', '-'), unit,
						this.month.name(unit), on, compared.sides().size(), common.contains(unit));
			}
		}
		table.write(file);
	}

}
