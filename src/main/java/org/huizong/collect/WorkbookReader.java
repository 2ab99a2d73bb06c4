package org.huizong.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.collect.cell.CellReader;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.layout.HeaderCandidates;
import org.huizong.collect.layout.HeaderFinder;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.SheetHead;
import org.huizong.collect.name.NamesByPeriod;
import org.huizong.collect.table.Collected.Table;
import org.huizong.collect.table.Collected;
import org.huizong.collect.table.TableReader;
import org.huizong.excel.Workbook;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.finding.Finding;

/** Reads the tables of an identified workbook. */
final class WorkbookReader {

	private final StatisticalProgramme programme;

	private final NamesByPeriod names;

	WorkbookReader(StatisticalProgramme programme) {
		this(programme, new NamesByPeriod(programme));
	}

	WorkbookReader(StatisticalProgramme programme, NamesByPeriod names) {
		this.programme = programme;
		this.names = names;
	}

	Collected read(Workbook workbook, Identification identification, String unit) throws IOException {
		CellReader cells = new CellReader(this.names.cells(identification.period()), workbook.date1904());
		List<Table> tables = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		for (FormSheet sheet : identification.forms()) {
			TableReader reader = reader(workbook, identification, unit, sheet, cells);
			workbook.read(sheet.sheetIndex(), reader);
			tables.add(reader.table());
			findings.addAll(reader.findings());
		}
		return new Collected(tables, findings);
	}

	private TableReader reader(Workbook workbook, Identification identification, String unit, FormSheet sheet,
			CellReader cells) throws IOException {
		SheetHead head = SheetHead.read(workbook, workbook.sheets().get(sheet.sheetIndex()));
		HeaderFinder finder = new HeaderFinder(this.programme.form(sheet.form()));
		Layout layout = layout(finder, workbook, head)
			.orElseThrow(() -> new IllegalArgumentException("not as identified: " + sheet));
		return new TableReader(this.programme, identification, unit, sheet, layout, head, cells);
	}

	/**
	 * Merged ranges cost a pass over the sheet, so only a header of several rows asks.
	 */
	private static Optional<Layout> layout(HeaderFinder finder, Workbook workbook, SheetHead head) throws IOException {
		Optional<Layout> layout = finder.find(HeaderCandidates.of(head), head.hiddenColumns());
		boolean severalRows = layout.filter((found) -> found.header().size() > 1).isPresent();
		return severalRows ? finder.find(HeaderCandidates.of(head.withMerges(workbook)), head.hiddenColumns()) : layout;
	}

}
