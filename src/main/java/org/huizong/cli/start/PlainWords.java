package org.huizong.cli.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A command line that leaves nothing to understand: a command's words and options as they
 * are written in full, each once.
 */
public final class PlainWords {

	private static final List<String> VALUED = List.of("--home", "--lang");

	private static final List<String> FLAGS = List.of("--json");

	private final List<String> words = new ArrayList<>();

	private final Map<String, String> options = new HashMap<>();

	private PlainWords() {
	}

	/**
	 * Reads it.
	 * @param flags options of the command that stand alone
	 * @param valued options of the command with a value
	 * @return the words and options, the command first; null when there is anything else
	 */
	public static @Nullable PlainWords of(String[] arguments, List<String> flags, List<String> valued) {
		PlainWords plain = new PlainWords();
		for (int i = 0; i < arguments.length; i++) {
			String word = arguments[i];
			if (!word.startsWith("-")) {
				if (word.isBlank() || word.startsWith("@")) {
					return null;
				}
				plain.words.add(word);
				continue;
			}
			int sign = word.indexOf('=');
			String name = (sign < 0) ? word : word.substring(0, sign);
			String value = "";
			if (VALUED.contains(name) || valued.contains(name)) {
				if (sign < 0 && ++i == arguments.length) {
					return null;
				}
				value = (sign < 0) ? arguments[i] : word.substring(sign + 1);
				if (value.isBlank() || value.startsWith("-") || value.startsWith("@")) {
					return null;
				}
			}
			else if (sign >= 0 || !FLAGS.contains(name) && !flags.contains(name)) {
				return null;
			}
			if (plain.options.put(name, value) != null) {
				return null;
			}
		}
		return plain.languageKnown() ? plain : null;
	}

	private boolean languageKnown() {
		return language().equals("zh") || language().equals("en");
	}

	/** How many there are after the command. */
	public int count() {
		return this.words.size() - 1;
	}

	/** The word at that place after the command, the first being 0. */
	public String at(int place) {
		return this.words.get(place + 1);
	}

	/** The same, null when there are fewer. */
	public @Nullable String perhaps(int place) {
		return (place < count()) ? at(place) : null;
	}

	public boolean has(String flag) {
		return this.options.containsKey(flag);
	}

	public @Nullable String value(String option) {
		return this.options.get(option);
	}

	public boolean json() {
		return has("--json");
	}

	public String home() {
		return this.options.getOrDefault("--home", ".");
	}

	public String language() {
		return this.options.getOrDefault("--lang", "zh");
	}

}
