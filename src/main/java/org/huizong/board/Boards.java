package org.huizong.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huizong.findings.ExclusionProposalStore;
import org.huizong.findings.ExclusionStore;
import org.huizong.findings.FindingList.Selection;
import org.huizong.findings.FindingList.Tally;
import org.huizong.findings.FindingList;
import org.huizong.inbox.InboxContents;
import org.huizong.inbox.InboxFolder;
import org.huizong.inbox.InboxStore;
import org.huizong.inbox.Intake;
import org.huizong.inbox.ReturnVersionStore;
import org.huizong.office.AbsentException;
import org.huizong.office.Moments;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.RunStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.finding.Exclusion;

import org.springframework.stereotype.Service;

/** Reads how the returns of a year stand, from what the last runs left. */
@Service
public class Boards {

	private final Programmes programmes;

	private final FindingList findings;

	private final InboxStore inbox;

	private final InboxFolder folder;

	private final InboxContents contents;

	private final ExclusionStore exclusions;

	private final ExclusionProposalStore proposals;

	private final ReturnVersionStore versions;

	private final RunStore runs;

	private final Intake intake;

	private final MonthMarks marks;

	private final Moments moments;

	private final KeptStates<MonthMarks.Mark, BoardMonth> kept = new KeptStates<>();

	Boards(Programmes programmes, FindingList findings, InboxStore inbox, InboxFolder folder, InboxContents contents,
			ExclusionStore exclusions, ExclusionProposalStore proposals, ReturnVersionStore versions, RunStore runs,
			Intake intake, MonthMarks marks, Moments moments) {
		this.moments = moments;
		this.intake = intake;
		this.marks = marks;
		this.programmes = programmes;
		this.findings = findings;
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
		return this.moments.seen(new Latest(programme), () -> last(programme));
	}

	private ReferencePeriod last(String programme) {
		StatisticalProgramme declared = this.programmes.get(programme);
		ReferencePeriod latest = this.runs.latest(programme)
			.stream()
			.map((run) -> run.scope().period())
			.findFirst()
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
		MonthMarks.Look look = this.marks.look(programme);
		List<BoardMonth> read = months.stream().map((month) -> month(declared, month, look)).toList();
		List<Board.Row> rows = new ArrayList<>();
		for (ReportingUnit unit : units(declared, months)) {
			rows.add(new Board.Row(unit, read.stream().map((month) -> month.cell(unit.code())).toList()));
		}
		return new Board(declared.title(), year, months, rows,
				read.stream().flatMap((month) -> month.waiting().stream()).distinct().toList());
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

	/** What was received for the month and not read yet. */
	public List<Intake.Waiting> waiting(Scope scope) {
		StatisticalProgramme declared = this.programmes.get(scope.programme());
		return month(declared, scope.period(), this.marks.look(scope.programme())).waiting();
	}

	/** One unit's return of one month. */
	public Board.Cell cell(Scope scope, String unit) {
		StatisticalProgramme declared = this.programmes.get(scope.programme());
		return month(declared, scope.period(), this.marks.look(scope.programme())).cell(unit);
	}

	private BoardMonth month(StatisticalProgramme programme, ReferencePeriod period, MonthMarks.Look look) {
		return this.kept.of(new Scope(programme.code(), period), look.seen(period), () -> month(programme, period));
	}

	private BoardMonth month(StatisticalProgramme programme, ReferencePeriod period) {
		Scope scope = new Scope(programme.code(), period);
		boolean run = this.runs.last(scope).isPresent();
		List<Tally> findings = run ? this.findings.tally(scope, Selection.ALL) : List.of();
		Coverage coverage = this.inbox.coverage(scope,
				programme.unitsIn(period).stream().map(ReportingUnit::code).toList());
		return BoardMonth.of(period, coverage, findings, programme.policies(),
				this.exclusions.inForce(scope).stream().map(Exclusion::unit).toList(), this.proposals.units(scope),
				this.versions.versions(scope).all(), run ? unseen(scope) : Set.of(), this.intake.waiting(scope));
	}

	/** Contents that lie in the inbox and that the last run did not see. */
	private Set<String> unseen(Scope scope) {
		Set<String> unseen = new HashSet<>(this.contents.of(scope));
		this.inbox.entries(scope).forEach((entry) -> unseen.remove(entry.file().sha256()));
		return unseen;
	}

	/** Under what the latest month is known in a moment. */
	private record Latest(String programme) {
	}

}
