package org.huizong.programme.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a constant is written in a declaration: {@code YTD_YEAR_AGO} is ytd-year-ago. */
public final class Kebab {

	private Kebab() {
	}

	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** {@code YearAgo} is year-ago. */
	public static String of(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	public static List<String> all(Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants()).map(Kebab::of).toList();
	}

}
