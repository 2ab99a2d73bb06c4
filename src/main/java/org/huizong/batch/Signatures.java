package org.huizong.batch;

import java.util.ArrayList;
import java.util.List;

import org.huizong.statistics.Answer;
import org.huizong.statistics.Exclusion;
import org.huizong.store.AnswerStore;
import org.huizong.store.ExclusionStore;
import org.huizong.store.Scope;

import org.springframework.stereotype.Component;

/**
 * What was said and signed about a month, as lines of its fingerprint: whatever alters
 * them may alter what is published.
 */
@Component
class Signatures {

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
	List<String> lines(Scope scope, long last) {
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
