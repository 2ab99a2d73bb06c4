package org.huizong.statistics.received;

/**
 * How many cells of a form's table became what, and where. Over all fates they are the
 * cells with data in the table's own columns below its header: none is lost in silence.
 *
 * @param place the rows, as {@code 9:9,12:14}; empty for cells of the table's data rows
 */
public record CellCount(Fate fate, String place, long cells) {

	/** What became of a cell. */
	public enum Fate {

		/** It gave a value. */
		TAKEN,
		/** It says that there is nothing to report, such as a dash. */
		BLANK,
		/** A finding says why it gave no value. */
		REFUSED,
		/** It stands in a total row. */
		TOTAL,
		/** It stands in a title, a heading that comes again or a line without figures. */
		HEADING,
		/** It stands in a note. */
		NOTE,
		/** It belongs to another table. */
		OTHER_TABLE,
		/** Its row does not show and is left out. */
		HIDDEN,
		/** Its row is struck out. */
		STRUCK,
		/** Its column stands there for people only, such as 序号. */
		UNREAD,
		/** Its column is not declared. */
		UNDECLARED;

		/** Whether it is only told of. */
		public boolean told() {
			return this.ordinal() > REFUSED.ordinal();
		}

	}

}
