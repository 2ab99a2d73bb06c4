package org.huizong.collect.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;
import org.huizong.excel.Workbook.RowHandler;
import org.huizong.excel.Workbook.Sheet;
import org.huizong.excel.Workbook;

/** The first rows of a sheet: where titles, labels and headings stand. */
public record SheetHead(Sheet sheet, List<Row> rows, List<CellRange> merges, BitSet hiddenColumns) {

	/** How many rows are looked at, of those that hold anything. */
	public static final int ROWS = 40;

	public SheetHead {
		rows = List.copyOf(rows);
		merges = List.copyOf(merges);
	}

	public static SheetHead read(Workbook workbook, Sheet sheet) throws IOException {
		List<Row> rows = new ArrayList<>();
		BitSet hidden = new BitSet();
		workbook.read(sheet.index(), new RowHandler() {

			@Override
			public void hiddenColumns(int first, int last) {
				hidden.set(Math.max(first, 0), Math.max(Math.max(first, 0), last + 1));
			}

			@Override
			public boolean row(Row row) {
				rows.add(row);
				return rows.size() < ROWS;
			}

		});
		return new SheetHead(sheet, rows, List.of(), hidden);
	}

	/** With the merged ranges that touch these rows. */
	public SheetHead withMerges(Workbook workbook) throws IOException {
		int last = this.rows.isEmpty() ? 0 : this.rows.get(this.rows.size() - 1).number();
		List<CellRange> merged = workbook.mergedRanges(this.sheet.index())
			.stream()
			.filter((range) -> range.firstRow() <= last)
			.toList();
		return new SheetHead(this.sheet, this.rows, merged, this.hiddenColumns);
	}

	/** The rows above a row. */
	public List<Row> above(int number) {
		return this.rows.stream().filter((row) -> row.number() < number).toList();
	}

	/** The rows below a row. */
	public List<Row> below(int number) {
		return this.rows.stream().filter((row) -> row.number() > number).toList();
	}

}
