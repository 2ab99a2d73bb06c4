package org.huizong.console;

import org.huizong.batch.AbsentException;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.Scope;

/** Months as they stand in addresses. */
final class Months {

	private Months() {
	}

	/**
	 * The month of a programme.
	 * @throws AbsentException when it is none
	 */
	static Scope scope(String programme, String month) {
		return new Scope(programme, period(month));
	}

	/**
	 * A month.
	 * @throws RefusedException when it is none
	 */
	static ReferencePeriod period(String month) {
		try {
			return ReferencePeriod.parse(month);
		}
		catch (IllegalArgumentException ex) {
			throw new AbsentException("「" + month + "」不是报告期。", month + " is no reference period.");
		}
	}

}
