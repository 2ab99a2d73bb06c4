package org.huizong.chase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.collect.identity.Identification;
import org.huizong.programme.Check;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;

/**
 * What rules find in a return of another period follows from that one fault: it is
 * counted in the finding that says so, and listed once the office lets the return stand.
 *
 * @param kept what has another cause
 * @param behind what follows, by its cause
 */
public record FollowUps(List<Finding> kept, Map<Finding, List<Finding>> behind) {

	private static final Pattern COUNTED_ZH = Pattern.compile("由此引起的\\d+条审核结果.*$", Pattern.DOTALL);

	private static final Pattern COUNTED_EN = Pattern.compile(" \\d+ findings that follow from it.*$", Pattern.DOTALL);

	/**
	 * Sorts what the rules found.
	 * @param said what the reader found, the causes among it
	 */
	public static FollowUps of(StatisticalProgramme programme, Collection<Finding> said, Collection<Finding> found) {
		Set<String> rules = Stream
			.concat(Stream.of(Intake.WRONG_PERIOD.name()),
					programme.rules().stream().filter(FollowUps::wrongPeriod).map(Rule::code))
			.collect(Collectors.toSet());
		List<Finding> causes = said.stream().filter((finding) -> rules.contains(finding.rule())).toList();
		List<Finding> kept = new ArrayList<>();
		Map<Finding, List<Finding>> behind = new LinkedHashMap<>();
		for (Finding finding : found) {
			Optional<Finding> cause = causes.stream().filter((one) -> covers(one, finding)).findFirst();
			cause.ifPresentOrElse((one) -> behind.computeIfAbsent(one, (key) -> new ArrayList<>()).add(finding),
					() -> kept.add(finding));
		}
		return new FollowUps(kept, behind);
	}

	/** The cause's message with how many follow from it. */
	public static Text counted(Finding cause, int count) {
		String zh = COUNTED_ZH.matcher(cause.message().zh()).replaceFirst("");
		String en = COUNTED_EN.matcher(cause.message().en()).replaceFirst("");
		return (count == 0) ? new Text(zh, en) : new Text(zh + "由此引起的" + count + "条审核结果不另列出，报告期更正后重新审核，豁免的随即列出。", en
				+ " " + count
				+ " findings that follow from it are not listed; they are when the return is sent again or let stand.");
	}

	private static boolean wrongPeriod(Rule rule) {
		return rule.check() instanceof Check.Received received && received.detects() == Intake.WRONG_PERIOD;
	}

	/** The same file; of a single sheet's fault the same sheet. */
	private static boolean covers(Finding cause, Finding finding) {
		Source place = cause.place();
		Source other = finding.place();
		return place != null && other != null && place.file().equals(other.file())
				&& (cause.field().equals(Identification.WHOLE_RETURN) || place.sheet().equals(other.sheet()));
	}

}
