package org.huizong.console.shared;

import org.jspecify.annotations.Nullable;

/**
 * A figure, rank or word as a page shows it.
 *
 * @param href where it comes from, null for a word
 */
public record Shown(String text, @Nullable String href) {

	static Shown word(String text) {
		return new Shown(text, null);
	}

}
