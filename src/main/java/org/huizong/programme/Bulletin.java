package org.huizong.programme;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;

/**
 * What a bulletin (通报) says, in the order in which it says it. Texts may hold what
 * {@link #BLANKS} lists, in braces; those that are not given are blank.
 *
 * @param masthead the name printed large and red at the head of the first page
 * @param addressees whom it goes to
 * @param opening the paragraph before the first section
 * @param closing paragraphs after the last section
 */
public record Bulletin(Text masthead, Text addressees, Text opening, List<Section> sections, List<Text> closing) {

	/** What is filled in: {@code {span}} is January to the month. */
	public static final List<String> BLANKS = List.of("span", "period", "year", "month", "city", "office");

	public Bulletin {
		sections = List.copyOf(sections);
		closing = List.copyOf(closing);
	}

	/**
	 * A numbered section: its own words, then what the month has to say.
	 *
	 * @param says null for a section of words alone
	 * @param indicators codes in order; empty means all of which the month has it to say
	 * @param bases on which units are ranked; empty means each indicator's declared ones
	 */
	public record Section(Text title, List<Text> words, @Nullable Part says, List<String> indicators,
			List<RankingBasis> bases) {

		public Section {
			words = List.copyOf(words);
			indicators = List.copyOf(indicators);
			bases = List.copyOf(bases);
		}

	}

	/** What a section has the month say. */
	public enum Part {

		/** A paragraph an indicator: level, growth, completion, who leads. */
		HEADLINES,
		/** The units' figures and ranks, a row a unit. */
		STANDINGS,
		/** Who moved up and down since last month. */
		MOVEMENTS,
		/** The city's rank among its sibling cities. */
		PROVINCE,
		/** How far apart the units are, by quarter. */
		DISPERSION,
		/** Which targets will be missed at the present rate. */
		OUTLOOK

	}

}
