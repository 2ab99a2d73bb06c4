package org.huizong.statistics.vintage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All that a vintage rests on (依据): the same basis gives the same figures and words.
 *
 * @param parts sorted, each kind and name once
 */
public record Basis(List<BasisPart> parts) {

	public Basis {
		parts = parts.stream().sorted().toList();
	}

	public static Basis of(Collection<BasisPart> parts) {
		return new Basis(List.copyOf(parts));
	}

	/** In what this basis differs from an earlier one, in the order of parts. */
	public List<Difference> since(Basis earlier) {
		SortedMap<BasisPart, @Nullable String> was = marks(earlier);
		SortedMap<BasisPart, @Nullable String> is = marks(this);
		TreeMap<BasisPart, Boolean> all = new TreeMap<>();
		was.keySet().forEach((key) -> all.put(key, true));
		is.keySet().forEach((key) -> all.put(key, true));
		List<Difference> differences = new ArrayList<>();
		for (BasisPart key : all.keySet()) {
			String before = was.get(key);
			String after = is.get(key);
			if (before == null || !before.equals(after)) {
				differences.add(new Difference(key.kind(), key.name(), before, after));
			}
		}
		return differences;
	}

	private static SortedMap<BasisPart, @Nullable String> marks(Basis basis) {
		SortedMap<BasisPart, @Nullable String> marks = new TreeMap<>();
		basis.parts().forEach((part) -> marks.put(part, part.mark()));
		return marks;
	}

	/**
	 * A part that is not as it was.
	 *
	 * @param before its mark then, null when it is new
	 * @param after its mark now, null when it is gone
	 */
	public record Difference(BasisPart.Kind kind, String name, @Nullable String before, @Nullable String after) {
	}

}
