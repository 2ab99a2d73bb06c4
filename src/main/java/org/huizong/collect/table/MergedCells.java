package org.huizong.collect.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.collect.layout.Layout;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.programme.FormColumn;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow.RowKind;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/**
 * Cells merged over several rows of a table, which hold their value in the first row
 * only. A text, code or date is meant for each of the rows and filled down; a figure or a
 * key is not, for it would count more than once, and is told.
 */
final class MergedCells {

	private final Layout layout;

	private final Map<Integer, Placed> columns = new HashMap<>();

	private final List<CellRange> ranges = new ArrayList<>();

	private final Set<Integer> headings = new HashSet<>();

	MergedCells(Layout layout) {
		this.layout = layout;
		layout.columns().forEach((placed) -> this.columns.put(placed.index(), placed));
	}

	/**
	 * Takes a range, and keeps it when it reaches down a column of the table or over it.
	 */
	void add(CellRange range) {
		if (range.firstRow() > this.layout.lastRow() && range.firstRow() == range.lastRow() && over(range)) {
			this.headings.add(range.firstRow());
		}
		if (range.firstRow() > this.layout.lastRow() && range.lastRow() > range.firstRow()
				&& this.columns.containsKey(range.firstColumn())) {
			this.ranges.add(range);
		}
	}

	/**
	 * Whether a data row is a heading within the table: one text merged over most of it.
	 */
	boolean heading(ReturnRow row) {
		if (row.kind() != RowKind.DATA || !this.headings.contains(row.row())) {
			return false;
		}
		List<ReturnCell> told = row.cells()
			.values()
			.stream()
			.filter((cell) -> !cell.address().isEmpty() && !cell.raw().isEmpty())
			.toList();
		return told.size() == 1 && told.get(0).value() instanceof String;
	}

	private boolean over(CellRange range) {
		long columns = this.columns.keySet()
			.stream()
			.filter((column) -> range.firstColumn() <= column && column <= range.lastColumn())
			.count();
		return 2 * columns > this.columns.size();
	}

	/**
	 * The rows with what is merged over them filled in.
	 * @param rows ascending
	 */
	List<ReturnRow> fill(List<ReturnRow> rows, RowReader reader, Listener listener) {
		if (this.ranges.isEmpty()) {
			return rows;
		}
		TreeMap<Integer, ReturnRow> byNumber = new TreeMap<>();
		rows.forEach((row) -> byNumber.put(row.row(), row));
		for (CellRange range : this.ranges) {
			ReturnRow top = byNumber.get(range.firstRow());
			if (top != null && top.kind() == RowKind.DATA) {
				fill(Objects.requireNonNull(this.columns.get(range.firstColumn())), top,
						byNumber.subMap(range.firstRow(), false, range.lastRow(), true), reader, listener);
			}
		}
		return List.copyOf(byNumber.values());
	}

	private void fill(Placed placed, ReturnRow top, Map<Integer, ReturnRow> below, RowReader reader,
			Listener listener) {
		FormColumn column = placed.column();
		ReturnCell held = Objects.requireNonNull(top.cells().get(column.name()));
		List<ReturnRow> blank = below.values()
			.stream()
			.filter((row) -> row.kind() == RowKind.DATA && isBlank(row.cells().get(column.name())))
			.toList();
		if (held.value() == null || blank.isEmpty()) {
			return;
		}
		if (column.type().numeric() || this.layout.form().key().contains(column.name())) {
			listener.notFilled(column, held, blank.size() + 1);
			return;
		}
		for (ReturnRow row : blank) {
			String address = Rows.letter(placed.index()) + row.row();
			below.put(row.row(), with(row, column.name(), new ReturnCell(held.value(), address, ""), reader));
			listener.filled(column, address, held.value());
		}
	}

	private static boolean isBlank(@Nullable ReturnCell cell) {
		return cell != null && cell.value() == null && cell.raw().isEmpty();
	}

	private static ReturnRow with(ReturnRow row, String column, ReturnCell cell, RowReader reader) {
		Map<String, ReturnCell> cells = new LinkedHashMap<>(row.cells());
		cells.put(column, cell);
		return new ReturnRow(row.form(), row.unit(), row.period(), row.fileHash(), row.file(), row.sheet(), row.row(),
				row.kind(), reader.derived(cells));
	}

	/** Is told what became of merged cells. */
	interface Listener {

		/** A value was filled down into a cell. */
		void filled(FormColumn column, String address, Object value);

		/** A figure or key stands for several rows. */
		void notFilled(FormColumn column, ReturnCell held, int rows);

	}

}
