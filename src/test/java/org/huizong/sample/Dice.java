package org.huizong.sample;

import java.util.List;

/**
 * Reproducible variety: what a throw shows follows from the seed and the thrower's name
 * alone, so that one more unit or project changes no other.
 */
record Dice(long seed) {

	/** A whole number from low to high, both included. */
	int between(int low, int high, Object... name) {
		return low + (int) Long.remainderUnsigned(mixed(name), high - low + 1L);
	}

	/** One of the list, each as likely. */
	<T> T oneOf(List<T> choices, Object... name) {
		return choices.get(between(0, choices.size() - 1, name));
	}

	/** True in so many cases of a hundred. */
	boolean percent(int chance, Object... name) {
		return between(1, 100, name) <= chance;
	}

	private long mixed(Object... name) {
		long hash = this.seed;
		for (Object part : name) {
			hash = avalanche(hash + 0x9E3779B97F4A7C15L + part.toString().hashCode());
		}
		return hash;
	}

	/** The finaliser of SplitMix64. */
	private static long avalanche(long bits) {
		long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}
