package org.huizong.programme.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.huizong.statistics.Text;

/** What a misspelt word may have meant. */
public final class Suggestion {

	/** Longer lists are not printed in full. */
	private static final int LISTED = 40;

	private Suggestion() {
	}

	/** The tail of a sentence about an unknown word: the nearest, then all allowed. */
	public static Text tail(String word, Collection<String> allowed) {
		Optional<String> nearest = nearest(word, allowed);
		String zh = nearest.map((near) -> "，是不是「" + near + "」？").orElse("。");
		String en = nearest.map((near) -> "; did you mean \"" + near + "\"?").orElse(".");
		if (allowed.isEmpty() || allowed.size() > LISTED) {
			return new Text(zh, en);
		}
		return new Text(zh + "可用：" + String.join("、", allowed), en + " Allowed: " + String.join(", ", allowed));
	}

	/** The allowed word that differs from the word by the fewest letters, if few. */
	static Optional<String> nearest(String word, Collection<String> allowed) {
		int limit = (word.length() < 4) ? 1 : Math.max(2, word.length() / 3);
		return allowed.stream()
			.filter((candidate) -> distance(word, candidate) <= limit)
			.min(Comparator.comparingInt((candidate) -> distance(word, candidate)));
	}

	private static int distance(String word, String candidate) {
		return PredicateNames.distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
	}

}
