package org.huizong.collect.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.huizong.collect.name.Heading;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;
import org.jspecify.annotations.Nullable;

/** The places where a header could stand: up to three rows next to each other. */
public final class HeaderCandidates {

	private static final int DEEPEST = 3;

	private HeaderCandidates() {
	}

	public static List<Candidate> of(SheetHead head) {
		List<HeadingRow> rows = new ArrayList<>(head.rows().size());
		for (Row row : head.rows()) {
			rows.add(new HeadingRow(row));
		}
		List<Candidate> candidates = new ArrayList<>();
		for (int first = 0; first < rows.size(); first++) {
			int most = Math.min(first + DEEPEST, rows.size());
			for (int end = first + 1; end <= most && follows(head, first, end - 1); end++) {
				candidates.add(new Candidate(rows.subList(first, end), head.merges()));
			}
		}
		return candidates;
	}

	private static boolean follows(SheetHead head, int first, int row) {
		return head.rows().get(row).number() == head.rows().get(first).number() + row - first;
	}

	/**
	 * Up to three rows above each other that may be a header, with the headings they
	 * would give. An upper heading reaches over lower ones.
	 */
	static final class Candidate {

		private final List<HeadingRow> rows;

		private final List<CellRange> merges;

		private @Nullable List<HeaderCell> cells;

		Candidate(List<HeadingRow> rows, List<CellRange> merges) {
			this.rows = List.copyOf(rows);
			this.merges = merges;
		}

		List<Row> rows() {
			return this.rows.stream().map(HeadingRow::row).toList();
		}

		/**
		 * Whether so many of its headings could end so; false is sure, true is a guess
		 * that costs little.
		 */
		boolean mayEnd(Set<String> ends, int least) {
			int ending = 0;
			for (HeadingRow row : this.rows) {
				ending += row.ending(ends);
			}
			return ending >= least;
		}

		/** A column with a text in any of the rows has a heading. */
		List<HeaderCell> cells() {
			List<HeaderCell> known = this.cells;
			if (known == null) {
				Set<Integer> columns = new TreeSet<>();
				for (HeadingRow row : this.rows) {
					columns.addAll(row.texts().keySet());
				}
				known = new ArrayList<>(columns.size());
				for (int column : columns) {
					known.add(new HeaderCell(column, parts(column)));
				}
				this.cells = known;
			}
			return known;
		}

		/** The texts over a column from the top, its own lowest one the last. */
		private List<String> parts(int column) {
			int lowest = this.rows.size() - 1;
			while (!this.rows.get(lowest).texts().containsKey(column)) {
				lowest--;
			}
			List<String> parts = new ArrayList<>(lowest + 1);
			for (int row = 0; row <= lowest; row++) {
				Cell cell = over(row, column);
				if (cell != null) {
					parts.add(cell.raw());
				}
			}
			return parts;
		}

		/**
		 * The heading of a row over a column: it reaches right until another one, as far
		 * as it is merged, or until a heading above it begins.
		 */
		private @Nullable Cell over(int row, int column) {
			Cell cell = before(row, column);
			if (cell == null || endsBefore(column, row, cell.column())) {
				return null;
			}
			for (int upper = 0; upper < row; upper++) {
				Cell above = before(upper, column);
				if (above != null && above.column() > cell.column()) {
					return null;
				}
			}
			return cell;
		}

		private @Nullable Cell before(int row, int column) {
			Map.Entry<Integer, Cell> entry = this.rows.get(row).texts().floorEntry(column);
			return (entry != null) ? entry.getValue() : null;
		}

		private boolean endsBefore(int column, int row, int from) {
			int number = this.rows.get(row).row().number();
			for (CellRange range : this.merges) {
				if (range.firstRow() <= number && number <= range.lastRow() && range.firstColumn() <= from
						&& from <= range.lastColumn() && range.lastColumn() < column) {
					return true;
				}
			}
			return false;
		}

	}

	/** A column's heading on the sheet, of one row or several. */
	static final class HeaderCell {

		private @Nullable Set<String> keys;

		private final int column;

		private final List<String> parts;

		private final @Nullable Heading[] paths;

		HeaderCell(int column, List<String> parts) {
			this.column = column;
			this.parts = parts;
			this.paths = new Heading[parts.size()];
		}

		int column() {
			return this.column;
		}

		/** How many rows it is of. */
		int depth() {
			return this.parts.size();
		}

		/** The whole heading, joined by slashes. */
		Heading heading() {
			return path(0);
		}

		/** Whether a column declared with one of these headings could be this one. */
		boolean among(Set<String> declared) {
			Set<String> known = this.keys;
			if (known == null) {
				known = new HashSet<>();
				known.add(heading().full());
				known.add(heading().withoutHint());
				for (int without = 0; without < depth(); without++) {
					known.add(path(without).bare());
				}
				this.keys = known;
			}
			return !Collections.disjoint(declared, known);
		}

		/** The heading without so many of its upper rows. */
		Heading path(int without) {
			Heading path = this.paths[without];
			if (path == null) {
				path = Heading.of(String.join("/", this.parts.subList(without, depth())));
				this.paths[without] = path;
			}
			return path;
		}

	}

}
