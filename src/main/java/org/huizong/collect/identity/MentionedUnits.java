package org.huizong.collect.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.collect.name.UnitNames;
import org.huizong.excel.Cell;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Holds the units that titles and names of sheets mention against the unit whose workbook
 * it is: a neighbour's sheet with only its label changed.
 */
record MentionedUnits(UnitNames units, IdentityFindings findings) {

	void check(List<SheetIdentity> sheets, @Nullable ReportingUnit unit) {
		if (unit == null) {
			return;
		}
		sheets.stream().filter((sheet) -> !sheet.ofCity()).forEach((sheet) -> check(sheet, unit));
	}

	private void check(SheetIdentity sheet, ReportingUnit unit) {
		for (Cell title : sheet.titles()) {
			Set<ReportingUnit> mentioned = this.units.mentioned(title.raw());
			if (!mentioned.isEmpty() && !mentioned.contains(unit)) {
				Text place = labelled(sheet);
				this.findings.ofCell(Intake.UNIT_CONFLICT, unit.code(), sheet,
						new Mention<>(unit, names(mentioned), title),
						new Text(unit.name() + place.zh(), unit.name() + place.en()));
				return;
			}
		}
		Set<ReportingUnit> named = this.units.mentioned(sheet.sheet().name());
		if (!named.isEmpty() && !named.contains(unit)) {
			this.findings.ofSheet(Intake.MENTION_CONFLICT, unit.code(), sheet,
					new Text("表名写的是“" + names(named) + "”", "The sheet's name says \"" + names(named) + "\""),
					new Text("表内填报单位是“" + unit.name() + "”", "the sheets are of " + unit.name()));
		}
	}

	/** Where the sheet names its unit. */
	private static Text labelled(SheetIdentity sheet) {
		return sheet.unit()
			.map((mention) -> mention.cell().address())
			.map((address) -> new Text("（" + address + "）", " (" + address + ")"))
			.orElse(Text.same(""));
	}

	private static String names(Set<ReportingUnit> units) {
		return units.stream().map(ReportingUnit::name).collect(Collectors.joining("、"));
	}

}
