package org.huizong.collect.identity;

import java.util.List;

import org.huizong.excel.Workbook.Trait;
import org.huizong.excel.Workbook;
import org.huizong.programme.Rule.Intake;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a workbook though it changes no figure: macros, links, its date system,
 * and sheets that do not show.
 *
 * @param leftOut sheets of forms that leave out what does not show
 */
record WorkbookNotes(Workbook workbook, List<SheetIdentity> leftOut) {

	private static final Text READ = new Text("已照常读取", "it was read as usual");

	private static final Text NOT_READ = new Text("按规定没有读取", "it was not read, as declared");

	WorkbookNotes {
		leftOut = List.copyOf(leftOut);
	}

	/** Tells them, with the sheets that are read. */
	void tell(List<SheetIdentity> sheets, @Nullable String unit, IdentityFindings findings) {
		for (Trait trait : this.workbook.traits()) {
			findings.ofFile(intake(trait.kind()), unit, Text.same(trait.detail()), Text.same(""));
		}
		if (this.workbook.date1904()) {
			findings.ofFile(Intake.DATE_SYSTEM, unit, Text.same(""), Text.same(""));
		}
		sheets.stream().filter((sheet) -> sheet.sheet().hidden()).forEach((sheet) -> tell(sheet, unit, READ, findings));
		this.leftOut.forEach((sheet) -> tell(sheet, unit, NOT_READ, findings));
	}

	private static void tell(SheetIdentity sheet, @Nullable String unit, Text what, IdentityFindings findings) {
		String name = sheet.sheet().name();
		findings.ofSheet(Intake.HIDDEN, unit, sheet,
				new Text("工作表“" + name + "”是隐藏的", "The sheet \"" + name + "\" does not show"), what);
	}

	private static Intake intake(Trait.Kind kind) {
		return switch (kind) {
			case MACROS -> Intake.MACROS;
			case EXTERNAL_LINKS -> Intake.EXTERNAL_LINKS;
			case EMPTY_SHEETS -> Intake.EMPTY_SHEET;
		};
	}

}
