package org.huizong.disseminate.month;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.huizong.programme.ToldFindings;
import org.huizong.statistics.finding.Finding;

/**
 * What one circle of readers may see of findings and rules. What is circulated is read by
 * every county leader, so rules that are for the city alone are left out of it, with
 * their findings.
 *
 * @param findings in {@link Finding#ORDER}
 * @param outcomes rule code to valid, invalid, undecided counts
 */
public record Disclosure(List<Finding> findings, Map<String, long[]> outcomes) {

	public Disclosure {
		findings = findings.stream().sorted(Finding.ORDER).toList();
	}

	/** For all who read what is circulated. */
	public static Disclosure circulated(MonthlyResult result) {
		return of(result, (code) -> result.programme().forUnits(code),
				new ToldFindings(result.programme()).of(result.findings()));
	}

	/** For the city's office alone: what is not circulated. */
	public static Disclosure withheld(MonthlyResult result) {
		return of(result, (code) -> !result.programme().forUnits(code),
				result.findings().stream().filter((finding) -> !result.programme().forUnits(finding)).toList());
	}

	private static Disclosure of(MonthlyResult result, Predicate<String> rule, List<Finding> findings) {
		Map<String, long[]> outcomes = new LinkedHashMap<>();
		result.ruleOutcomes().forEach((code, counts) -> {
			if (rule.test(code)) {
				outcomes.put(code, counts);
			}
		});
		return new Disclosure(findings, outcomes);
	}

}
