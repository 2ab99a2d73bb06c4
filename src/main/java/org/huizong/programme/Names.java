package org.huizong.programme;

import java.util.Collection;
import java.util.List;

/**
 * Names that a reference may give.
 *
 * @param zh what they are names of, such as 指标
 * @param en the same in English
 * @param known in declared order
 * @param complete whether no others can exist; when their own file could not be read, a
 * reference to an unknown name is not a second fault
 */
record Names(String zh, String en, List<String> known, boolean complete) {

	Names {
		known = List.copyOf(known);
	}

	static Names of(String zh, String en, Collection<String> known) {
		return new Names(zh, en, List.copyOf(known), true);
	}

	static Names unknown(String zh, String en) {
		return new Names(zh, en, List.of(), false);
	}

	boolean refuses(String name) {
		return this.complete && !this.known.contains(name);
	}

}
