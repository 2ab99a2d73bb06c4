package org.huizong.programme;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a mapping (or columns of a table) that a declaration may have. */
record Keys(List<String> required, List<String> optional) {

	Keys {
		required = List.copyOf(required);
		optional = List.copyOf(optional);
	}

	static Keys must(String... keys) {
		return new Keys(List.of(keys), List.of());
	}

	Keys may(String... keys) {
		return new Keys(this.required, List.of(keys));
	}

	List<String> all() {
		return Stream.concat(this.required.stream(), this.optional.stream()).toList();
	}

}
