package org.huizong.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a constant is written in a declaration: {@code YTD_YEAR_AGO} is ytd-year-ago. */
final class Kebab {

	private Kebab() {
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static List<String> all(Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants()).map(Kebab::of).toList();
	}

}
