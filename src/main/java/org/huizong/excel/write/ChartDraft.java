package org.huizong.excel.write;

import java.util.List;

/**
 * A native chart over cells that have been written.
 *
 * @param categoryTitle title of the category axis, empty for none
 * @param valueTitle title of the value axis, such as the unit of measure
 * @param categories cells with the categories' names
 * @param decimals decimals of the data labels and of the value axis
 * @param labelled whether each value is printed beside its mark
 */
public record ChartDraft(Kind kind, String title, String categoryTitle, String valueTitle, Span categories,
		List<Series> series, int decimals, boolean labelled) {

	public ChartDraft {
		series = List.copyOf(series);
	}

	/** The shapes of charts. */
	public enum Kind {

		/** Horizontal bars, the first category on top: rankings. */
		BARS,
		/** Upright columns; series marked as lines are drawn as such. */
		COLUMNS,
		/** Lines over time. */
		LINES

	}

	/**
	 * A series of values.
	 *
	 * @param line whether it is a line among columns
	 */
	public record Series(String name, Span values, boolean line) {
	}

	/** Cells in one row or column of a sheet. */
	public record Span(CellPlace first, CellPlace last) {

		String reference() {
			return CellPlace.quoted(this.first.sheet()) + "!$" + CellPlace.letters(this.first.column()) + "$"
					+ this.first.row() + ":$" + CellPlace.letters(this.last.column()) + "$" + this.last.row();
		}

	}

}
