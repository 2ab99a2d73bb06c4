package org.huizong.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Answers.Standing;
import org.huizong.statistics.Coverage;
import org.huizong.statistics.Exclusion;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.ReturnVersion;
import org.huizong.statistics.ReturnVersions;
import org.huizong.statistics.Severity;
import org.huizong.store.ExclusionProposalStore;
import org.huizong.store.ExclusionStore;
import org.huizong.store.InboxFolder;
import org.huizong.store.InboxStore;
import org.huizong.store.ReturnVersionStore;
import org.huizong.store.RunStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Reads how the returns of a year stand, from what the last runs left. */
@Service
public class Boards {

	private final Programmes programmes;

	private final Answering answering;

	private final InboxStore inbox;

	private final InboxFolder folder;

	private final InboxContents contents;

	private final ExclusionStore exclusions;

	private final ExclusionProposalStore proposals;

	private final ReturnVersionStore versions;

	private final RunStore runs;

	Boards(Programmes programmes, Answering answering, InboxStore inbox, InboxFolder folder, InboxContents contents,
			ExclusionStore exclusions, ExclusionProposalStore proposals, ReturnVersionStore versions, RunStore runs) {
		this.programmes = programmes;
		this.answering = answering;
		this.inbox = inbox;
		this.folder = folder;
		this.contents = contents;
		this.proposals = proposals;
		this.exclusions = exclusions;
		this.versions = versions;
		this.runs = runs;
	}

	/**
	 * The latest month that has a run or returns waiting; the programme's first where
	 * there is none.
	 */
	public ReferencePeriod latest(String programme) {
		StatisticalProgramme declared = this.programmes.get(programme);
		ReferencePeriod latest = this.runs.all(programme)
			.stream()
			.map((run) -> run.scope().period())
			.max(ReferencePeriod::compareTo)
			.orElse(declared.firstPeriod());
		ReferencePeriod next = latest.next();
		while (this.folder.exists(programme, next)) {
			latest = next;
			next = next.next();
		}
		return latest;
	}

	/**
	 * The board of a year.
	 * @throws AbsentException when there is no such programme or nothing of the year
	 */
	public Board of(String programme, int year) {
		StatisticalProgramme declared = this.programmes.get(programme);
		ReferencePeriod last = latest(programme);
		if (year < declared.firstPeriod().year() || year > last.year()) {
			throw new AbsentException("没有 " + year + " 年的报表。", "There are no returns of " + year + ".");
		}
		List<ReferencePeriod> months = IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> new ReferencePeriod(year, month))
			.filter((month) -> month.compareTo(declared.firstPeriod()) >= 0)
			.filter((month) -> month.compareTo(last) <= 0)
			.toList();
		List<Month> read = months.stream().map((month) -> month(declared, month)).toList();
		List<Board.Row> rows = new ArrayList<>();
		for (ReportingUnit unit : units(declared, months)) {
			rows.add(new Board.Row(unit, read.stream().map((month) -> month.cell(unit.code())).toList()));
		}
		return new Board(declared.title(), year, months, rows);
	}

	/** Who reports in one of the months, as called in the last. */
	private static List<ReportingUnit> units(StatisticalProgramme declared, List<ReferencePeriod> months) {
		List<ReferencePeriod> asked = months.isEmpty() ? List.of(declared.firstPeriod()) : months;
		Set<String> reporting = asked.stream()
			.flatMap((month) -> declared.unitsIn(month).stream())
			.map(ReportingUnit::code)
			.collect(Collectors.toSet());
		return declared.everyUnit(asked.get(asked.size() - 1))
			.stream()
			.filter((unit) -> reporting.contains(unit.code()))
			.toList();
	}

	/** One unit's return of one month. */
	public Board.Cell cell(Scope scope, String unit) {
		return month(this.programmes.get(scope.programme()), scope.period()).cell(unit);
	}

	private Month month(StatisticalProgramme programme, ReferencePeriod period) {
		Scope scope = new Scope(programme.code(), period);
		boolean run = this.runs.last(scope).isPresent();
		List<AnsweredFinding> findings = run ? this.answering.findings(scope) : List.of();
		Coverage coverage = this.inbox.coverage(scope,
				programme.unitsIn(period).stream().map(ReportingUnit::code).toList());
		return new Month(period, coverage, findings,
				this.exclusions.inForce(scope).stream().map(Exclusion::unit).toList(), this.proposals.units(scope),
				this.versions.versions(scope), run ? unseen(scope) : Set.of());
	}

	/** Contents that lie in the inbox and that the last run did not see. */
	private Set<String> unseen(Scope scope) {
		Set<String> unseen = new HashSet<>(this.contents.of(scope));
		this.inbox.entries(scope).forEach((entry) -> unseen.remove(entry.file().sha256()));
		return unseen;
	}

	private record Month(ReferencePeriod period, Coverage coverage, List<AnsweredFinding> findings,
			List<String> excluded, List<String> proposed, ReturnVersions versions, Set<String> unseen) {

		Board.Cell cell(String unit) {
			long errors = open(unit, Severity.ERROR);
			long queries = open(unit, Severity.QUERY);
			int versions = versions().of(unit).stream().mapToInt(ReturnVersion::number).max().orElse(0);
			return new Board.Cell(this.period, state(unit, errors, queries, versions), errors, queries, versions,
					count(unit, (one) -> one.standing() == Standing.WAIVED),
					count(unit, (one) -> one.proposal() != null), this.proposed.contains(unit));
		}

		private Board.@Nullable State state(String unit, long errors, long queries, int received) {
			if (this.excluded.contains(unit) || this.coverage.excluded().contains(unit)) {
				return Board.State.EXCLUDED;
			}
			if (versions().of(unit).stream().anyMatch((one) -> this.unseen.contains(one.sha256()))) {
				return Board.State.RENEWED;
			}
			if (errors > 0) {
				return Board.State.FAILED;
			}
			if (this.coverage.missing().contains(unit)) {
				return Board.State.MISSING;
			}
			if (!this.coverage.reported().contains(unit)) {
				return (received > 0) ? Board.State.RECEIVED : null;
			}
			return (queries > 0) ? Board.State.FINDINGS : Board.State.PASSED;
		}

		private long open(String unit, Severity severity) {
			return count(unit, (one) -> !one.settled() && one.finding().severity() == severity);
		}

		private long count(String unit, Predicate<AnsweredFinding> which) {
			return this.findings.stream()
				.filter((one) -> Objects.equals(one.finding().unit(), unit) && which.test(one))
				.count();
		}

	}

}
