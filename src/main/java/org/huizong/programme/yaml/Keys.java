package org.huizong.programme.yaml;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a mapping (or columns of a table) that a declaration may have. */
public record Keys(List<String> required, List<String> optional) {

	public Keys {
		required = List.copyOf(required);
		optional = List.copyOf(optional);
	}

	public static Keys must(String... keys) {
		return new Keys(List.of(keys), List.of());
	}

	public Keys may(String... keys) {
		return new Keys(this.required, List.of(keys));
	}

	public List<String> all() {
		return Stream.concat(this.required.stream(), this.optional.stream()).toList();
	}

}
