package org.huizong.batch;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Vintage;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

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

	/** The first step that this attempt does, null for all. */
	@Nullable MonthStep from() {
		String name = this.run.from();
		return (name != null) ? MonthStep.named(name).orElseThrow() : null;
	}

	/** Whether the attempt leaves that step as it was done before. */
	boolean keeps(MonthStep step) {
		MonthStep from = from();
		return from != null && step.compareTo(from) < 0 || this.run.frozen() && step.compareTo(MonthStep.GATE) <= 0;
	}

	/** The vintage the attempt publishes; only past the gate. */
	Vintage vintage() {
		return new Vintage(this.programme.code(), period(), this.run.vintageNumber());
	}

}
