package org.huizong.collect.layout;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Heading;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;

/**
 * The columns of a sheet that are a table's own: those declared, and beside them those
 * that stand there for people only, such as 序号. Other tables, remarks and marks stand
 * beside the table on the same rows and say nothing of them.
 */
public final class TableArea {

	private final BitSet declared = new BitSet();

	private final BitSet own = new BitSet();

	private final BitSet headed = new BitSet();

	private final BitSet again = new BitSet();

	private final Map<Integer, String> names;

	public TableArea(Layout layout) {
		this.names = layout.columns()
			.stream()
			.collect(Collectors.toMap(Layout.Placed::index, (placed) -> placed.column().name(), (one, same) -> one));
		layout.columns().forEach((placed) -> this.declared.set(placed.index()));
		Set<String> unread = layout.form().unread().stream().map(Normaliser::plain).collect(Collectors.toSet());
		BitSet headings = new BitSet();
		layout.header().stream().map(Rows::filled).flatMap(List::stream).forEach((cell) -> headings.set(cell.column()));
		this.headed.set(first(), last() + 1);
		for (int left = first() - 1; left >= 0 && headings.get(left); left--) {
			this.headed.set(left);
		}
		for (int right = last() + 1; headings.get(right); right++) {
			this.headed.set(right);
		}
		this.own.or(this.declared);
		layout.again().forEach((placed) -> this.again.set(placed.index()));
		layout.header()
			.stream()
			.map(Rows::texts)
			.flatMap(List::stream)
			.filter((cell) -> this.headed.get(cell.column()) && unread.contains(Heading.of(cell.raw()).bare()))
			.forEach((cell) -> this.own.set(cell.column()));
	}

	/** The cells that hold more than blanks in the table's own columns, from the left. */
	public List<Cell> cells(Row row) {
		List<Cell> cells = Rows.filled(row);
		cells.removeIf((cell) -> !this.own.get(cell.column()));
		return cells;
	}

	/** Whether a row holds nothing in the declared columns. */
	public boolean blank(Row row) {
		for (Cell cell : row.cells()) {
			if (this.declared.get(cell.column()) && !Rows.blank(cell)) {
				return false;
			}
		}
		return true;
	}

	/** Whether the column is declared. */
	public boolean declares(int column) {
		return this.declared.get(column);
	}

	/** The name of a declared column; empty for others. */
	public String column(int column) {
		return this.names.getOrDefault(column, "");
	}

	/** Whether the column is declared or stands there for people only. */
	public boolean owns(int column) {
		return this.own.get(column);
	}

	/**
	 * Whether the column belongs to the block of headings that the declared columns stand
	 * in.
	 */
	public boolean encloses(int column) {
		return this.headed.get(column);
	}

	/** Whether the column holds a declared one once more, of another block beside. */
	public boolean repeats(int column) {
		return this.again.get(column);
	}

	/** Whether the column stands left of the block. */
	public boolean before(int column) {
		return column < this.headed.nextSetBit(0);
	}

	private int first() {
		return this.declared.nextSetBit(0);
	}

	private int last() {
		return this.declared.length() - 1;
	}

}
