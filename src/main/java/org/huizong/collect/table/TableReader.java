package org.huizong.collect.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huizong.collect.cell.CellReader;
import org.huizong.collect.cell.Reading;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.layout.HiddenCells;
import org.huizong.collect.layout.Label;
import org.huizong.collect.layout.LabelReader;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.OtherTable;
import org.huizong.collect.layout.SheetHead;
import org.huizong.collect.layout.StatedUnits;
import org.huizong.collect.layout.TableArea;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;
import org.huizong.excel.Workbook.RowHandler;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.CellCount.Fate;
import org.huizong.statistics.received.CellCount;
import org.huizong.statistics.received.Normalisation;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow.RowKind;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/** Reads one table row by row as the sheet streams by. */
public final class TableReader implements RowHandler, MergedCells.Listener, RowReader.Recorder {

	private final Identification identification;

	private final String unit;

	private final FormSheet sheet;

	private final Layout layout;

	private final LabelReader labelReader;

	private final RowSorter sorter;

	private final RowReader rowReader;

	private final CellReader cells;

	private final TableFindings findings;

	private final HiddenCells hidden;

	private final MergedCells merged;

	private final UndeclaredColumns undeclared;

	private final StruckCells struck;

	private final Map<String, String> header = new LinkedHashMap<>();

	private final List<ReturnRow> rows = new ArrayList<>();

	private final List<Normalisation> normalisations = new ArrayList<>();

	private final Set<String> contradictions = new HashSet<>();

	private RowKind kind = RowKind.DATA;

	private final CellAccount account;

	private int read;

	private int ignored;

	public TableReader(StatisticalProgramme programme, Identification identification, String unit, FormSheet sheet,
			Layout layout, SheetHead head, CellReader cells) {
		this.identification = identification;
		this.unit = unit;
		this.sheet = sheet;
		this.layout = layout;
		this.cells = cells;
		this.labelReader = new LabelReader(layout.form());
		List<Label> labels = this.labelReader.read(head.above(layout.firstRow()));
		labels.forEach(this::keep);
		TableArea area = new TableArea(layout);
		this.sorter = new RowSorter(layout, area, this.labelReader, cells, identification.period());
		this.rowReader = new RowReader(programme, layout, cells, new StatedUnits(layout, labels));
		this.findings = new TableFindings(programme, identification, unit, sheet, layout);
		this.hidden = new HiddenCells(layout, head.hiddenColumns());
		this.merged = new MergedCells(layout);
		this.undeclared = new UndeclaredColumns(layout, area, head.hiddenColumns());
		this.account = new CellAccount(area);
		this.struck = new StruckCells(area);
		this.struck.above(head.above(layout.lastRow() + 1)).forEach(this.findings::tell);
		layout.missing().forEach(this.findings::missing);
	}

	/** Takes a row of the sheet; those up to the header are known already. */
	@Override
	public boolean row(Row row) {
		if (row.number() > this.layout.lastRow()) {
			this.account.count(row);
			take(row);
		}
		return true;
	}

	@Override
	public void merged(CellRange range) {
		this.merged.add(range);
	}

	private void take(Row row) {
		this.findings.at(row);
		Optional<StruckCells.Note> gone = this.struck.row(row);
		if (gone.isPresent()) {
			if (!this.hidden.leavesOut(row)) {
				this.findings.tell(gone.get(), RowKeys.whole(row));
			}
			ignore(row, Fate.STRUCK);
			return;
		}
		RowSorter.Sort sort = this.sorter.sort(row);
		if (sort != RowSorter.Sort.BLANK && this.hidden.leavesOut(row)) {
			ignore(row, Fate.HIDDEN);
			return;
		}
		this.struck.cells(row).forEach(this.findings::tell);
		switch (sort) {
			case DATA -> {
				checkNamed(row);
				keep(row, RowKind.DATA);
				this.account.aside(row);
			}
			case TOTAL -> {
				keep(row, RowKind.TOTAL);
				this.account.told(Fate.TOTAL, row);
			}
			case NOTE -> note(row);
			case BESIDE -> {
				this.undeclared.beside(row);
				ignore(row, Fate.UNDECLARED);
			}
			case HEADING -> ignore(row, Fate.HEADING);
			case OTHER_TABLE -> ignore(row, Fate.OTHER_TABLE);
			case BLANK -> {
			}
		}
	}

	/**
	 * The table, when the sheet has been read to its end. Where a required column is
	 * missing, another beside it is likely that one renamed and not told again.
	 */
	public Collected.Table table() {
		this.findings.at(null);
		this.rows.removeIf(this::heading);
		List<ReturnRow> filled = this.merged.fill(this.rows, this.rowReader, this);
		if (this.layout.missing().isEmpty()) {
			this.undeclared.runs().forEach(this.findings::tell);
		}
		this.undeclared.besides().ifPresent(this.findings::tell);
		OtherTable.beside(this.layout).ifPresent(this.findings::tell);
		this.sorter.other().ifPresent(this.findings::tell);
		this.hidden.ofRows().ifPresent(this.findings::tell);
		this.hidden.ofColumns().ifPresent(this.findings::tell);
		List<CellCount> cells = this.account.settle(filled);
		this.account.difference(cells).ifPresent(this.findings::tell);
		return new Collected.Table(this.sheet.form(), this.sheet.sheetName(), this.layout.letters(), this.header,
				filled, this.normalisations, this.read, this.ignored, cells);
	}

	public List<Finding> findings() {
		return this.findings.all();
	}

	@Override
	public void filled(FormColumn column, String address, Object value) {
		this.normalisations
			.add(new Normalisation(this.findings.source(address, ""), column.name(), "merged", value.toString()));
	}

	@Override
	public void notFilled(FormColumn column, ReturnCell held, int rows) {
		this.findings.flaw(Intake.MERGED_CELL, this.findings.source(held.address(), held.raw()), column,
				new Text("合并了" + rows + "行", "is merged over " + rows + " rows"),
				new Text("每行各填各的", "one in each row"));
	}

	private boolean heading(ReturnRow row) {
		boolean heading = this.merged.heading(row);
		if (heading) {
			this.ignored++;
			this.account.heading(row.row());
		}
		return heading;
	}

	private void keep(Row row, RowKind kind) {
		this.read++;
		this.kind = kind;
		this.undeclared.take(row);
		this.rows.add(new ReturnRow(this.sheet.form(), this.unit, period(), this.identification.file().sha256(),
				this.identification.file().path(), this.sheet.sheetName(), row.number(), kind,
				this.rowReader.read(row, (cell) -> kind == RowKind.TOTAL && this.sorter.totalLabel(cell), this)));
	}

	/** Figures of a fixed table that nothing names would be lost. */
	private void checkNamed(Row row) {
		this.sorter.key().ifPresent((key) -> {
			Cell cell = Rows.cell(row, key.index());
			if (cell == null || Normaliser.blankToken(cell.raw())) {
				String raw = (cell != null) ? cell.raw() : "";
				this.findings.flaw(Intake.BAD_CODE, this.findings.source(Rows.letter(key.index()) + row.number(), raw),
						key.column(), TableFindings.shown(raw), this.cells.names(key.column()));
			}
		});
	}

	private void note(Row row) {
		this.labelReader.read(row).forEach(this::keep);
		ignore(row, Fate.NOTE);
	}

	private void ignore(Row row, Fate fate) {
		this.account.told(fate, row);
		this.read++;
		this.ignored++;
	}

	private void keep(Label label) {
		if (!label.loose()) {
			this.header.putIfAbsent(label.name(), label.value());
		}
	}

	private ReferencePeriod period() {
		ReferencePeriod period = this.identification.period();
		return (this.layout.form().periodicity() == ReturnForm.Periodicity.ANNUAL)
				? new ReferencePeriod(period.year(), 1) : period;
	}

	@Override
	public void contradicts(Layout.Placed placed, Cell cell, String unit, boolean byHeading) {
		String heading = String.valueOf(placed.unit());
		if (this.contradictions.add(placed.index() + " " + unit)) {
			Text followed = byHeading ? new Text("已按表头读取", "it was read as the heading says")
					: new Text("已按本行读取", "it was read as the row says");
			this.findings.flaw(Intake.UNIT_OF_MEASURE_CONFLICT, this.findings.source(cell.address(), cell.raw()),
					placed.column(), new Text(unit + "，" + followed.zh(), unit + "; " + followed.en()),
					Text.same(heading));
		}
	}

	@Override
	public void record(FormColumn column, Cell cell, Reading reading, @Nullable String stated) {
		if (!reading.kinds().isEmpty()) {
			normalised(column, this.findings.source(cell.address(), cell.raw()), reading);
		}
		Reading.Problem problem = reading.problem();
		if (this.kind == RowKind.DATA && reading.value() == null) {
			this.account.withoutValue(problem != null);
		}
		if (problem != null) {
			this.findings.flaw(problem.intake(), this.findings.source(cell.address(), cell.raw()), column,
					TableFindings.seen(cell, stated), problem.expected());
		}
	}

	private void normalised(FormColumn column, Source place, Reading reading) {
		String value = (reading.value() instanceof BigDecimal number) ? number.toPlainString()
				: (reading.value() != null) ? reading.value().toString() : "";
		reading.kinds()
			.forEach((kind) -> this.normalisations.add(new Normalisation(place, column.name(), kind, value)));
	}

}
