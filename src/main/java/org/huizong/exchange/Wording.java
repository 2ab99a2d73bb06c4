package org.huizong.exchange;

import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;

/** Findings in the words that a unit reads beside its cells. */
final class Wording {

	private static final int LONGEST = 2_000;

	private Wording() {
	}

	/** What is found, and what to do, for the comment of a cell. */
	static String comment(StatisticalProgramme programme, Finding finding) {
		String title = programme.rules()
			.stream()
			.filter((rule) -> rule.code().equals(finding.rule()))
			.findFirst()
			.map(Rule::title)
			.map((text) -> " " + text.zh())
			.orElse("");
		String expected = finding.expected().isBlank() ? "" : "\n应为：" + cut(finding.expected());
		return "【" + finding.severity().title().zh() + "】" + finding.rule() + title + "\n" + sentence(finding) + "\n报来："
				+ (finding.seen().isBlank() ? "（空）" : cut(finding.seen())) + expected;
	}

	/** The finding's sentence without the place that it begins with. */
	static String sentence(Finding finding) {
		String said = finding.message().zh();
		Source place = finding.place();
		if (place == null) {
			return cut(said);
		}
		String at = place.sheet().isEmpty() ? place.file() : place.sheet() + "!" + place.range();
		int found = said.indexOf(at);
		String rest = (found >= 0) ? said.substring(found + at.length()) : "";
		return cut(rest.startsWith(": ") || rest.startsWith("：") ? rest.substring(1).strip() : said);
	}

	static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

}
