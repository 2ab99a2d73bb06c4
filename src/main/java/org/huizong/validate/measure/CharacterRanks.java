package org.huizong.validate.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks of characters, the rarest among the texts first; a character's second occurrence
 * in a text is another one than its first.
 */
final class CharacterRanks {

	private final Map<Integer, Integer> ranks = new HashMap<>();

	private CharacterRanks() {
	}

	static CharacterRanks of(List<String> texts) {
		Map<Integer, Integer> counts = new HashMap<>();
		texts.forEach((text) -> {
			for (int token : tokens(text)) {
				counts.merge(token, 1, Integer::sum);
			}
		});
		CharacterRanks ranks = new CharacterRanks();
		counts.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.forEach((token) -> ranks.ranks.put(token, ranks.ranks.size()));
		return ranks;
	}

	/** Each character with its number among equal ones in the text. */
	private static int[] tokens(String text) {
		int[] tokens = new int[text.length()];
		for (int i = 0; i < tokens.length; i++) {
			int before = 0;
			for (int j = 0; j < i; j++) {
				before += (text.charAt(j) == text.charAt(i)) ? 1 : 0;
			}
			tokens[i] = Math.min(before, Short.MAX_VALUE) << Character.SIZE | text.charAt(i);
		}
		return tokens;
	}

	/** How many different ones there are. */
	int size() {
		return this.ranks.size();
	}

	/** The text's characters as ranks, ascending. */
	int[] of(String text) {
		return Arrays.stream(tokens(text)).map(this.ranks::get).sorted().toArray();
	}

}
