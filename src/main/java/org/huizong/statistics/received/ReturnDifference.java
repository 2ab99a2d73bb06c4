package org.huizong.statistics.received;

import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * One cell, or one row, in which two versions of a return differ.
 *
 * @param form code of the form
 * @param row what identifies the row: the values of the form's key, the first of several
 * equal ones without, the others with {@code #2}, {@code #3}; empty for a whole form
 * @param column declared name of the column, empty when the whole row was added or
 * removed
 * @param before place in the earlier version and what the cell shows, null when the row
 * is added
 * @param after the same of the later version, null when the row is removed
 */
public record ReturnDifference(String form, Kind kind, String row, String column, @Nullable Source before,
		@Nullable Source after) {

	/** What became of it. */
	public enum Kind {

		CHANGED(new Text("改动", "changed")), ADDED(new Text("增加", "added")), REMOVED(new Text("删去", "removed")),
		/** The later workbook holds the form no more. */
		FORM_REMOVED(new Text("整表没有了", "form gone"));

		private final Text title;

		Kind(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

	}

}
