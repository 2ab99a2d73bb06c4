package org.huizong.disseminate.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.programme.FormColumn;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a form come to, column by column: how many there are, their sums as
 * printed, and as many decimals as any of them has, four at most.
 */
final class FormColumnSums {

	private static final int DECIMALS = 4;

	private final List<FormColumn> columns;

	private final int[] decimals;

	private final @Nullable BigDecimal[] sums;

	private int rows;

	FormColumnSums(List<FormColumn> columns) {
		this.columns = columns;
		this.decimals = new int[columns.size()];
		this.sums = new BigDecimal[columns.size()];
	}

	void add(ReturnRow row) {
		this.rows++;
		for (int i = 0; i < this.sums.length; i++) {
			if (value(row, this.columns.get(i)) instanceof BigDecimal exact) {
				BigDecimal figure = Rounding.round(exact, DECIMALS);
				BigDecimal sum = this.sums[i];
				this.sums[i] = (sum != null) ? sum.add(figure) : figure;
				int scale = figure.stripTrailingZeros().scale();
				this.decimals[i] = Math.max(this.decimals[i], Math.min(DECIMALS, scale));
			}
		}
	}

	int rows() {
		return this.rows;
	}

	FigureFormat format(int column) {
		return FigureFormat.amount(this.decimals[column]);
	}

	/**
	 * A live sum over rows of the sheet.
	 * @param at where the column stands there
	 */
	Sums of(int column, int at, int firstRow, int lastRow) {
		String letters = CellPlace.letters(at);
		return new Sums("SUM(" + letters + firstRow + ":" + letters + lastRow + ")",
				Optional.ofNullable(this.sums[column]));
	}

	/** Whether the figures of a column add up: of one unit of measure, not derived. */
	static boolean adds(FormColumn column) {
		return column.type().numeric() && column.unitOfMeasure() != null && column.derivation() == null;
	}

	static @Nullable Object value(ReturnRow row, FormColumn column) {
		ReturnCell cell = row.cells().get(column.name());
		return (cell != null) ? cell.value() : null;
	}

}
