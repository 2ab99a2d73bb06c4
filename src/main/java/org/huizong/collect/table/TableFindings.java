package org.huizong.collect.table;

import java.util.List;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.flaw.Flaw;
import org.huizong.collect.flaw.IntakeFindings;
import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.layout.HiddenCells;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.OtherTable;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/** What is told of one table while it is read, at its place. */
final class TableFindings {

	private final Identification identification;

	private final String unit;

	private final FormSheet sheet;

	private final Layout layout;

	private final CappedFindings findings;

	/** The row that is being read, null once all have been. */
	private @Nullable Row current;

	TableFindings(StatisticalProgramme programme, Identification identification, String unit, FormSheet sheet,
			Layout layout) {
		this.identification = identification;
		this.unit = unit;
		this.sheet = sheet;
		this.layout = layout;
		this.findings = new CappedFindings(new IntakeFindings(programme), identification.file().sha256());
	}

	/** What follows is told of this row; of none where it is null. */
	void at(@Nullable Row row) {
		this.current = row;
	}

	List<Finding> all() {
		return this.findings.all();
	}

	void tell(UndeclaredColumns.Run run) {
		this.findings.add(new Flaw(Intake.UNDECLARED_COLUMN, this.unit, this.sheet.form(), source(run.place(), null),
				run.headings(), run.seen(), Text.same("")));
	}

	void tell(OtherTable.Note note) {
		this.findings.add(new Flaw(Intake.OTHER_TABLE, this.unit, this.sheet.form(), source(note.place(), null), "",
				note.seen(), Text.same("")));
	}

	void tell(StruckCells.Note note) {
		tell(note, told());
	}

	void tell(StruckCells.Note note, String row) {
		this.findings.add(new Flaw(note.intake(), this.unit, this.sheet.form(), source(note.place(), note.raw()),
				note.column(), note.seen(), note.what()), row);
	}

	/** A fault of ours, which stops the return instead of losing cells in silence. */
	void tell(CellAccount.Difference difference) {
		this.findings.add(new Flaw(Intake.UNACCOUNTED_CELLS, this.unit, this.sheet.form(),
				source(Rows.letter(this.layout.columns().get(0).index()) + this.layout.lastRow(), null), "",
				difference.held(), difference.accounted()));
	}

	void tell(HiddenCells.Note note) {
		this.findings.add(new Flaw(Intake.HIDDEN, this.unit, this.sheet.form(), source(note.place(), null), "",
				note.seen(), note.what()));
	}

	static Text seen(Cell cell, @Nullable String stated) {
		Text seen = shown(Rows.shown(cell));
		if (cell.origin() == Cell.Origin.OTHER_WORKBOOK && cell.type() != Cell.Type.ERROR) {
			return new Text("取自其他工作簿（结果为" + seen.zh() + "）",
					"takes its value, " + seen.en() + ", from another workbook");
		}
		if (cell.origin() == Cell.Origin.HYPERLINK && cell.type() != Cell.Type.ERROR) {
			return new Text("是超链接（显示为" + seen.zh() + "）", "is a hyperlink that shows " + seen.en());
		}
		if (!cell.look().unit().isEmpty() && !cell.look().percent()) {
			return new Text(seen.zh() + "（单元格格式带“" + cell.look().unit() + "”）",
					seen.en() + " (its format says \"" + cell.look().unit() + "\")");
		}
		return (stated == null || cell.type() == Cell.Type.ERROR) ? seen
				: new Text(seen.zh() + "（计量单位：" + stated + "）", seen.en() + " (in " + stated + ")");
	}

	static Text shown(String raw) {
		return raw.isEmpty() ? new Text("空", "blank") : Text.same(raw);
	}

	void missing(FormColumn column) {
		int last = this.layout.columns().stream().mapToInt(Layout.Placed::index).max().orElse(0);
		int first = this.layout.columns().stream().mapToInt(Layout.Placed::index).min().orElse(0);
		Source place = source(
				Rows.letter(first) + this.layout.firstRow() + ":" + Rows.letter(last) + this.layout.lastRow(), null);
		flaw(Intake.MISSING_COLUMN, place, column, Text.same(""), Text.same(String.join("、", column.headings())));
	}

	void flaw(Intake intake, Source place, FormColumn column, Text seen, Text expected) {
		this.findings.add(new Flaw(intake, this.unit, this.sheet.form(), place, column.name(), seen, expected), told());
	}

	/** What tells the row that is being read; empty where none is. */
	private String told() {
		return (this.current != null) ? RowKeys.told(this.layout, this.current) : "";
	}

	Source source(String range, @Nullable String raw) {
		return new Source(this.identification.file().path(), this.sheet.sheetName(), range, raw);
	}

}
