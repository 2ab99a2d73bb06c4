package org.huizong.findings;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.programme.Rule.Blocking;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.finding.Finding;

/**
 * Which findings stop the month: those of the severities that the programme's policy
 * names, unless their rule says otherwise. A rule with a threshold decides for all its
 * findings together, by their number or their share of the rows it examined.
 */
final class Weighing {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final StatisticalProgramme programme;

	private final Map<String, long[]> outcomes;

	/**
	 * Weighs by a programme's rules.
	 * @param outcomes by rule, how many rows were valid, invalid and undecided
	 */
	Weighing(StatisticalProgramme programme, Map<String, long[]> outcomes) {
		this.programme = programme;
		this.outcomes = outcomes;
	}

	/** Those of the open findings that stop the month, in the order given. */
	List<Finding> blocking(Collection<Finding> open) {
		Map<String, Long> found = open.stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
		Map<String, Boolean> stops = found.keySet()
			.stream()
			.filter((rule) -> blocking(rule).when() != Blocking.When.SEVERITY)
			.collect(Collectors.toMap(Function.identity(), (rule) -> stops(rule, found.getOrDefault(rule, 0L))));
		return open.stream()
			.filter((finding) -> stops.getOrDefault(finding.rule(),
					this.programme.policies().blocking().contains(finding.severity())))
			.toList();
	}

	private boolean stops(String rule, long found) {
		Blocking blocking = blocking(rule);
		return switch (blocking.when()) {
			case ALWAYS -> true;
			case COUNT -> BigDecimal.valueOf(found).compareTo(blocking.threshold()) >= 0;
			case SHARE -> BigDecimal.valueOf(found)
				.multiply(HUNDRED)
				.compareTo(blocking.threshold().multiply(BigDecimal.valueOf(examined(rule, found)))) >= 0;
			case NEVER, SEVERITY -> false;
		};
	}

	/** Rows the rule gave an answer about. */
	private long examined(String rule, long found) {
		long[] counts = this.outcomes.getOrDefault(rule, new long[] { 0, found, 0 });
		return counts[0] + counts[1];
	}

	private Blocking blocking(String rule) {
		return this.programme.rule(rule).map(Rule::blocking).orElse(Blocking.BY_SEVERITY);
	}

}
