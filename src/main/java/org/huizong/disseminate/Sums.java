package org.huizong.disseminate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

import org.huizong.excel.CellPlace;
import org.huizong.excel.FigureFormat;
import org.huizong.excel.NamedStyle.Emphasis;

/** Live sums of a column, stored with the sum of the figures printed above. */
final class Sums {

	private Sums() {
	}

	/**
	 * Writes the sum of the rows into the page's current row; … when none has a figure.
	 */
	static void down(Page page, int column, int firstRow, int lastRow, FigureFormat format, Emphasis emphasis) {
		Optional<BigDecimal> sum = IntStream.rangeClosed(firstRow, lastRow)
			.mapToObj((row) -> page.figure(page.sheet().place(row, column)))
			.flatMap(Optional::stream)
			.reduce(BigDecimal::add);
		String letters = CellPlace.letters(column);
		if (sum.isPresent()) {
			page.formula(column, "SUM(" + letters + firstRow + ":" + letters + lastRow + ")",
					Printed.figure(sum.get(), format), emphasis);
		}
		else {
			page.print(column, Printed.words(Printed.MISSING), emphasis);
		}
	}

}
