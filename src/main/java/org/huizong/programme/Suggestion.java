package org.huizong.programme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.huizong.statistics.Text;

/** What a misspelt word may have meant. */
final class Suggestion {

	/** Longer lists are not printed in full. */
	private static final int LISTED = 30;

	private Suggestion() {
	}

	/** The tail of a sentence about an unknown word: the nearest, then all allowed. */
	static Text tail(String word, Collection<String> allowed) {
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
		int limit = Math.max(1, word.length() / 3);
		return allowed.stream()
			.filter((candidate) -> distance(word, candidate) <= limit)
			.min(Comparator.comparingInt((candidate) -> distance(word, candidate)));
	}

	/** Letters to insert, delete or replace (Levenshtein). */
	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = diagonal + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}

}
