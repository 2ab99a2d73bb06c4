package org.huizong.collect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.huizong.collect.Layout.Placed;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ColumnType;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;

/**
 * Tells data rows and totals from what else stands below a header: notes, the header
 * again, column numbers (甲 乙 1 2), sub-headings. Rows are given in order.
 */
final class RowSorter {

	private static final Pattern COLUMN_NUMBER = Pattern.compile("栏次|序号|[甲乙丙丁戊己庚辛]|[A-Z]|[-—]|\\(?\\d{1,2}\\)?");

	private static final Set<String> NUMBERING = Set.of("甲", "乙", "栏次");

	private static final Pattern SUB_HEADING = Pattern.compile("(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)).*");

	private static final Pattern PART = Pattern.compile("其中[:,，：].*|其中");

	private static final int LEADING = 2;

	private static final int LABELLED = 4;

	private final Layout layout;

	private final LabelReader labels;

	private final CellReader cells;

	private final @Nullable Placed key;

	private final List<String> totals;

	private final List<String> notes;

	private final OtherTable other;

	private boolean belowNote;

	RowSorter(Layout layout, LabelReader labels, CellReader cells) {
		this.layout = layout;
		this.labels = labels;
		this.cells = cells;
		this.key = key(layout);
		this.other = new OtherTable(layout, cells);
		this.totals = layout.form().totalLabels().stream().map(Normaliser::plain).toList();
		this.notes = layout.form().noteLabels().stream().map(Normaliser::plain).toList();
	}

	Sort sort(Row row) {
		List<Cell> filled = Rows.filled(row).toList();
		if (filled.isEmpty()) {
			return Sort.BLANK;
		}
		if (note(filled)) {
			this.belowNote = true;
			return Sort.NOTE;
		}
		if (this.other.holds(row, filled)) {
			return Sort.IGNORED;
		}
		if (total(row)) {
			return Sort.TOTAL;
		}
		return (header(filled) || numbering(filled) || aside(row, filled) || memo(row)) ? Sort.IGNORED : Sort.DATA;
	}

	/** The column that names the rows of a fixed table; empty for lists. */
	Optional<Placed> key() {
		return Optional.ofNullable(this.key);
	}

	/** Another table below, which is left out; empty where there is none. */
	Optional<OtherTable.Note> other() {
		return this.other.note();
	}

	/** Whether the cell holds the label of a total row, as 合计 or 外资小计. */
	boolean totalLabel(Cell cell) {
		return cell.type() == Cell.Type.TEXT && this.totals.stream().anyMatch(bare(cell)::endsWith);
	}

	/**
	 * A total's label stands first or second, or further right where nothing names a row
	 * of the form. What is told 其中 below a row of a list is part of that row.
	 */
	private boolean total(Row row) {
		return !this.totals.isEmpty() && (Rows.texts(row).limit(LEADING).anyMatch((cell) -> label(cell, row))
				|| Rows.texts(row).limit(LABELLED).anyMatch((cell) -> label(cell, row) && unnamed(row)));
	}

	private boolean label(Cell cell, Row row) {
		return totalLabel(cell) && (this.totals.contains(bare(cell)) || unnamed(row))
				|| this.layout.form().kind() == ReturnForm.Kind.REGISTER && cell.type() == Cell.Type.TEXT
						&& PART.matcher(Normaliser.plain(cell.raw())).matches();
	}

	/** Whether no key column says anything but a total's label. */
	private boolean unnamed(Row row) {
		return this.layout.columns()
			.stream()
			.filter((placed) -> this.layout.form().key().contains(placed.column().name()))
			.map((placed) -> Rows.cell(row, placed.index()))
			.allMatch((cell) -> cell == null || totalLabel(cell));
	}

	private static String bare(Cell cell) {
		String bare = Heading.of(cell.raw()).withoutHint();
		return bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
	}

	private boolean note(List<Cell> filled) {
		Cell first = filled.get(0);
		if (first.type() != Cell.Type.TEXT) {
			return false;
		}
		String plain = Normaliser.plain(first.raw());
		return this.labels.starts(first.raw()) || this.notes.stream()
			.anyMatch((note) -> plain.startsWith(note) && (filled.size() == 1 || !continued(plain, note.length())));
	}

	/** Whether a label goes on as another word, as 注 does in 注溪工业园. */
	private static boolean continued(String text, int end) {
		return end < text.length() && Character.isLetter(text.charAt(end));
	}

	private boolean header(List<Cell> filled) {
		return this.layout.header().stream().anyMatch((header) -> {
			long same = filled.stream().filter((cell) -> same(cell, Rows.cell(header, cell.column()))).count();
			return same >= LEADING && 2 * same > filled.size();
		});
	}

	private static boolean same(Cell cell, @Nullable Cell heading) {
		return heading != null && cell.raw().length() == heading.raw().length() ? cell.raw().equals(heading.raw())
				: heading != null && Normaliser.plain(cell.raw()).equals(Normaliser.plain(heading.raw()));
	}

	private static boolean numbering(List<Cell> filled) {
		return filled.stream().anyMatch((cell) -> NUMBERING.contains(cell.raw().strip()))
				&& filled.stream().allMatch((cell) -> COLUMN_NUMBER.matcher(Normaliser.plain(cell.raw())).matches());
	}

	/** A title again, a further line of a note, a sub-heading, or nothing of the form. */
	private boolean aside(Row row, List<Cell> filled) {
		if (this.layout.columns().stream().allMatch((placed) -> Rows.cell(row, placed.index()) == null)) {
			return true;
		}
		Cell first = filled.get(0);
		return filled.size() == 1 && first.type() == Cell.Type.TEXT
				&& (this.belowNote || SUB_HEADING.matcher(Normaliser.plain(first.raw())).matches()
						|| Titles.contains(first.raw(), this.layout.form().titles()));
	}

	/** A row of a fixed table that names nothing declared and holds no figure. */
	private boolean memo(Row row) {
		Placed placed = this.key;
		if (placed == null || figures(row)) {
			return false;
		}
		Cell cell = Rows.cell(row, placed.index());
		return cell == null || this.cells.read(placed.column(), cell, new Quantity(null, false), null).value() == null;
	}

	private boolean figures(Row row) {
		return this.layout.columns()
			.stream()
			.filter((placed) -> placed.column().type().numeric())
			.map((placed) -> Optional.ofNullable(Rows.cell(row, placed.index())))
			.flatMap(Optional::stream)
			.anyMatch((cell) -> cell.type() != Cell.Type.TEXT || !Normaliser.blankToken(cell.raw()));
	}

	/** The column that names the rows of a fixed table. */
	private static @Nullable Placed key(Layout layout) {
		return layout.columns()
			.stream()
			.filter((placed) -> layout.form().kind() == ReturnForm.Kind.MATRIX && names(placed.column()))
			.filter((placed) -> layout.form().key().contains(placed.column().name()))
			.findFirst()
			.orElse(null);
	}

	private static boolean names(FormColumn column) {
		return column.type() == ColumnType.INDICATOR || column.type() == ColumnType.UNIT
				|| column.type() == ColumnType.CODE;
	}

	/** What a row is. */
	enum Sort {

		DATA, TOTAL, NOTE, IGNORED, BLANK

	}

}
