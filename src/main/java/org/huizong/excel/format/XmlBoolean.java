package org.huizong.excel.format;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Truth values of attributes, as writers have them. */
public final class XmlBoolean {

	private static final Set<String> TRUE = Set.of("1", "true", "on", "t");

	private XmlBoolean() {
	}

	/** Whether it says true; {@code TRUE} does as well. */
	public static boolean isTrue(@Nullable String value) {
		return value != null && TRUE.contains(value.strip().toLowerCase(Locale.ROOT));
	}

}
