package org.huizong.validate;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.statistics.Text;

/** Fills a message's placeholders. */
final class Sentence {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)\\}");

	private Sentence() {
	}

	/** Placeholders that nothing fills are left as they stand. */
	static String fill(String template, Map<String, Text> fillings, Function<Text, String> language) {
		return PLACEHOLDER.matcher(template)
			.replaceAll((match) -> Matcher.quoteReplacement(filling(match, fillings, language)));
	}

	private static String filling(MatchResult match, Map<String, Text> fillings, Function<Text, String> language) {
		Text filling = fillings.get(match.group(1));
		return (filling != null) ? language.apply(filling) : match.group();
	}

}
