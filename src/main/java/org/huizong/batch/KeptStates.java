package org.huizong.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.huizong.batch.MonthMarks.Mark;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What was found of months, each kept until its mark changes. Those who ask at once for a
 * month that changed wait for the one who computes it.
 *
 * @param <S> what is kept
 */
final class KeptStates<S> {

	private final Map<Scope, Kept<S>> months = new ConcurrentHashMap<>();

	/** As it was found by the mark, or computed now. */
	S of(Scope scope, Mark mark, Supplier<S> compute) {
		return this.months.computeIfAbsent(scope, (first) -> new Kept<>()).of(mark, compute);
	}

	private static final class Kept<S> {

		private @Nullable Mark mark;

		private @Nullable S state;

		synchronized S of(Mark now, Supplier<S> compute) {
			S known = this.state;
			if (known != null && now.equals(this.mark)) {
				return known;
			}
			S fresh = compute.get();
			this.mark = now;
			this.state = fresh;
			return fresh;
		}

	}

}
