package org.huizong.collect.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huizong.programme.CodeList;

/** Things by their names, however those are written; the first of a name stays. */
final class NameIndex<T> {

	private final Map<String, T> byKey = new LinkedHashMap<>();

	static NameIndex<CodeList.Entry> of(CodeList list) {
		NameIndex<CodeList.Entry> index = new NameIndex<>();
		list.entries().forEach((entry) -> index.add(entry, List.of(entry.code(), entry.name())));
		list.entries().forEach((entry) -> index.add(entry, entry.aliases()));
		return index;
	}

	void add(T thing, List<String> names) {
		names.stream()
			.map(Normaliser::key)
			.filter((key) -> !key.isEmpty())
			.forEach((key) -> this.byKey.putIfAbsent(key, thing));
	}

	Optional<T> find(String name) {
		return Optional.ofNullable(this.byKey.get(Normaliser.key(name)));
	}

	/** All names, as keys. */
	Set<String> keys() {
		return this.byKey.keySet();
	}

}
