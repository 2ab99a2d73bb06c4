package org.huizong.console.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.board.Board;
import org.huizong.board.Boards;
import org.huizong.chase.ReturnedWorkbooks;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Excluding;
import org.huizong.findings.ExclusionStore;
import org.huizong.findings.FindingList.Selection;
import org.huizong.findings.FindingPages;
import org.huizong.inbox.CellExtract;
import org.huizong.inbox.CellExtracts;
import org.huizong.inbox.Intake;
import org.huizong.inbox.Units;
import org.huizong.inbox.Versions;
import org.huizong.office.Outcome;
import org.huizong.office.Page;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.received.ReturnVersions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is shown of a return, on the page and over the API. */
@Component
@ConditionalOnWebApplication
public class ShownReturns {

	/** Findings on a page. */
	static final int PAGE = 200;

	private final Boards boards;

	private final Units units;

	private final Answering answering;

	private final FindingPages pages;

	private final CellExtracts extracts;

	private final Versions versions;

	private final Excluding excluding;

	private final ReturnedWorkbooks returned;

	ShownReturns(Boards boards, Units units, Answering answering, FindingPages pages, CellExtracts extracts,
			Versions versions, Excluding excluding, ReturnedWorkbooks returned) {
		this.boards = boards;
		this.pages = pages;
		this.units = units;
		this.answering = answering;
		this.extracts = extracts;
		this.versions = versions;
		this.excluding = excluding;
		this.returned = returned;
	}

	public Board.Cell cell(Scope scope, ReportingUnit unit) {
		return this.boards.cell(scope, unit.code());
	}

	/**
	 * Files that were received and wait to be read, and by their names are the unit's.
	 */
	public List<Intake.Waiting> waiting(Scope scope, ReportingUnit unit, ReturnVersions received) {
		return this.boards.waiting(scope)
			.stream()
			.filter((one) -> unit.names().stream().anyMatch(one.path()::contains)
					|| received.of(unit.code()).stream().anyMatch((version) -> version.path().equals(one.path())))
			.toList();
	}

	/**
	 * A page of its findings, gravest first; empty before the month was validated.
	 * @param number of the page, from 1
	 */
	public Page<AnsweredFinding> findings(Scope scope, ReportingUnit unit, int number) {
		return page(scope, Selection.of(unit.code()), number);
	}

	/**
	 * A page of the same of any length, or all of it.
	 * @param number of the page, from 1; null for all
	 */
	public Stream<AnsweredFinding> findings(Scope scope, ReportingUnit unit, @Nullable Integer number, int most) {
		return this.answering.validated(scope) ? this.answering.findings(scope, Selection.of(unit.code()), number, most)
				: Stream.empty();
	}

	/** The gravest of its findings whose waiver is proposed. */
	public Page<AnsweredFinding> waivers(Scope scope, ReportingUnit unit) {
		return page(scope, Selection.of(unit.code()).whoseWaiverIsProposed(), 1);
	}

	/** Beyond the last page stands the last. */
	private Page<AnsweredFinding> page(Scope scope, Selection asked, int number) {
		if (!this.answering.validated(scope)) {
			return new Page<>(List.of(), number, PAGE, 0);
		}
		Page<AnsweredFinding> page = this.answering.page(scope, asked, number, PAGE);
		boolean beyond = page.entries().isEmpty() && page.total() > 0;
		return beyond ? this.answering.page(scope, asked, (int) page.pages(), PAGE) : page;
	}

	/** How many of its findings want something more. */
	public long open(Scope scope, ReportingUnit unit) {
		return this.answering.validated(scope) ? this.pages.count(scope, Selection.of(unit.code())).open() : 0;
	}

	/** The number of the page on which a finding of the unit stands. */
	public int pageOf(Scope scope, String unit, String finding) {
		return this.pages.pageOf(scope, Selection.of(this.units.of(scope, unit).code()), finding, PAGE);
	}

	public List<ExclusionStore.Decision> decisions(Scope scope, ReportingUnit unit) {
		return this.excluding.decisions(scope)
			.stream()
			.filter((one) -> one.exclusion().unit().equals(unit.code()))
			.toList();
	}

	/** To leave it out, not yet decided; null when there is none. */
	public @Nullable Exclusion proposal(Scope scope, ReportingUnit unit) {
		return this.excluding.proposal(scope, unit.code()).orElse(null);
	}

	public boolean excluded(Scope scope, ReportingUnit unit) {
		return this.excluding.inForce(scope).stream().anyMatch((one) -> one.unit().equals(unit.code()));
	}

	/** Between two versions; the last two unless both are named. */
	public List<ReturnDifference> differences(Scope scope, String unit, @Nullable Integer before,
			@Nullable Integer after) {
		String code = this.units.of(scope, unit).code();
		return (before != null && after != null) ? this.versions.between(scope, code, before, after)
				: this.versions.latest(scope, code);
	}

	/** The cells around the one that a finding of the unit points at. */
	public Optional<CellExtract> extract(Scope scope, String unit, String id) {
		return this.pages.finding(scope, this.units.of(scope, unit).code(), id)
			.map(Finding::place)
			.flatMap((place) -> this.extracts.around(scope, place));
	}

	/**
	 * The unit's own workbook, marked.
	 * @throws RefusedException when nothing is left to correct or explain
	 */
	public ResponseEntity<Resource> returned(Scope scope, String unit) {
		return this.returned.write(scope, List.of(this.units.of(scope, unit).code()))
			.stream()
			.findFirst()
			.map((one) -> Downloads.of(one.file()))
			.orElseThrow(() -> new RefusedException(Outcome.USAGE, "没有需要更正或说明的内容，不必退回。",
					"Nothing is left to correct or explain: nothing goes back."));
	}

}
