package org.huizong.collect;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;

/** Holds the periods that sheets name against the folder the workbook lay in. */
record PeriodCheck(ReferencePeriod folder, IdentityFindings findings) {

	void check(List<SheetIdentity> sheets, @Nullable String unit) {
		sheets.stream()
			.filter((sheet) -> !sheet.inPeriod(this.folder))
			.forEach((sheet) -> this.findings.ofCell(Intake.WRONG_PERIOD, unit, sheet, sheet.period().orElseThrow(),
					expected(sheet)));
		List<SheetIdentity> monthly = sheets.stream().filter((sheet) -> !sheet.annual()).toList();
		if (!monthly.isEmpty() && monthly.stream().allMatch((sheet) -> sheet.period().isEmpty())) {
			this.findings.ofSheet(Intake.NO_PERIOD, unit, monthly.get(0), Text.same(""), expected(monthly.get(0)));
		}
	}

	private Text expected(SheetIdentity sheet) {
		return sheet.annual() ? new Text(this.folder.year() + "年", String.valueOf(this.folder.year()))
				: new Text(this.folder.chinese(), this.folder.toString());
	}

}
