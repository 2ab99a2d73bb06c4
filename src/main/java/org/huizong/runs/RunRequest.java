package org.huizong.runs;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param from the step from which a rerun does the work again, null for everything; null
 * too for the other verbs
 */
public record RunRequest(Scope scope, RunVerb verb, @Nullable MonthStep from) {

	public RunRequest {
		if (from != null && verb != RunVerb.RERUN) {
			throw new RefusedException(Outcome.USAGE, "只有重跑才能指定起始步骤。", "Only a rerun begins at a step.");
		}
	}

	public Deed deed() {
		return switch (this.verb) {
			case RUN -> Deed.RUN;
			case RETRY -> Deed.RETRY;
			case RERUN -> Deed.RERUN;
		};
	}

	public static RunRequest run(Scope scope) {
		return new RunRequest(scope, RunVerb.RUN, null);
	}

	public static RunRequest retry(Scope scope) {
		return new RunRequest(scope, RunVerb.RETRY, null);
	}

	public static RunRequest rerun(Scope scope, @Nullable MonthStep from) {
		return new RunRequest(scope, RunVerb.RERUN, from);
	}

}
