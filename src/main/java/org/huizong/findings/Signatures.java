package org.huizong.findings;

import java.util.ArrayList;
import java.util.List;

import org.huizong.office.Scope;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Exclusion;

import org.springframework.stereotype.Component;

/**
 * What was said and signed about a month, as lines of its fingerprint: whatever alters
 * them may alter what is published.
 */
@Component
public class Signatures {

	private final AnswerStore answers;

	private final ExclusionStore exclusions;

	Signatures(AnswerStore answers, ExclusionStore exclusions) {
		this.answers = answers;
		this.exclusions = exclusions;
	}

	/** The last number given; nothing said later counts for an attempt that freezes. */
	long last(Scope scope) {
		return this.answers.last(scope);
	}

	/** A line for each answer, then one for each exclusion in force; empty for none. */
	public List<String> lines(Scope scope, long last) {
		List<String> lines = new ArrayList<>();
		for (Answer one : this.answers.answers(scope, last)) {
			lines.add(String.join(" ", "answer", one.finding(), one.kind().name(), one.by(), one.at().toString(),
					one.reason()));
		}
		for (Exclusion one : this.exclusions.inForce(scope, last)) {
			lines.add(String.join(" ", "exclusion", one.unit(), one.by(), one.at().toString(), one.reason()));
		}
		return lines;
	}

}
