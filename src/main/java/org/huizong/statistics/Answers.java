package org.huizong.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said to the findings of one month, in the order in which it was said. An
 * answer belongs to every finding of its number, in a corrected return too.
 */
public final class Answers {

	/** Nothing said. */
	public static final Answers NONE = new Answers(List.of());

	private final Map<String, List<Answer>> byFinding = new LinkedHashMap<>();

	public Answers(Collection<Answer> answers) {
		answers.forEach(
				(answer) -> this.byFinding.computeIfAbsent(answer.finding(), (first) -> new ArrayList<>()).add(answer));
	}

	/** What was said to the finding, in order. */
	public List<Answer> to(Finding finding) {
		return List.copyOf(this.byFinding.getOrDefault(finding.id(), List.of()));
	}

	/** How the finding stands. */
	public Standing standing(Finding finding) {
		Standing standing = Standing.OPEN;
		for (Answer answer : to(finding)) {
			standing = standing.after(answer.kind());
		}
		return standing;
	}

	/**
	 * Answers to what is found no longer: the cell or its value has changed, or the rule
	 * has.
	 */
	public List<Answer> past(Collection<Finding> standing) {
		Set<String> found = standing.stream().map(Finding::id).collect(Collectors.toSet());
		return this.byFinding.entrySet()
			.stream()
			.filter((entry) -> !found.contains(entry.getKey()))
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	public boolean none() {
		return this.byFinding.isEmpty();
	}

	/** How a finding stands after what was said to it. */
	public enum Standing {

		/** Nothing was said. */
		OPEN(new Text("未答复", "open")),
		/** The unit has explained. */
		EXPLAINED(new Text("已说明", "explained")),
		/** The office has taken the explanation. */
		ACCEPTED(new Text("已验收", "accepted")),
		/** The office has not taken it, or has taken a waiver back: open again. */
		REJECTED(new Text("已退回", "rejected")),
		/** The office lets it stand, signed. */
		WAIVED(new Text("已豁免", "waived"));

		private final Text title;

		Standing(Text title) {
			this.title = title;
		}

		public Text title() {
			return this.title;
		}

		/** A waiver outlasts what the unit says; only a rejection ends it. */
		private Standing after(Answer.Kind kind) {
			return switch (kind) {
				case EXPLAIN -> (this == WAIVED) ? WAIVED : EXPLAINED;
				case ACCEPT -> (this == WAIVED) ? WAIVED : ACCEPTED;
				case REJECT -> REJECTED;
				case WAIVE -> WAIVED;
			};
		}

	}

}
