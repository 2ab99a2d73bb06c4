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

	/** {@code YearAgo} is year-ago. */
	static String of(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	static List<String> all(Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants()).map(Kebab::of).toList();
	}

}
