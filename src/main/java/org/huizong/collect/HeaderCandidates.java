package org.huizong.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;

/** The places where a header could stand: each row, and each row with the next. */
final class HeaderCandidates {

	private static final int WIDEST = 512;

	private HeaderCandidates() {
	}

	static List<Candidate> of(SheetHead head) {
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < head.rows().size(); i++) {
			Row row = head.rows().get(i);
			candidates.add(new Candidate(List.of(row), oneRow(row)));
			if (i + 1 < head.rows().size() && head.rows().get(i + 1).number() == row.number() + 1) {
				Row lower = head.rows().get(i + 1);
				candidates.add(new Candidate(List.of(row, lower), twoRows(row, lower, head.merges())));
			}
		}
		return candidates;
	}

	private static List<HeaderCell> oneRow(Row row) {
		return texts(row).stream().map((cell) -> new HeaderCell(cell.column(), Heading.of(cell.raw()), null)).toList();
	}

	private static List<HeaderCell> twoRows(Row upper, Row lower, List<CellRange> merges) {
		List<HeaderCell> cells = new ArrayList<>();
		List<Cell> uppers = texts(upper);
		uppers.stream()
			.filter((cell) -> Rows.cell(lower, cell.column()) == null)
			.forEach((cell) -> cells.add(new HeaderCell(cell.column(), Heading.of(cell.raw()), null)));
		int next = 0;
		for (Cell cell : texts(lower)) {
			while (next < uppers.size() && uppers.get(next).column() <= cell.column()) {
				next++;
			}
			cells.add(joined((next > 0) ? uppers.get(next - 1) : null, cell, upper.number(), merges));
		}
		cells.sort(Comparator.comparingInt(HeaderCell::column));
		return cells;
	}

	/** The upper heading reaches right until another one, or as far as it is merged. */
	private static HeaderCell joined(@Nullable Cell upper, Cell lower, int row, List<CellRange> merges) {
		Heading own = Heading.of(lower.raw());
		return (upper == null || endsBefore(lower.column(), row, upper.column(), merges))
				? new HeaderCell(lower.column(), own, null)
				: new HeaderCell(lower.column(), Heading.of(upper.raw() + "/" + lower.raw()), own);
	}

	private static boolean endsBefore(int column, int row, int from, List<CellRange> merges) {
		return merges.stream()
			.filter((range) -> range.firstRow() <= row && row <= range.lastRow() && range.firstColumn() <= from
					&& from <= range.lastColumn())
			.anyMatch((range) -> range.lastColumn() < column);
	}

	private static List<Cell> texts(Row row) {
		return Rows.texts(row).limit(WIDEST).toList();
	}

	/** One or two rows that may be a header, with the headings they would give. */
	record Candidate(List<Row> rows, List<HeaderCell> cells) {
	}

	/**
	 * A column's heading on the sheet.
	 *
	 * @param heading of two rows, joined by a slash
	 * @param lower of two rows, the lower alone; null for one row
	 */
	record HeaderCell(int column, Heading heading, @Nullable Heading lower) {
	}

}
