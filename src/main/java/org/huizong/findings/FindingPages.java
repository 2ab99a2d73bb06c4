package org.huizong.findings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.findings.FindingList.Selection;
import org.huizong.findings.FindingList.Tally;
import org.huizong.office.Page;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme.Policies;
import org.huizong.statistics.Severity;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;

import org.springframework.stereotype.Service;

/**
 * Findings of a month with what was said to them, page by page: the database chooses,
 * orders and counts, and no more is read than is shown.
 */
@Service
public class FindingPages {

	/** Findings read at once where all of them are gone through. */
	private static final int PART = 1000;

	private final Programmes programmes;

	private final FindingList findings;

	private final FindingStore store;

	private final AnswerStore answers;

	private final WaiverProposalStore proposals;

	FindingPages(Programmes programmes, FindingList findings, FindingStore store, AnswerStore answers,
			WaiverProposalStore proposals) {
		this.store = store;
		this.programmes = programmes;
		this.findings = findings;
		this.answers = answers;
		this.proposals = proposals;
	}

	/**
	 * A page of the findings asked for, gravest first; none before the month was
	 * validated.
	 * @param number of the page, from 1
	 */
	public Page<AnsweredFinding> page(Scope scope, Selection asked, int number, int most) {
		return new Page<>(answered(scope, this.findings.part(scope, asked, (number - 1L) * most, most)), number, most,
				count(scope, asked).total());
	}

	/** How many there are. */
	public Count count(Scope scope, Selection asked) {
		Policies policies = this.programmes.get(scope.programme()).policies();
		Count count = Count.NONE;
		for (Tally one : this.findings.tally(scope, asked)) {
			count = count.plus(one.findings(), settled(policies, one.severity(), one.standing()) ? 0 : one.findings(),
					one.proposed() ? one.findings() : 0);
		}
		return count;
	}

	/**
	 * The number of the page on which a finding stands, from 1; the first where it is not
	 * among those asked for.
	 */
	public int pageOf(Scope scope, Selection asked, String finding, int most) {
		return (int) (this.findings.before(scope, asked, finding).orElse(0) / most) + 1;
	}

	/** The finding of exactly that number, of one unit by its code. */
	public Optional<Finding> finding(Scope scope, String unit, String number) {
		return this.findings.numbered(scope, number, PART)
			.stream()
			.filter((one) -> one.id().equals(number) && unit.equals(one.unit()))
			.findFirst();
	}

	/** All findings asked for, gravest first; read a part at a time. */
	public Stream<AnsweredFinding> all(Scope scope, Selection asked) {
		return Stream
			.iterate(part(scope, asked, 0), Objects::nonNull,
					(last) -> (last.findings().size() < PART) ? null : part(scope, asked, last.from() + PART))
			.flatMap((part) -> answered(scope, part.findings()).stream());
	}

	private Part part(Scope scope, Selection asked, long from) {
		return new Part(from, this.findings.part(scope, asked, from, PART));
	}

	/** Those that have these numbers, gravest first. */
	List<AnsweredFinding> all(Scope scope, Collection<String> numbers) {
		return answered(scope, this.store.findings(scope, numbers));
	}

	/** Those whose number begins so, now or before identities were kept. */
	List<AnsweredFinding> numbered(Scope scope, String beginning) {
		return answered(scope, this.findings.numbered(scope, beginning, PART));
	}

	private List<AnsweredFinding> answered(Scope scope, List<Finding> found) {
		Policies policies = this.programmes.get(scope.programme()).policies();
		Answers said = this.answers.about(scope, found);
		List<Answer> past = this.answers.past(scope, found);
		Map<String, Answer> proposed = this.proposals.of(scope, found.stream().map(Finding::id).toList())
			.stream()
			.collect(Collectors.toMap(Answer::finding, Function.identity()));
		return found.stream().map((finding) -> {
			Standing standing = said.standing(finding);
			return new AnsweredFinding(finding, said.to(finding), Answers.before(finding, past), standing,
					proposed.get(finding.id()), settled(policies, finding.severity(), standing));
		}).toList();
	}

	/** Whether nothing more is wanted of a finding that stands so. */
	public static boolean settled(Policies policies, Severity severity, Standing standing) {
		return severity == Severity.INFO || policies.settled(severity, standing);
	}

	/** Findings that come after so many others. */
	private record Part(long from, List<Finding> findings) {
	}

	/**
	 * How many findings there are.
	 *
	 * @param open those of which something more is wanted
	 * @param proposed those whose waiver is proposed and not decided on
	 */
	public record Count(long total, long open, long proposed) {

		static final Count NONE = new Count(0, 0, 0);

		private Count plus(long more, long moreOpen, long moreProposed) {
			return new Count(this.total + more, this.open + moreOpen, this.proposed + moreProposed);
		}

	}

}
