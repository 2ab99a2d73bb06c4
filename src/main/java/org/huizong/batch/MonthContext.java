package org.huizong.batch;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Vintage;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;

/** What every step of one attempt at a month works on. */
record MonthContext(StatisticalProgramme programme, RunStore.Run run) {

	Scope scope() {
		return this.run.scope();
	}

	ReferencePeriod period() {
		return this.run.scope().period();
	}

	int attempt() {
		return this.run.attempt();
	}

	/** The vintage the attempt publishes; only past the gate. */
	Vintage vintage() {
		return new Vintage(this.programme.code(), period(), this.run.vintageNumber());
	}

}
