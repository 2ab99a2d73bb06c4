package org.huizong.collect.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.huizong.collect.cell.CellReader;
import org.huizong.collect.cell.Quantity;
import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.HeadingTexts;
import org.huizong.collect.layout.LabelReader;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.OtherTable;
import org.huizong.collect.layout.TableArea;
import org.huizong.collect.layout.Titles;
import org.huizong.collect.layout.TotalLabels;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Tells data rows and totals from what else stands below a header: notes, the header
 * again, column numbers (甲 乙 1 2), sub-headings. What counts is what stands in the
 * table's own columns. Rows are given in order.
 */
final class RowSorter {

	private static final Pattern COLUMN_NUMBER = Pattern.compile("栏次|序号|[甲乙丙丁戊己庚辛]|[A-Z]|[-—]|\\(?\\d{1,2}\\)?");

	private static final Set<String> NUMBERING = Set.of("甲", "乙", "栏次");

	private static final Pattern SUB_HEADING = Pattern.compile("(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)).*");

	private static final int LEADING = 2;

	private final Layout layout;

	private final LabelReader labels;

	private final CellReader cells;

	private final TableArea area;

	private final TotalLabels totals;

	private final @Nullable Placed key;

	private final List<String> notes;

	private final List<HeadingTexts> headers = new ArrayList<>();

	private final OtherTable other;

	private boolean belowNote;

	RowSorter(Layout layout, TableArea area, LabelReader labels, CellReader cells, ReferencePeriod period) {
		this.layout = layout;
		this.area = area;
		this.labels = labels;
		this.cells = cells;
		this.key = key(layout);
		this.other = new OtherTable(layout, cells, period);
		this.totals = new TotalLabels(layout, area);
		layout.header().forEach((row) -> this.headers.add(new HeadingTexts(row, area.cells(row).size())));
		this.notes = layout.form().noteLabels().stream().map(Normaliser::plain).toList();
	}

	Sort sort(Row row) {
		if (Rows.blank(row)) {
			return Sort.BLANK;
		}
		List<Cell> own = this.area.cells(row);
		if (this.area.blank(row)) {
			return besides(row, own);
		}
		if (note(row, own)) {
			this.belowNote = true;
			return Sort.NOTE;
		}
		boolean header = header(own);
		if (this.other.holds(row, own, header)) {
			return Sort.OTHER_TABLE;
		}
		if (header || numbering(own) || aside(own)) {
			return Sort.HEADING;
		}
		if (this.totals.total(row, own)) {
			return Sort.TOTAL;
		}
		return memo(row) ? Sort.HEADING : Sort.DATA;
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
		return this.totals.labels(cell);
	}

	/** A row that holds nothing in the declared columns. */
	private Sort besides(Row row, List<Cell> own) {
		Cell first = Rows.filled(row).get(0);
		if (label(first, own.size() < 2)) {
			return Sort.NOTE;
		}
		if (this.other.begun() && !own.isEmpty()) {
			this.other.holds(row, own, false);
		}
		return Sort.BESIDE;
	}

	private boolean note(Row row, List<Cell> own) {
		Cell first = own.get(0);
		if (label(first, own.size() == 1)) {
			return Normaliser.plain(first.raw()).contains(":") || unlabelled(row) < LEADING;
		}
		Cell margin = Rows.filled(row).get(0);
		return own.size() == 1 && first.type() == Cell.Type.TEXT && this.area.before(margin.column())
				&& label(margin, false);
	}

	private boolean label(Cell first, boolean alone) {
		if (first.type() != Cell.Type.TEXT) {
			return false;
		}
		String plain = Normaliser.plain(first.raw());
		for (String note : this.notes) {
			if (plain.startsWith(note) && (alone || !continued(plain, note.length()))) {
				return true;
			}
		}
		return this.labels.starts(first.raw());
	}

	/** Whether a label goes on as another word, as 注 does in 注溪工业园. */
	private static boolean continued(String text, int end) {
		return end < text.length() && Character.isLetter(text.charAt(end));
	}

	/** The header again: most of its headings, or a row of it with nothing else. */
	private boolean header(List<Cell> own) {
		for (HeadingTexts header : this.headers) {
			int same = 0;
			for (int i = 0; i < own.size(); i++) {
				same += header.holds(own.get(i)) ? 1 : 0;
			}
			if (same >= LEADING && 2 * same > own.size() || same > 0 && same == own.size() && same == header.size()) {
				return true;
			}
		}
		return false;
	}

	private static boolean numbering(List<Cell> own) {
		boolean named = false;
		for (Cell cell : own) {
			named |= cell.type() == Cell.Type.TEXT && NUMBERING.contains(cell.raw().strip());
		}
		return named && own.stream().allMatch((cell) -> COLUMN_NUMBER.matcher(Normaliser.plain(cell.raw())).matches());
	}

	/** A title again, a further line of a note, or a sub-heading. */
	private boolean aside(List<Cell> own) {
		Cell first = own.get(0);
		if (own.size() > 1 || first.type() != Cell.Type.TEXT) {
			return false;
		}
		String plain = Normaliser.plain(first.raw());
		return this.belowNote || SUB_HEADING.matcher(plain).matches() || Titles.continues(plain)
				|| this.other.titles(own) || Titles.contains(first.raw(), this.layout.form().titles());
	}

	/** A row of a fixed table that names nothing declared and holds no figure. */
	private boolean memo(Row row) {
		Placed placed = this.key;
		if (placed == null || figures(row) > 0) {
			return false;
		}
		Cell cell = Rows.cell(row, placed.index());
		return cell == null || this.cells.read(placed.column(), cell, new Quantity(null, false), null).value() == null;
	}

	/** In how many numeric columns something is said that is no further label. */
	private int unlabelled(Row row) {
		int labels = 0;
		for (Placed placed : this.layout.columns()) {
			Cell cell = placed.column().type().numeric() ? Rows.cell(row, placed.index()) : null;
			labels += (cell != null && cell.type() == Cell.Type.TEXT && this.labels.starts(cell.raw())) ? 1 : 0;
		}
		return figures(row) - labels;
	}

	/** In how many numeric columns something is said. */
	private int figures(Row row) {
		int figures = 0;
		for (Placed placed : this.layout.columns()) {
			Cell cell = placed.column().type().numeric() ? Rows.cell(row, placed.index()) : null;
			boolean said = cell != null && (cell.type() != Cell.Type.TEXT || !Normaliser.blankToken(cell.raw()));
			figures += said ? 1 : 0;
		}
		return figures;
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

		DATA, TOTAL, NOTE,
		/** The header, a title or a sub-heading again, or column numbers. */
		HEADING,
		/** Of another table below. */
		OTHER_TABLE,
		/** Nothing in the declared columns. */
		BESIDE, BLANK

	}

}
