package org.huizong.findings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.huizong.findings.ExclusionStore.Decision;
import org.huizong.inbox.Units;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.people.SecondPerson;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed decisions to leave a unit out of a month, and to take it in again. */
@Service
public class Excluding {

	private static final Text WHAT = new Text("剔除", "leaving a unit out");

	private final Programmes programmes;

	private final Units units;

	private final ExclusionStore exclusions;

	private final ExclusionProposalStore proposals;

	private final SecondPerson second;

	private final AuditTrail audit;

	private final Clock clock;

	Excluding(Programmes programmes, Units units, ExclusionStore exclusions, ExclusionProposalStore proposals,
			SecondPerson second, AuditTrail audit, Clock clock) {
		this.programmes = programmes;
		this.units = units;
		this.exclusions = exclusions;
		this.proposals = proposals;
		this.second = second;
		this.audit = audit;
		this.clock = clock;
	}

	/** The exclusions in force, by unit. */
	public List<Exclusion> inForce(Scope scope) {
		this.programmes.get(scope.programme());
		return this.exclusions.inForce(scope);
	}

	/** Every decision taken about the month, in order. */
	public List<Decision> decisions(Scope scope) {
		return this.exclusions.decisions(scope);
	}

	/**
	 * Leaves a unit out.
	 * @param name code, name, short name or alias
	 * @throws RefusedException when there is no such unit or it is left out already
	 */
	@Transactional
	public Exclusion exclude(Scope scope, String name, String by, String reason) {
		Answering.requireWords(by, reason);
		ReportingUnit unit = unit(scope, name);
		standing(scope, unit).ifPresent((one) -> {
			throw new RefusedException(Outcome.USAGE, unit.name() + "已由" + one.by() + "签批剔除：" + one.reason() + "。",
					unit.name() + " is left out already, signed by " + one.by() + ": " + one.reason());
		});
		Exclusion exclusion = new Exclusion(unit.code(), by, this.clock.instant(), reason);
		this.exclusions.exclude(scope, exclusion);
		this.audit.record(by, Deed.EXCLUDE, scope, unit.code(), reason);
		return standing(scope, unit).orElseThrow();
	}

	/**
	 * What one person alone may ask: where there are accounts a second one confirms.
	 * @return whether the unit is left out; false when that is only proposed
	 * @throws RefusedException when it is proposed or left out already
	 */
	@Transactional
	public boolean request(Scope scope, String name, String by, String reason) {
		boolean alone = !this.second.asked();
		if (alone) {
			exclude(scope, name, by, reason);
		}
		else {
			propose(scope, name, by, reason);
		}
		return alone;
	}

	/** What somebody proposes and nobody has decided yet. */
	public Optional<Exclusion> proposal(Scope scope, String name) {
		return this.proposals.of(scope, unit(scope, name).code());
	}

	/**
	 * Proposes to leave a unit out; a second person decides.
	 * @throws RefusedException when it is proposed or left out already
	 */
	@Transactional
	public Exclusion propose(Scope scope, String name, String by, String reason) {
		Answering.requireWords(by, reason);
		ReportingUnit unit = unit(scope, name);
		if (standing(scope, unit).isPresent() || this.proposals.of(scope, unit.code()).isPresent()) {
			throw new RefusedException(Outcome.USAGE, unit.name() + "已经剔除，或已有人提出剔除。",
					unit.name() + " is left out already, or somebody has proposed it.");
		}
		Exclusion proposal = new Exclusion(unit.code(), by, this.clock.instant(), reason);
		this.proposals.propose(scope, proposal);
		this.audit.record(by, Deed.EXCLUDE_PROPOSE, scope, unit.code(), reason);
		return proposal;
	}

	/**
	 * Confirms what another person proposed: both names are printed.
	 * @throws RefusedException when nothing is proposed, or the same person proposed it
	 */
	@Transactional
	public Exclusion confirm(Scope scope, String name, String by) {
		ReportingUnit unit = unit(scope, name);
		Exclusion proposal = proposed(scope, unit);
		SecondPerson.requireOther(proposal.by(), by, WHAT);
		this.proposals.take(scope, unit.code());
		return exclude(scope, unit.code(), SecondPerson.both(proposal.by(), by), proposal.reason());
	}

	/** Drops a proposal; anybody may, its author too. */
	@Transactional
	public void reject(Scope scope, String name, String by) {
		ReportingUnit unit = unit(scope, name);
		Exclusion proposal = proposed(scope, unit);
		this.proposals.take(scope, unit.code());
		this.audit.record(by, Deed.EXCLUDE_REJECT, scope, unit.code(), proposal.by() + ": " + proposal.reason());
	}

	private Exclusion proposed(Scope scope, ReportingUnit unit) {
		return this.proposals.of(scope, unit.code())
			.orElseThrow(() -> new RefusedException(Outcome.USAGE, "没有人提出剔除" + unit.name() + "，或已经处理。",
					"Nobody proposes to leave " + unit.name() + " out, or it has been decided."));
	}

	/**
	 * Takes a unit in again.
	 * @throws RefusedException when there is no such unit or it is not left out
	 */
	@Transactional
	public Exclusion include(Scope scope, String name, String by, String reason) {
		Answering.requireWords(by, reason);
		ReportingUnit unit = unit(scope, name);
		if (standing(scope, unit).isEmpty()) {
			throw new RefusedException(Outcome.USAGE, scope.period() + " 没有剔除" + unit.name() + "。",
					unit.name() + " is not left out of " + scope.period() + ".");
		}
		Exclusion withdrawal = new Exclusion(unit.code(), by, this.clock.instant(), reason);
		this.exclusions.include(scope, withdrawal);
		this.audit.record(by, Deed.INCLUDE, scope, unit.code(), reason);
		return withdrawal;
	}

	private Optional<Exclusion> standing(Scope scope, ReportingUnit unit) {
		return this.exclusions.inForce(scope).stream().filter((one) -> one.unit().equals(unit.code())).findFirst();
	}

	private ReportingUnit unit(Scope scope, String name) {
		return this.units.of(scope, name);
	}

}
