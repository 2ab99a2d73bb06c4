package org.huizong.statistics.finding;

import java.util.Collection;
import java.util.List;

import org.huizong.statistics.Severity;

/**
 * A finding that is let stand (豁免), and what was signed: by whom, when and why.
 */
public record Waiver(Finding finding, Answer signed) {

	/**
	 * Those in force among the findings, in their order; what only informs needs none.
	 */
	public static List<Waiver> among(Collection<Finding> findings, Answers answers) {
		return findings.stream()
			.filter((one) -> one.severity() != Severity.INFO && answers.standing(one) == Answers.Standing.WAIVED)
			.map((one) -> new Waiver(one, last(answers.to(one))))
			.toList();
	}

	private static Answer last(List<Answer> answers) {
		return answers.stream()
			.filter((one) -> one.kind() == Answer.Kind.WAIVE)
			.reduce((earlier, later) -> later)
			.orElseThrow();
	}

}
