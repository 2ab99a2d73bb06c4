package org.huizong.console.api;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.huizong.board.Board;
import org.huizong.console.door.Needs;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.ShownReturns;
import org.huizong.corrections.Corrections;
import org.huizong.findings.Excluding;
import org.huizong.findings.ExclusionStore;
import org.huizong.inbox.CellExtract;
import org.huizong.inbox.Units;
import org.huizong.inbox.Versions;
import org.huizong.office.Scope;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Role;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.received.ReturnVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** A unit's return of a month and everything that can be done about it. */
@ApiCalls
class ApiReturns {

	private static final String RETURN = ApiCalls.MONTH + "/returns/{unit}";

	private final ShownReturns shown;

	private final Units units;

	private final Versions versions;

	private final Corrections corrections;

	private final Excluding excluding;

	ApiReturns(ShownReturns shown, Units units, Versions versions, Corrections corrections, Excluding excluding) {
		this.shown = shown;
		this.units = units;
		this.versions = versions;
		this.corrections = corrections;
		this.excluding = excluding;
	}

	@GetMapping(RETURN)
	@Needs(Role.VIEWER)
	@Does(zh = "一个单位的报表：状态、审核结果、签批记录；审核结果可按页取：page 从 1 起，每页 most 条，至多 1000",
			en = "a unit's return: how it stands, its findings, decisions about it; of the findings a page with page, from"
					+ " 1, and most, at most 1000")
	Shown show(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam(defaultValue = "200") int most) {
		Scope scope = Months.scope(programme, month);
		ReportingUnit reporting = this.units.of(scope, unit);
		return new Shown(reporting, this.shown.cell(scope, reporting),
				this.shown.findings(scope, reporting, page, most).map(ApiFindings.Found::of),
				this.shown.decisions(scope, reporting), this.shown.proposal(scope, reporting),
				this.shown.excluded(scope, reporting));
	}

	@GetMapping(RETURN + "/versions")
	@Needs(Role.VIEWER)
	@Does(zh = "收到的各版", en = "every version received")
	List<ReturnVersion> versions(@PathVariable String programme, @PathVariable String month,
			@PathVariable String unit) {
		Scope scope = Months.scope(programme, month);
		return this.versions.of(scope).of(this.units.of(scope, unit).code());
	}

	@GetMapping(RETURN + "/differences")
	@Needs(Role.VIEWER)
	@Does(zh = "两版逐单元格的差异；不写版次为最近两版", en = "what differs between two versions, cell by cell; the last two unless named")
	List<ReturnDifference> differences(@PathVariable String programme, @PathVariable String month,
			@PathVariable String unit, @RequestParam(required = false) @Nullable Integer before,
			@RequestParam(required = false) @Nullable Integer after) {
		return this.shown.differences(Months.scope(programme, month), unit, before, after);
	}

	@GetMapping(RETURN + "/findings/{id}/cells")
	@Needs(Role.VIEWER)
	@Does(zh = "审核结果所指单元格及其上下左右；没有则为空",
			en = "the cells around one that a finding points at; empty where there are none")
	List<CellExtract> cells(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@PathVariable String id) {
		return this.shown.extract(Months.scope(programme, month), unit, id).stream().toList();
	}

	@PostMapping(RETURN)
	@Needs(Role.OPERATOR)
	@Does(zh = "上传更正件", en = "takes a corrected workbook")
	Corrections.Taken upload(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam MultipartFile file, Principal who) throws IOException {
		return this.corrections.take(Months.scope(programme, month), unit,
				Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream(), who.getName());
	}

	@PostMapping(RETURN + "/returned")
	@Needs(Role.OPERATOR)
	@Does(zh = "退回件：单位自己的工作簿，已标注", en = "the unit's own workbook, marked, to go back")
	ResponseEntity<Resource> returned(@PathVariable String programme, @PathVariable String month,
			@PathVariable String unit) {
		return this.shown.returned(Months.scope(programme, month), unit);
	}

	@PostMapping(RETURN + "/exclusion")
	@Needs(Role.OPERATOR)
	@Does(zh = "提出剔除，待另一人确认", en = "proposes to leave the unit out; somebody else confirms")
	Exclusion exclude(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestBody Reason body, Principal who) {
		return this.excluding.propose(Months.scope(programme, month), unit, who.getName(), body.reason());
	}

	@PostMapping(RETURN + "/exclusion/confirm")
	@Needs(Role.OPERATOR)
	@Does(zh = "确认另一人提出的剔除", en = "confirms what somebody else proposed")
	Exclusion confirm(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			Principal who) {
		return this.excluding.confirm(Months.scope(programme, month), unit, who.getName());
	}

	@PostMapping(RETURN + "/exclusion/reject")
	@Needs(Role.OPERATOR)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Does(zh = "撤下剔除的提议", en = "drops the proposal")
	void reject(@PathVariable String programme, @PathVariable String month, @PathVariable String unit, Principal who) {
		this.excluding.reject(Months.scope(programme, month), unit, who.getName());
	}

	@PostMapping(RETURN + "/inclusion")
	@Needs(Role.OPERATOR)
	@Does(zh = "恢复计入", en = "takes the unit in again")
	Exclusion include(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestBody Reason body, Principal who) {
		return this.excluding.include(Months.scope(programme, month), unit, who.getName(), body.reason());
	}

	/** Why. */
	record Reason(String reason) {
	}

	/**
	 * A return as it stands.
	 *
	 * @param proposal to leave the unit out, not yet decided; null when there is none
	 * @param excluded whether the unit is left out
	 */
	record Shown(ReportingUnit unit, Board.Cell cell, Stream<ApiFindings.Found> findings,
			List<ExclusionStore.Decision> decisions, @Nullable Exclusion proposal, boolean excluded) {
	}

}
