package org.huizong.findings;

import java.util.List;

import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a month with what was said to it.
 *
 * @param answers in the order in which they were given
 * @param before what was said to its predecessor and holds no longer, because what stood
 * there has changed
 * @param proposal a waiver that somebody proposes and a second person has not decided on
 * @param settled whether nothing more is wanted: the programme's policy is content, or
 * the finding is for information only
 */
public record AnsweredFinding(Finding finding, List<Answer> answers, List<Answer> before, Standing standing,
		@Nullable Answer proposal, boolean settled) {

	public AnsweredFinding {
		answers = List.copyOf(answers);
		before = List.copyOf(before);
	}

	/** The same as it is told to somebody. */
	AnsweredFinding told(Finding other) {
		return new AnsweredFinding(other, this.answers, this.before, this.standing, this.proposal, this.settled);
	}

}
