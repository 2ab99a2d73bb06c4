package org.huizong.excel;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.Workbook.CellRange;

/**
 * The cells that merged ranges cover, which whoever spreads their values has to visit:
 * held to the number of cells a workbook may have.
 */
public final class MergedArea {

	/** A range takes memory however small it is. */
	private static final int MOST = 200_000;

	private final Limits limits;

	private long cells;

	private int ranges;

	public MergedArea(Limits limits) {
		this.limits = limits;
	}

	public void add(CellRange range, String place) throws UnreadableWorkbookException {
		long rows = range.lastRow() - range.firstRow() + 1L;
		long columns = range.lastColumn() - range.firstColumn() + 1L;
		if (rows < 1 || columns < 1) {
			throw new UnreadableWorkbookException(Verdict.CORRUPT, place + ", merged range that ends before it starts");
		}
		this.cells += rows * columns;
		this.ranges++;
		if (range.lastRow() > this.limits.rows()) {
			throw refused(place + ", merged to row " + range.lastRow());
		}
		if (range.lastColumn() >= this.limits.columns()) {
			throw refused(place + ", merged beyond column " + this.limits.columns());
		}
		if (this.cells > this.limits.cells()) {
			throw refused(place + ", more than " + this.limits.cells() + " merged cells");
		}
		if (this.ranges > MOST) {
			throw refused(place + ", more than " + MOST + " merged ranges");
		}
	}

	private static UnreadableWorkbookException refused(String detail) {
		return new UnreadableWorkbookException(Verdict.MERGED_BEYOND_SENSE, detail);
	}

}
