package org.huizong.programme;

import java.util.List;

import org.huizong.programme.predicate.Predicate;

/** How a row of a register may follow the row of its key last month. */
public sealed interface FollowingCheck extends Check {

	/**
	 * Entries of a column only move on in an order, such as 未办, 在办, 已办; a blank is before
	 * the first.
	 *
	 * @param order entries of the column's code list, the first one first
	 */
	record Ordered(String column, List<String> order) implements FollowingCheck {

		public Ordered {
			order = List.copyOf(order);
		}

	}

	/**
	 * Columns keep what they say, however it is written; blanks are undecided.
	 */
	record Constant(List<String> columns) implements FollowingCheck {

		public Constant {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A row whose key no earlier month of the unit has satisfies the predicate. Undecided
	 * for units without rows last month.
	 */
	record Appearing(Predicate predicate) implements FollowingCheck {

		@Override
		public String condition() {
			return this.predicate.source();
		}

	}

}
