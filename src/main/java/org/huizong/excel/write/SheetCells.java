package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.excel.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet being written and what is merged of them. Rows count from 1,
 * columns from 0.
 */
final class SheetCells {

	private final SortedMap<Integer, SortedMap<Integer, SheetCell>> rows = new TreeMap<>();

	private final List<CellArea> merged = new ArrayList<>();

	private final Set<Long> covered = new HashSet<>();

	/** The cell at the place, made where there is none. */
	SheetCell at(int row, int column) {
		return this.rows.computeIfAbsent(row, (key) -> new TreeMap<>())
			.computeIfAbsent(column, (key) -> new SheetCell());
	}

	@Nullable SheetCell find(int row, int column) {
		SortedMap<Integer, SheetCell> there = this.rows.get(row);
		return (there != null) ? there.get(column) : null;
	}

	/** Hands out the cells by row and column. */
	void each(Visitor visitor) {
		this.rows.forEach((row, cells) -> cells.forEach((column, cell) -> visitor.visit(row, column, cell)));
	}

	/**
	 * Merges cells.
	 * @throws IllegalStateException when one of them is merged with others already
	 */
	void merge(CellArea area) {
		for (int row = area.firstRow(); row <= area.lastRow(); row++) {
			for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
				if (!this.covered.add(key(row, column))) {
					throw new IllegalStateException(CellAddress.of(column, row) + " is merged already");
				}
			}
		}
		this.merged.add(area);
	}

	List<CellArea> merged() {
		return this.merged;
	}

	/** What is merged, by its first cell. */
	Map<Long, CellArea> mergedByFirst() {
		Map<Long, CellArea> found = new HashMap<>();
		this.merged.forEach((area) -> found.put(key(area.firstRow(), area.firstColumn()), area));
		return found;
	}

	/** Row and column as one number. */
	static long key(int row, int column) {
		return ((long) row << 16) + column;
	}

	/** Writes the rows from the first number to the last. */
	void write(int first, int last, Map<Integer, Double> heights, Writer out) throws IOException {
		for (Map.Entry<Integer, SortedMap<Integer, SheetCell>> row : this.rows.entrySet()) {
			int number = row.getKey();
			if (number < first || number > last) {
				continue;
			}
			out.append("<row r=\"").append(String.valueOf(number)).append('"');
			Double height = heights.get(number);
			if (height != null) {
				out.append(" ht=\"").append(String.valueOf(height)).append("\" customHeight=\"true\"");
			}
			out.append('>');
			for (Map.Entry<Integer, SheetCell> cell : row.getValue().entrySet()) {
				cell.getValue().write(CellAddress.letters(cell.getKey()), number, out);
			}
			out.append("</row>");
		}
	}

	/** The least area that has all cells; null where there are none. */
	@Nullable CellArea extent() {
		if (this.rows.isEmpty()) {
			return null;
		}
		int first = Integer.MAX_VALUE;
		int last = 0;
		for (SortedMap<Integer, SheetCell> row : this.rows.values()) {
			first = Math.min(first, row.firstKey());
			last = Math.max(last, row.lastKey());
		}
		return new CellArea(this.rows.firstKey(), first, this.rows.lastKey(), last);
	}

	/** Sees a cell at its place. */
	@FunctionalInterface
	interface Visitor {

		void visit(int row, int column, SheetCell cell);

	}

}
