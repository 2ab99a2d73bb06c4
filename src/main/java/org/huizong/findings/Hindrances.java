package org.huizong.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.inbox.InboxStore;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme.Policies.MissingUnits;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** What keeps a month from passing its gate, and whose it is. */
@Service
public class Hindrances {

	private final Programmes programmes;

	private final FindingStore findings;

	private final InboxStore inbox;

	private final AnswerStore answers;

	Hindrances(Programmes programmes, FindingStore findings, InboxStore inbox, AnswerStore answers) {
		this.programmes = programmes;
		this.findings = findings;
		this.inbox = inbox;
		this.answers = answers;
	}

	/**
	 * What stands in the way by the last validation and everything signed since, in the
	 * order of units; what no unit could be named for comes last.
	 */
	public List<Hindrance> of(Scope scope) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		Weighed weighed = weigh(programme, scope, Long.MAX_VALUE);
		Map<String, List<Finding>> byUnit = new LinkedHashMap<>();
		weighed.blocking()
			.forEach((finding) -> byUnit.computeIfAbsent(String.valueOf(finding.unit()), (unit) -> new ArrayList<>())
				.add(finding));
		List<Hindrance> all = new ArrayList<>();
		for (ReportingUnit unit : programme.unitsIn(scope.period())) {
			List<Finding> own = byUnit.getOrDefault(unit.code(), List.of());
			boolean missing = weighed.missing().contains(unit.code());
			if (missing || !own.isEmpty()) {
				all.add(new Hindrance(unit, missing, own));
			}
			byUnit.remove(unit.code());
		}
		byUnit.values().forEach((rest) -> all.add(new Hindrance(null, false, rest)));
		return all;
	}

	/**
	 * Weighs findings and missing units by the programme's policies.
	 * @param signed the last answer that counts
	 */
	public Weighed weigh(StatisticalProgramme programme, Scope scope, long signed) {
		Coverage coverage = this.inbox.coverage(scope,
				programme.unitsIn(scope.period()).stream().map(ReportingUnit::code).toList());
		List<Finding> blocking = new Weighing(programme, this.findings.outcomes(scope))
			.blocking(open(programme, scope, coverage, signed));
		boolean wait = programme.policies().missingUnits() == MissingUnits.WAIT;
		return new Weighed(blocking, wait ? coverage.missing() : List.of(), coverage);
	}

	/**
	 * The findings that still want something: not settled by an answer, and not of a unit
	 * that is left out.
	 */
	private List<Finding> open(StatisticalProgramme programme, Scope scope, Coverage coverage, long signed) {
		Answers said = new Answers(this.answers.answers(scope, signed));
		return this.findings.findings(scope)
			.stream()
			.filter((finding) -> !coverage.excluded().contains(String.valueOf(finding.unit())))
			.filter((finding) -> !programme.policies().settled(finding.severity(), said.standing(finding)))
			.toList();
	}

	/**
	 * What stands in the way, and who is in.
	 *
	 * @param missing codes of the units that must be waited for
	 */
	public record Weighed(List<Finding> blocking, List<String> missing, Coverage coverage) {
	}

	/**
	 * What of one unit stands in the way.
	 *
	 * @param unit null where no unit could be named
	 * @param missing whether its return has not come
	 */
	public record Hindrance(@Nullable ReportingUnit unit, boolean missing, List<Finding> findings) {

		public Hindrance {
			findings = List.copyOf(findings);
		}

	}

}
