package org.huizong.collect.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.huizong.collect.layout.FormRecogniser;
import org.huizong.collect.layout.SheetHead;
import org.huizong.collect.name.NamesByPeriod;
import org.huizong.collect.name.UnitNames;
import org.huizong.excel.Workbook.Sheet;
import org.huizong.excel.Workbook;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReviewSheet;
import org.huizong.statistics.TemplateIdentity;
import org.huizong.statistics.received.ReceivedFile;

/** Tells from the first rows of each sheet who sent which forms for which period. */
public final class Identifier {

	private final StatisticalProgramme programme;

	private final FormRecogniser recogniser;

	private final NamesByPeriod names;

	public Identifier(StatisticalProgramme programme) {
		this(programme, new NamesByPeriod(programme));
	}

	public Identifier(StatisticalProgramme programme, NamesByPeriod names) {
		this.programme = programme;
		this.names = names;
		this.recogniser = new FormRecogniser(programme.forms());
	}

	public Identification identify(Workbook workbook, ReceivedFile file, ReferencePeriod folder) throws IOException {
		UnitNames units = this.names.units(folder);
		List<SheetIdentity> sheets = new ArrayList<>();
		List<SheetIdentity> unshown = new ArrayList<>();
		List<Sheet> data = workbook.sheets().stream().filter((sheet) -> !ReviewSheet.named(sheet.name())).toList();
		for (Sheet sheet : data) {
			SheetHead head = SheetHead.read(workbook, sheet);
			this.recogniser.recognise(head)
				.map((layout) -> SheetIdentity.of(layout, head, units))
				.ifPresent((identity) -> (identity.leftOut() ? unshown : sheets).add(identity));
		}
		List<String> names = data.stream().map(Sheet::name).toList();
		return new IdentityCheck(this.programme, units, file, folder).check(sheets, names,
				new WorkbookNotes(workbook, unshown), TemplateIdentity.of(workbook.properties()));
	}

}
