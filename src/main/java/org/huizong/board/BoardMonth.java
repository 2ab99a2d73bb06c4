package org.huizong.board;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.findings.FindingList.Tally;
import org.huizong.findings.FindingPages;
import org.huizong.inbox.Intake;
import org.huizong.programme.StatisticalProgramme.Policies;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.received.ReturnVersion;
import org.jspecify.annotations.Nullable;

/**
 * How the returns of one month stand.
 *
 * @param cells by unit, of those of which there is anything
 * @param waiting what was received and not read yet
 */
record BoardMonth(ReferencePeriod period, Map<String, Board.Cell> cells, List<Intake.Waiting> waiting) {

	/**
	 * Counts once what is there.
	 * @param policies by which findings are settled
	 * @param unseen contents that lie in the inbox and that the last run did not see
	 */
	static BoardMonth of(ReferencePeriod period, Coverage coverage, List<Tally> findings, Policies policies,
			Collection<String> excluded, Collection<String> proposed, Collection<ReturnVersion> versions,
			Set<String> unseen, List<Intake.Waiting> waiting) {
		Map<String, Counts> counts = new LinkedHashMap<>();
		findings.forEach((one) -> add(counts, one, policies));
		Map<String, Integer> received = new LinkedHashMap<>();
		Set<String> renewed = new HashSet<>();
		for (ReturnVersion version : versions) {
			received.merge(version.unit(), version.number(), Math::max);
			if (unseen.contains(version.sha256())) {
				renewed.add(version.unit());
			}
		}
		Set<String> units = new HashSet<>(coverage.expected());
		List.of(counts.keySet(), received.keySet(), excluded, coverage.excluded(), proposed).forEach(units::addAll);
		Map<String, Board.Cell> cells = new LinkedHashMap<>();
		for (String unit : units) {
			Counts own = counts.getOrDefault(unit, Counts.NONE);
			int number = received.getOrDefault(unit, 0);
			Board.State state = (excluded.contains(unit) || coverage.excluded().contains(unit)) ? Board.State.EXCLUDED
					: renewed.contains(unit) ? Board.State.RENEWED : own.state(coverage, unit, number);
			cells.put(unit, new Board.Cell(period, state, own.errors(), own.queries(), number, own.waived(),
					own.waiversProposed(), proposed.contains(unit)));
		}
		return new BoardMonth(period, cells, List.copyOf(waiting));
	}

	Board.Cell cell(String unit) {
		return this.cells.getOrDefault(unit, new Board.Cell(this.period, null, 0, 0, 0, 0, 0, false));
	}

	private static void add(Map<String, Counts> counts, Tally one, Policies policies) {
		String unit = one.unit();
		if (unit != null) {
			counts.merge(unit, Counts.of(one, policies), Counts::plus);
		}
	}

	/** Of the findings of a unit, see {@link Board.Cell}. */
	private record Counts(long errors, long queries, long waived, long waiversProposed) {

		static final Counts NONE = new Counts(0, 0, 0, 0);

		static Counts of(Tally one, Policies policies) {
			boolean open = !FindingPages.settled(policies, one.severity(), one.standing());
			return new Counts((open && one.severity() == Severity.ERROR) ? one.findings() : 0,
					(open && one.severity() == Severity.QUERY) ? one.findings() : 0,
					(one.standing() == Standing.WAIVED) ? one.findings() : 0, one.proposed() ? one.findings() : 0);
		}

		Counts plus(Counts other) {
			return new Counts(this.errors + other.errors, this.queries + other.queries, this.waived + other.waived,
					this.waiversProposed + other.waiversProposed);
		}

		Board.@Nullable State state(Coverage coverage, String unit, int received) {
			if (this.errors > 0) {
				return Board.State.FAILED;
			}
			if (coverage.missing().contains(unit)) {
				return Board.State.MISSING;
			}
			if (!coverage.reported().contains(unit)) {
				return (received > 0) ? Board.State.RECEIVED : null;
			}
			return (this.queries > 0) ? Board.State.FINDINGS : Board.State.PASSED;
		}

	}

}
