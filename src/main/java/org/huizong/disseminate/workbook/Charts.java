package org.huizong.disseminate.workbook;

import java.util.List;

import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.ChartDraft.Kind;
import org.huizong.excel.write.ChartDraft.Series;
import org.huizong.excel.write.ChartDraft.Span;
import org.huizong.excel.write.ChartDraft;
import org.huizong.excel.write.SheetDraft;

/** The charts of the house over cells already written. */
final class Charts {

	private Charts() {
	}

	/** Cells down a column. */
	static Span down(SheetDraft sheet, int column, int firstRow, int lastRow) {
		return new Span(sheet.place(firstRow, column), sheet.place(lastRow, column));
	}

	/** Cells along a row. */
	static Span along(SheetDraft sheet, int row, int firstColumn, int lastColumn) {
		return new Span(sheet.place(row, firstColumn), sheet.place(row, lastColumn));
	}

	static ChartDraft bars(String title, String unitOfMeasure, Span names, Series series, int decimals) {
		return new ChartDraft(Kind.BARS, title, "", unitOfMeasure, names, List.of(series), decimals, true);
	}

	static ChartDraft columns(String title, String names, String values, Span categories, List<Series> series,
			int decimals) {
		return new ChartDraft(Kind.COLUMNS, title, names, values, categories, series, decimals, true);
	}

	static ChartDraft lines(String title, String values, Span months, List<Series> series, int decimals) {
		return new ChartDraft(Kind.LINES, title, "", values, months, series, decimals, false);
	}

	static Series series(String name, CellPlace first, CellPlace last) {
		return new Series(name, new Span(first, last), false);
	}

}
