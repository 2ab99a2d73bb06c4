package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.NamedStyle.Emphasis;

/**
 * A live sum over rows of a column.
 *
 * @param value what the figures printed in those rows come to; empty when there is none
 */
record Sums(String formula, Optional<BigDecimal> value) {

	static Sums of(Page page, int column, int firstRow, int lastRow) {
		String letters = CellPlace.letters(column);
		return new Sums("SUM(" + letters + firstRow + ":" + letters + lastRow + ")",
				IntStream.rangeClosed(firstRow, lastRow)
					.mapToObj((row) -> page.figure(page.sheet().place(row, column)))
					.flatMap(Optional::stream)
					.reduce(BigDecimal::add));
	}

	boolean comesTo(BigDecimal wanted) {
		return this.value.filter((sum) -> sum.compareTo(wanted) == 0).isPresent();
	}

	/** Writes the sum into the page's current row; … when there is none. */
	void write(Page page, int column, FigureFormat format, Emphasis emphasis) {
		if (this.value.isPresent()) {
			page.formula(column, this.formula, Printed.figure(this.value.get(), format), emphasis);
		}
		else {
			page.print(column, Printed.words(Printed.MISSING), emphasis);
		}
	}

}
