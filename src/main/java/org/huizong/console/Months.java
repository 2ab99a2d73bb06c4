package org.huizong.console;

import org.huizong.batch.UnknownException;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.Scope;

/** Months as they stand in addresses. */
final class Months {

	private Months() {
	}

	/**
	 * The month of a programme.
	 * @throws UnknownException when it is none
	 */
	static Scope scope(String programme, String month) {
		try {
			return new Scope(programme, ReferencePeriod.parse(month));
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownException("「" + month + "」不是报告期。", month + " is no reference period.");
		}
	}

}
