package org.huizong.statistics.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.statistics.Text;

/**
 * What was said to the findings of one month, in the order in which it was said. An
 * answer belongs to every finding of its number, in a corrected return too. One given
 * under a number of old belongs to the finding that had this number then and, where a
 * whole file was at fault, to no other file than that.
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
		if (none()) {
			return List.of();
		}
		String former = finding.formerId();
		String content = finding.identity().content();
		Stream<Answer> then = this.byFinding.getOrDefault(former, List.of())
			.stream()
			.filter((one) -> content == null || content.equals(one.content()));
		Stream<Answer> now = former.equals(finding.id()) ? Stream.empty()
				: this.byFinding.getOrDefault(finding.id(), List.of()).stream();
		return Stream.concat(then, now).toList();
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
		Set<Answer> holding = standing.stream().flatMap((one) -> to(one).stream()).collect(Collectors.toSet());
		return this.byFinding.values().stream().flatMap(List::stream).filter((one) -> !holding.contains(one)).toList();
	}

	/**
	 * What was said to the finding's predecessor, which hold no longer because what stood
	 * there has changed.
	 * @param past as {@link #past} gives it
	 */
	public static List<Answer> before(Finding finding, Collection<Answer> past) {
		String subject = finding.identity().subject();
		return past.stream().filter((one) -> !subject.isEmpty() && subject.equals(one.subject())).toList();
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
