package org.huizong.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.huizong.batch.AnsweredFinding;
import org.huizong.batch.Answering;
import org.huizong.batch.Board;
import org.huizong.batch.Boards;
import org.huizong.batch.CellExtract;
import org.huizong.batch.CellExtracts;
import org.huizong.batch.Excluding;
import org.huizong.batch.Intake;
import org.huizong.batch.Outcome;
import org.huizong.batch.RefusedException;
import org.huizong.batch.ReturnedWorkbooks;
import org.huizong.batch.Units;
import org.huizong.batch.Versions;
import org.huizong.statistics.Exclusion;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.ReturnDifference;
import org.huizong.statistics.ReturnVersions;
import org.huizong.store.ExclusionStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is shown of a return, on the page and over the API. */
@Component
@ConditionalOnWebApplication
class ShownReturns {

	private final Boards boards;

	private final Units units;

	private final Answering answering;

	private final CellExtracts extracts;

	private final Versions versions;

	private final Excluding excluding;

	private final ReturnedWorkbooks returned;

	ShownReturns(Boards boards, Units units, Answering answering, CellExtracts extracts, Versions versions,
			Excluding excluding, ReturnedWorkbooks returned) {
		this.boards = boards;
		this.units = units;
		this.answering = answering;
		this.extracts = extracts;
		this.versions = versions;
		this.excluding = excluding;
		this.returned = returned;
	}

	Board.Cell cell(Scope scope, ReportingUnit unit) {
		return this.boards.cell(scope, unit.code());
	}

	/**
	 * Files that were received and wait to be read, and by their names are the unit's.
	 */
	List<Intake.Waiting> waiting(Scope scope, ReportingUnit unit, ReturnVersions received) {
		return this.boards.waiting(scope)
			.stream()
			.filter((one) -> unit.names().stream().anyMatch(one.path()::contains)
					|| received.of(unit.code()).stream().anyMatch((version) -> version.path().equals(one.path())))
			.toList();
	}

	/** Its findings, gravest first; none before the month was validated. */
	List<AnsweredFinding> findings(Scope scope, ReportingUnit unit) {
		return this.answering.validated(scope) ? this.answering.findings(scope, unit.code()) : List.of();
	}

	List<ExclusionStore.Decision> decisions(Scope scope, ReportingUnit unit) {
		return this.excluding.decisions(scope)
			.stream()
			.filter((one) -> one.exclusion().unit().equals(unit.code()))
			.toList();
	}

	/** To leave it out, not yet decided; null when there is none. */
	@Nullable Exclusion proposal(Scope scope, ReportingUnit unit) {
		return this.excluding.proposal(scope, unit.code()).orElse(null);
	}

	boolean excluded(Scope scope, ReportingUnit unit) {
		return this.excluding.inForce(scope).stream().anyMatch((one) -> one.unit().equals(unit.code()));
	}

	/** Between two versions; the last two unless both are named. */
	List<ReturnDifference> differences(Scope scope, String unit, @Nullable Integer before, @Nullable Integer after) {
		String code = this.units.of(scope, unit).code();
		return (before != null && after != null) ? this.versions.between(scope, code, before, after)
				: this.versions.latest(scope, code);
	}

	/** The cells around the one that a finding of the unit points at. */
	Optional<CellExtract> extract(Scope scope, String unit, String id) {
		return findings(scope, this.units.of(scope, unit)).stream()
			.filter((one) -> one.finding().id().equals(id) && one.finding().place() != null)
			.findFirst()
			.flatMap((one) -> this.extracts.around(scope, Objects.requireNonNull(one.finding().place())));
	}

	/**
	 * The unit's own workbook, marked.
	 * @throws RefusedException when nothing is left to correct or explain
	 */
	ResponseEntity<Resource> returned(Scope scope, String unit) {
		return this.returned.write(scope, List.of(this.units.of(scope, unit).code()))
			.stream()
			.findFirst()
			.map((one) -> Downloads.of(one.file()))
			.orElseThrow(() -> new RefusedException(Outcome.USAGE, "没有需要更正或说明的内容，不必退回。",
					"Nothing is left to correct or explain: nothing goes back."));
	}

}
