package org.huizong.collect.table;

import java.util.Optional;

import org.huizong.collect.cell.Rows;
import org.huizong.statistics.Text;

/**
 * What stands beside a table on its rows, told once. Cells of rows that may stand below
 * the table wait until more of it comes.
 */
final class BesideTable {

	private Block settled = Block.NONE;

	private Block waiting = Block.NONE;

	void take(int column, int row) {
		this.waiting = this.waiting.and(new Block(1, row, row, column, column));
	}

	/** More of the table has come, or what waits is worth telling. */
	void settle() {
		this.settled = this.settled.and(this.waiting);
		this.waiting = Block.NONE;
	}

	/** What is told of it; empty when nothing stands there. */
	Optional<UndeclaredColumns.Run> told() {
		int cells = this.settled.cells();
		return (cells == 0) ? Optional.empty() : Optional.of(new UndeclaredColumns.Run(this.settled.place(), "",
				new Text("表旁的内容" + cells + "格", cells + " cells beside the table")));
	}

	/** Cells within a rectangle. */
	private record Block(int cells, int firstRow, int lastRow, int left, int right) {

		static final Block NONE = new Block(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0);

		Block and(Block other) {
			return new Block(this.cells + other.cells, Math.min(this.firstRow, other.firstRow),
					Math.max(this.lastRow, other.lastRow), Math.min(this.left, other.left),
					Math.max(this.right, other.right));
		}

		String place() {
			String first = Rows.letter(this.left) + this.firstRow;
			String last = Rows.letter(this.right) + this.lastRow;
			return first.equals(last) ? first : first + ":" + last;
		}

	}

}
