package org.huizong.programme.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Suggests the declared names that a misspelt one may have meant. */
public final class PredicateNames {

	private static final int SUGGESTIONS = 3;

	private PredicateNames() {
	}

	/** {@code ，相近的有「现汇」}, or nothing when no name is like it. */
	public static String suggestZh(String name, Collection<String> declared) {
		List<String> near = near(name, declared);
		return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("」「", "，相近的有「", "」"));
	}

	public static String suggestEn(String name, Collection<String> declared) {
		List<String> near = near(name, declared);
		return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("\", \"", ", did you mean \"", "\""));
	}

	private static List<String> near(String name, Collection<String> declared) {
		return declared.stream()
			.filter((candidate) -> distance(name, candidate) <= Math.max(1,
					Math.max(name.length(), candidate.length()) / 2) && sharesACharacter(name, candidate))
			.sorted(Comparator.<String>comparingInt((candidate) -> distance(name, candidate))
				.thenComparing(Comparator.naturalOrder()))
			.limit(SUGGESTIONS)
			.toList();
	}

	private static boolean sharesACharacter(String left, String right) {
		return left.chars().anyMatch((character) -> right.indexOf(character) >= 0);
	}

	/** Levenshtein's: insertions, deletions and replacements. */
	static int distance(String left, String right) {
		int[] previous = new int[right.length() + 1];
		for (int j = 0; j <= right.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int[] current = new int[right.length() + 1];
			current[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int replaced = previous[j - 1] + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		return previous[right.length()];
	}

}
