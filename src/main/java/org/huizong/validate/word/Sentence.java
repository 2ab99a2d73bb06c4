package org.huizong.validate.word;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.statistics.Text;

/** Words a message from a rule's texts. */
public final class Sentence {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)\\}");

	private Sentence() {
	}

	/**
	 * What was found and what to do; begins with the place unless the text says it
	 * itself. Placeholders that nothing fills are left as they stand.
	 */
	public static String of(String found, String advice, Map<String, Text> fillings, Function<Text, String> language) {
		String placed = found.contains("{place}") ? found : "{place}: " + found;
		return PLACEHOLDER.matcher(placed + advice)
			.replaceAll((match) -> Matcher.quoteReplacement(filling(match, fillings, language)))
			.strip();
	}

	private static String filling(MatchResult match, Map<String, Text> fillings, Function<Text, String> language) {
		Text filling = fillings.get(match.group(1));
		return (filling != null) ? language.apply(filling) : match.group();
	}

}
