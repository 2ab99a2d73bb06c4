package org.huizong.programme.yaml;

import java.util.Collection;
import java.util.List;

import org.huizong.statistics.Text;

/**
 * Names that a reference may give.
 *
 * @param zh what they are names of, such as 指标
 * @param en the same in English
 * @param known in declared order
 * @param complete whether no others can exist; when their own file could not be read, a
 * reference to an unknown name is not a second fault
 */
public record Names(String zh, String en, List<String> known, boolean complete) {

	public Names {
		known = known.stream().distinct().toList();
	}

	public static Names of(String zh, String en, Collection<String> known) {
		return new Names(zh, en, List.copyOf(known), true);
	}

	public static Names unknown(String zh, String en) {
		return new Names(zh, en, List.of(), false);
	}

	/** The fault of a reference to a name that does not exist. */
	public Text unknown(String name) {
		Text tail = Suggestion.tail(name, this.known);
		return new Text("没有名为「" + name + "」的" + this.zh + tail.zh(),
				"There is no " + this.en + " \"" + name + "\"" + tail.en());
	}

	public boolean refuses(String name) {
		return this.complete && !this.known.contains(name);
	}

}
