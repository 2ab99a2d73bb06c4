package org.huizong.batch;

import org.huizong.statistics.ReportingUnit;
import org.huizong.store.Scope;

import org.springframework.stereotype.Service;

/** Reporting units by whatever name a person gives them. */
@Service
public class Units {

	private final Programmes programmes;

	Units(Programmes programmes) {
		this.programmes = programmes;
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month; or that
	 * has sent a return for it before the declaration said that it does not.
	 * @throws RefusedException when there is none
	 */
	public ReportingUnit of(Scope scope, String name) {
		return this.programmes.unit(scope, name);
	}

	/**
	 * The unit of that code, name, short name or alias that reports in the month.
	 * @throws RefusedException when there is none
	 */
	public ReportingUnit reporting(Scope scope, String name) {
		return this.programmes.reporting(scope, name);
	}

	/** Its name; the code where it is none of ours. */
	public String name(Scope scope, String code) {
		return this.programmes.get(scope.programme()).unit(code, scope.period()).map(ReportingUnit::name).orElse(code);
	}

}
