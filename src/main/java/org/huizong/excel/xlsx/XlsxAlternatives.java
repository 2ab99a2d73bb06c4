package org.huizong.excel.xlsx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Alternatives for newer and older readers, of which one is read as though it stood there
 * alone: the first whose namespaces are all known, or else the one to fall back on.
 * Source: ECMA-376 part 3, 7.5.
 */
final class XlsxAlternatives {

	private final XlsxVocabulary vocabulary;

	/** Whether one was taken, of each that is open. */
	private final Deque<Boolean> open = new ArrayDeque<>();

	XlsxAlternatives(XlsxVocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Takes an opening tag; whether what it encloses is to be read.
	 * @param requires the prefixes that a choice asks for; null when it names none
	 * @param namespaces of a prefix
	 */
	boolean opens(String name, @Nullable String requires, Function<String, @Nullable String> namespaces) {
		if (name.equals("AlternateContent")) {
			this.open.push(false);
			return true;
		}
		boolean fits = name.equals("Fallback") || name.equals("Choice") && understood(requires, namespaces);
		if (this.open.isEmpty() || this.open.peek() || !fits) {
			return false;
		}
		this.open.pop();
		this.open.push(true);
		return true;
	}

	void closes(String name) {
		if (name.equals("AlternateContent")) {
			this.open.pop();
		}
	}

	private boolean understood(@Nullable String requires, Function<String, @Nullable String> namespaces) {
		if (requires == null || requires.isBlank()) {
			return false;
		}
		for (String prefix : requires.strip().split("\\s+")) {
			String namespace = namespaces.apply(prefix);
			if (namespace == null || !this.vocabulary.knows(namespace)) {
				return false;
			}
		}
		return true;
	}

}
