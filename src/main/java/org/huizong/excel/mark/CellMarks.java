package org.huizong.excel.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huizong.excel.Gravity;
import org.huizong.excel.Ranges;

/** Puts the marks of one sheet on its cells: one colour and one comment each. */
final class CellMarks {

	/** Beyond these a sheet with comments opens too slowly. */
	static final int MOST_COMMENTS = 2_000;

	/** Cells of a range that are filled. */
	private static final int MOST_CELLS = 2_000;

	private final Sheet sheet;

	private final MarkStyles styles;

	private final MarkComments comments;

	private final List<CellRangeAddress> merged;

	private final Map<CellAddress, Mark> marks = new TreeMap<>(
			Comparator.comparingInt(CellAddress::getRow).thenComparingInt(CellAddress::getColumn));

	CellMarks(Sheet sheet, MarkStyles styles, String author) {
		this.sheet = sheet;
		this.styles = styles;
		this.comments = new MarkComments(sheet, author);
		this.merged = sheet.getMergedRegions();
	}

	/** Takes earlier marks away. */
	void clear(List<CellRangeAddress> filled) {
		List<CellAddress> cells = new ArrayList<>(this.comments.clear());
		filled.forEach((range) -> cells.addAll(within(range)));
		for (CellAddress at : cells) {
			Row row = this.sheet.getRow(at.getRow());
			Cell cell = (row != null) ? row.getCell(at.getColumn()) : null;
			if (cell != null) {
				this.styles.restore(cell);
			}
		}
		MarkConditions.clear(this.sheet);
	}

	void mark(List<Marking> markings) {
		markings.forEach(this::note);
		MarkConditions conditions = new MarkConditions(this.sheet);
		int commented = 0;
		for (Map.Entry<CellAddress, Mark> entry : this.marks.entrySet()) {
			Cell cell = cell(entry.getKey());
			this.styles.fill(cell, entry.getValue().gravity);
			conditions.add(entry.getKey(), entry.getValue().gravity);
			if (!entry.getValue().notes.isEmpty() && commented++ < MOST_COMMENTS) {
				this.comments.put(cell, String.join("\n\n", entry.getValue().notes));
			}
		}
		conditions.apply();
	}

	private void note(Marking marking) {
		List<CellAddress> cells = within(Ranges.of(marking.range()));
		for (CellAddress at : cells) {
			Mark mark = this.marks.computeIfAbsent(at, (fresh) -> new Mark());
			mark.gravity = (marking.gravity().compareTo(mark.gravity) < 0) ? marking.gravity() : mark.gravity;
		}
		if (!cells.isEmpty()) {
			List<String> notes = this.marks.get(cells.get(0)).notes;
			if (!notes.contains(marking.note())) {
				notes.add(marking.note());
			}
		}
	}

	/** The cells of a range, the first first; of merged ones the one that shows. */
	private List<CellAddress> within(CellRangeAddress range) {
		List<CellAddress> cells = new ArrayList<>();
		int firstRow = Math.max(range.getFirstRow(), 0);
		int lastRow = range.isFullColumnRange() || range.getLastRow() < 0 ? firstRow : range.getLastRow();
		for (int row = firstRow; row <= lastRow && cells.size() < MOST_CELLS; row++) {
			boolean whole = range.getFirstColumn() < 0;
			Row there = this.sheet.getRow(row);
			int used = (there != null) ? there.getLastCellNum() - 1 : 0;
			int first = whole ? Math.max((there != null) ? there.getFirstCellNum() : 0, 0) : range.getFirstColumn();
			int last = whole ? Math.max(used, first) : range.getLastColumn();
			for (int column = first; column <= last && cells.size() < MOST_CELLS; column++) {
				CellAddress shown = shown(row, column);
				if (!cells.contains(shown)) {
					cells.add(shown);
				}
			}
		}
		return cells;
	}

	private CellAddress shown(int row, int column) {
		for (CellRangeAddress range : this.merged) {
			if (range.isInRange(row, column)) {
				return new CellAddress(range.getFirstRow(), range.getFirstColumn());
			}
		}
		return new CellAddress(row, column);
	}

	/** A cell that was not there looks as its row or column would have it. */
	private Cell cell(CellAddress at) {
		Row there = this.sheet.getRow(at.getRow());
		Row row = (there != null) ? there : this.sheet.createRow(at.getRow());
		Cell cell = row.getCell(at.getColumn());
		if (cell != null) {
			return cell;
		}
		Cell fresh = row.createCell(at.getColumn());
		CellStyle own = row.isFormatted() ? row.getRowStyle() : this.sheet.getColumnStyle(at.getColumn());
		if (own != null) {
			fresh.setCellStyle(own);
		}
		return fresh;
	}

	/** What is to be said at one cell. */
	private static final class Mark {

		private Gravity gravity = Gravity.SLIGHT;

		private final List<String> notes = new ArrayList<>();

	}

}
