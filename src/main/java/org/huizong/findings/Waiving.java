package org.huizong.findings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.people.SecondPerson;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer.Kind;
import org.huizong.statistics.finding.Answer;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waivers, signed by two where a hard error is let stand and there are accounts: one
 * proposes, another confirms. Of several findings all are taken or none.
 */
@Service
public class Waiving {

	private static final Text WHAT = new Text("豁免强制性错误", "the waiver of a hard error");

	private final Answering answering;

	private final WaiverProposalStore proposals;

	private final SecondPerson second;

	private final AuditTrail audit;

	private final Clock clock;

	Waiving(Answering answering, WaiverProposalStore proposals, SecondPerson second, AuditTrail audit, Clock clock) {
		this.answering = answering;
		this.proposals = proposals;
		this.second = second;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What one person alone may ask: hard errors are proposed where a second person
	 * decides, everything else is waived.
	 * @return the findings as they stand then
	 * @throws RefusedException when one of them cannot be waived or is proposed already
	 */
	@Transactional
	public List<AnsweredFinding> request(Scope scope, List<String> numbers, String by, String reason) {
		Answering.requireWords(by, reason);
		List<AnsweredFinding> meant = this.answering.meant(scope, Kind.WAIVE, numbers);
		List<AnsweredFinding> errors = meant.stream().filter(this::needsTwo).toList();
		List<AnsweredFinding> others = meant.stream().filter((one) -> !errors.contains(one)).toList();
		errors.forEach((one) -> propose(scope, one, by, reason));
		if (!errors.isEmpty()) {
			this.audit.record(by, Deed.WAIVE_PROPOSE, scope, Answering.numbers(errors), reason);
		}
		if (!others.isEmpty()) {
			this.answering.record(scope, Kind.WAIVE, others, by, reason);
		}
		return this.answering.again(scope, meant);
	}

	/**
	 * Confirms what another person proposed: both names are printed.
	 * @throws RefusedException when nothing is proposed, or the same person proposed it
	 */
	@Transactional
	public List<AnsweredFinding> confirm(Scope scope, List<String> numbers, String by) {
		List<AnsweredFinding> meant = this.answering.meant(scope, Kind.WAIVE, numbers);
		Map<String, Answer> proposed = proposed(scope, meant);
		proposed.values().forEach((one) -> SecondPerson.requireOther(one.by(), by, WHAT));
		for (AnsweredFinding one : meant) {
			Answer proposal = take(scope, one, proposed);
			this.answering.record(scope, Kind.WAIVE, List.of(one), SecondPerson.both(proposal.by(), by),
					proposal.reason());
		}
		return this.answering.again(scope, meant);
	}

	/** Drops proposals; anybody may, their author too. */
	@Transactional
	public List<AnsweredFinding> reject(Scope scope, List<String> numbers, String by) {
		List<AnsweredFinding> meant = this.answering.meant(scope, Kind.WAIVE, numbers);
		Map<String, Answer> proposed = proposed(scope, meant);
		for (AnsweredFinding one : meant) {
			Answer proposal = take(scope, one, proposed);
			this.audit.record(by, Deed.WAIVE_REJECT, scope, one.finding().id(),
					proposal.by() + ": " + proposal.reason());
		}
		return this.answering.again(scope, meant);
	}

	private boolean needsTwo(AnsweredFinding one) {
		return one.finding().severity() == Severity.ERROR && this.second.asked();
	}

	private void propose(Scope scope, AnsweredFinding one, String by, String reason) {
		Answer proposal = one.proposal();
		if (proposal != null) {
			throw new RefusedException(Outcome.USAGE,
					one.finding().id() + " 已由" + proposal.by() + "提出豁免，待另一人确认：" + one.finding().message().zh(),
					"The waiver of " + one.finding().id() + " is proposed already, by " + proposal.by() + ": "
							+ one.finding().message().en());
		}
		this.proposals.propose(scope,
				new Answer(one.finding().id(), Kind.WAIVE, by, this.clock.instant(), reason, null));
	}

	/** By number; every one of the findings must have one. */
	private Map<String, Answer> proposed(Scope scope, List<AnsweredFinding> meant) {
		Map<String, Answer> all = this.proposals.of(scope, meant.stream().map((one) -> one.finding().id()).toList())
			.stream()
			.collect(Collectors.toMap(Answer::finding, Function.identity()));
		Map<String, Answer> proposed = new LinkedHashMap<>();
		for (AnsweredFinding one : meant) {
			Answer proposal = all.get(one.finding().id());
			if (proposal == null) {
				throw undecided(one);
			}
			proposed.put(one.finding().id(), proposal);
		}
		return proposed;
	}

	private Answer take(Scope scope, AnsweredFinding one, Map<String, Answer> proposed) {
		Answer proposal = proposed.get(one.finding().id());
		if (proposal == null || !this.proposals.take(scope, one.finding().id())) {
			throw undecided(one);
		}
		return proposal;
	}

	private static RefusedException undecided(AnsweredFinding one) {
		return new RefusedException(Outcome.USAGE,
				"没有人提出豁免 " + one.finding().id() + "，或已经处理：" + one.finding().message().zh(), "Nobody proposes to waive "
						+ one.finding().id() + ", or it has been decided: " + one.finding().message().en());
	}

}
