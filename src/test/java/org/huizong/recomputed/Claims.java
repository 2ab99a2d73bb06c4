package org.huizong.recomputed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text claims, clause by clause: every kind of clause is known by its shape, and
 * what it says is held against what was computed. A clause of no known shape is told, so
 * that no sentence goes unchecked.
 */
final class Claims {

	private static final Pattern BETWEEN = Pattern.compile("[；，。、：\\s]+");

	private final Map<Pattern, Consumer<Matcher>> kinds = new LinkedHashMap<>();

	private final List<String> problems = new ArrayList<>();

	private String sentence = "";

	private int checked;

	/** A kind of clause; kinds that are added first are tried first. */
	void kind(String shape, Consumer<Matcher> check) {
		this.kinds.put(Pattern.compile(shape), check);
	}

	/** Checks a sentence from its beginning to its end. */
	void read(String text) {
		this.sentence = text;
		int at = skip(text, 0);
		while (at < text.length()) {
			int next = clause(text, at);
			if (next < 0) {
				this.problems.add("not understood: " + text.substring(at) + " (in: " + text + ")");
				return;
			}
			at = skip(text, next);
		}
	}

	private int clause(String text, int at) {
		for (Map.Entry<Pattern, Consumer<Matcher>> kind : this.kinds.entrySet()) {
			Matcher matcher = kind.getKey().matcher(text).region(at, text.length());
			if (matcher.lookingAt() && matcher.end() > at) {
				kind.getValue().accept(matcher);
				return matcher.end();
			}
		}
		return -1;
	}

	private static int skip(String text, int at) {
		Matcher between = BETWEEN.matcher(text).region(at, text.length());
		return between.lookingAt() ? between.end() : at;
	}

	/** Holds one thing that was said against what is so. */
	void same(String what, Object is, Object said) {
		this.checked++;
		if (!is.equals(said)) {
			this.problems.add(what + ": is " + is + ", said " + said + " (in: " + this.sentence + ")");
		}
	}

	List<String> problems() {
		return this.problems;
	}

	/** Things held against what is so. */
	int checked() {
		return this.checked;
	}

}
