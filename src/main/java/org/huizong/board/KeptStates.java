package org.huizong.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.huizong.office.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What was found of months, each kept until its mark changes. Those who ask at once for a
 * month that changed wait for the one who computes it, and take what was computed by a
 * look that began after theirs, whatever their own mark: it is newer than they asked for.
 *
 * @param <M> marks of everything that a state follows from, see {@link MonthMarks}
 * @param <S> what is kept
 */
final class KeptStates<M, S> {

	private final Map<Scope, Kept<M, S>> months = new ConcurrentHashMap<>();

	/**
	 * As it was found by the mark or by a later look, or computed now.
	 */
	S of(Scope scope, Seen<M> seen, Supplier<S> compute) {
		return this.months.computeIfAbsent(scope, (first) -> new Kept<>()).of(seen, compute);
	}

	/**
	 * A month as somebody saw it.
	 *
	 * @param declaration as read by whoever looked, perhaps before the look began
	 * @param look its number; looks are numbered as they begin
	 */
	record Seen<M>(M mark, String declaration, long look) {

		/** Whether what was found by this still holds for the other. */
		boolean holdsFor(Seen<M> other) {
			return this.mark.equals(other.mark) || this.look > other.look && this.declaration.equals(other.declaration);
		}

		Seen<M> upTo(long later) {
			return new Seen<>(this.mark, this.declaration, Math.max(this.look, later));
		}

	}

	private static final class Kept<M, S> {

		private @Nullable Seen<M> seen;

		private @Nullable S state;

		synchronized S of(Seen<M> now, Supplier<S> compute) {
			S known = this.state;
			Seen<M> before = this.seen;
			if (known != null && before != null && before.holdsFor(now)) {
				this.seen = before.mark().equals(now.mark()) ? before.upTo(now.look()) : before;
				return known;
			}
			S fresh = compute.get();
			this.seen = now;
			this.state = fresh;
			return fresh;
		}

	}

}
