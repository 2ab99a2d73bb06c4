package org.huizong.console.shared;

import org.huizong.office.AbsentException;
import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;

/** Months as they stand in addresses. */
public final class Months {

	private Months() {
	}

	/**
	 * The month of a programme.
	 * @throws AbsentException when it is none
	 */
	public static Scope scope(String programme, String month) {
		return new Scope(programme, period(month));
	}

	/**
	 * A month.
	 * @throws RefusedException when it is none
	 */
	public static ReferencePeriod period(String month) {
		try {
			return ReferencePeriod.parse(month);
		}
		catch (IllegalArgumentException ex) {
			throw new AbsentException("「" + month + "」不是报告期。", month + " is no reference period.");
		}
	}

}
