package org.huizong.runs;

import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

/** What every step of one attempt at a month works on. */
public record MonthContext(StatisticalProgramme programme, RunStore.Run run) {

	public Scope scope() {
		return this.run.scope();
	}

	public ReferencePeriod period() {
		return this.run.scope().period();
	}

	public int attempt() {
		return this.run.attempt();
	}

	/** The first step that this attempt does, null for all. */
	public @Nullable MonthStep from() {
		String name = this.run.from();
		return (name != null) ? MonthStep.named(name).orElseThrow() : null;
	}

	/** Whether the attempt leaves that step as it was done before. */
	public boolean keeps(MonthStep step) {
		MonthStep from = from();
		return from != null && step.compareTo(from) < 0 || this.run.frozen() && step.compareTo(MonthStep.GATE) <= 0;
	}

	/** The vintage the attempt publishes; only past the gate. */
	public Vintage vintage() {
		return new Vintage(this.programme.code(), period(), this.run.vintageNumber());
	}

}
