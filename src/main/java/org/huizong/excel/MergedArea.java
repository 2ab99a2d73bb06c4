package org.huizong.excel;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.Workbook.CellRange;

/**
 * The cells that merged ranges cover, which whoever spreads their values has to visit:
 * held to the number of cells a workbook may have.
 */
final class MergedArea {

	private final Limits limits;

	private long cells;

	MergedArea(Limits limits) {
		this.limits = limits;
	}

	void add(CellRange range, String place) throws UnreadableWorkbookException {
		long rows = range.lastRow() - range.firstRow() + 1L;
		long columns = range.lastColumn() - range.firstColumn() + 1L;
		if (rows < 1 || columns < 1) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, place + ", merged range that ends before it starts");
		}
		this.cells += rows * columns;
		if (range.lastRow() > this.limits.rows()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_ROWS, place + ", merged to row " + range.lastRow());
		}
		if (range.lastColumn() >= this.limits.columns()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_COLUMNS, place + ", merged range");
		}
		if (this.cells > this.limits.cells()) {
			throw new UnreadableWorkbookException(Verdict.TOO_MANY_CELLS,
					place + ", more than " + this.limits.cells() + " merged cells");
		}
	}

}
