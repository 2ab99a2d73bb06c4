package org.huizong.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared code list ({@code codelists/<code>.csv}): its entries in order.
 */
public record CodeList(String code, List<Entry> entries) {

	public CodeList {
		entries = List.copyOf(entries);
	}

	/** The entry whose code, name or an alias equals the text. */
	public Optional<Entry> find(String text) {
		return this.entries.stream()
			.filter((entry) -> entry.code().equals(text) || entry.name().equals(text) || entry.aliases().contains(text))
			.findFirst();
	}

	/**
	 * An entry.
	 *
	 * @param attributes further columns of the CSV by heading, as text; blank when empty
	 */
	public record Entry(String code, String name, List<String> aliases, Map<String, String> attributes) {

		public Entry {
			aliases = List.copyOf(aliases);
			attributes = Map.copyOf(attributes);
		}

	}

}
