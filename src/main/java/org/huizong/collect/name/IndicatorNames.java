package org.huizong.collect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * The indicators by code, name and aliases, also behind a number ({@code 一、}) or
 * {@code 其中：} and before a unit of measure in brackets.
 */
public final class IndicatorNames {

	private static final Pattern NUMBERED = Pattern
		.compile("^(?:[一二三四五六七八九十]+、|\\d{1,2}[、.](?!\\d)|\\([一二三四五六七八九十\\d]+\\)|[#*])+");

	private static final Pattern OF_WHICH = Pattern.compile("^其中:?");

	private final NameIndex<Indicator> index = new NameIndex<>();

	IndicatorNames(List<Indicator> indicators) {
		indicators.forEach((indicator) -> this.index.add(indicator, names(indicator)));
	}

	Optional<Named> find(String text) {
		String name = Normaliser.plain(text);
		String bare = NUMBERED.matcher(name).replaceFirst("");
		String part = OF_WHICH.matcher(bare).replaceFirst("");
		for (String candidate : new String[] { name, bare, part }) {
			Optional<Named> named = exactly(candidate).or(() -> withUnit(candidate));
			if (named.isPresent()) {
				return named;
			}
		}
		return Optional.empty();
	}

	private Optional<Named> exactly(String name) {
		return this.index.find(name).map((indicator) -> new Named(indicator, null));
	}

	private Optional<Named> withUnit(String name) {
		Matcher unit = Heading.UNIT_AT_END.matcher(name);
		return unit.find() && UnitOfMeasure.find(unit.group(1)).isPresent()
				? this.index.find(unit.replaceFirst("")).map((indicator) -> new Named(indicator, unit.group(1)))
				: Optional.empty();
	}

	private static List<String> names(Indicator indicator) {
		List<String> names = new ArrayList<>(List.of(indicator.code(), indicator.name().zh()));
		names.addAll(indicator.aliases());
		names.add(indicator.name().en());
		return names;
	}

	/**
	 * An indicator found by name.
	 *
	 * @param unit the unit of measure stated with the name, null when none is
	 */
	public record Named(Indicator indicator, @Nullable String unit) {
	}

}
