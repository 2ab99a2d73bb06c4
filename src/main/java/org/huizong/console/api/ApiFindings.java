package org.huizong.console.api;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.console.door.Needs;
import org.huizong.console.shared.Months;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.FindingList.Selection;
import org.huizong.findings.Waiving;
import org.huizong.office.Scope;
import org.huizong.statistics.Role;
import org.huizong.statistics.finding.Answer;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Findings of a month and what is said to them: explained, accepted, rejected, waived.
 */
@ApiCalls
class ApiFindings {

	private final Answering answering;

	private final Waiving waiving;

	ApiFindings(Answering answering, Waiving waiving) {
		this.waiving = waiving;
		this.answering = answering;
	}

	@GetMapping(ApiCalls.MONTH + "/findings")
	@Needs(Role.VIEWER)
	@Does(zh = "最近一次审核的结果及其答复，重的在前；可只要一个单位（unit，代码）的；可按页取：page 从 1 起，每页 most 条，至多 1000",
			en = "what the last validation found and what was said to it, gravest first; of one unit by its code; a page"
					+ " of them with page, from 1, and most, at most 1000")
	Stream<Found> list(@PathVariable String programme, @PathVariable String month,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam(defaultValue = "200") int most) {
		Scope scope = Months.scope(programme, month);
		Selection asked = (unit != null) ? Selection.of(unit) : Selection.ALL;
		return this.answering.findings(scope, asked, page, most).map(Found::of);
	}

	@PostMapping(ApiCalls.MONTH + "/answers")
	@Needs(Role.OPERATOR)
	@Does(zh = "对几条审核结果录入说明、验收、退回或豁免；强制性错误的豁免待另一人确认；有一条不能就都不记",
			en = "explains, accepts, rejects or waives several findings, all or none; somebody else confirms the waiver of"
					+ " a hard error")
	List<Found> answer(@PathVariable String programme, @PathVariable String month, @RequestBody Said body,
			Principal who) {
		Scope scope = Months.scope(programme, month);
		List<AnsweredFinding> answered = (body.kind() == Answer.Kind.WAIVE)
				? this.waiving.request(scope, body.findings(), who.getName(), body.reason())
				: this.answering.say(scope, body.kind(), body.findings(), who.getName(), body.reason());
		return answered.stream().map(Found::of).toList();
	}

	@PostMapping(ApiCalls.MONTH + "/waivers/confirm")
	@Needs(Role.OPERATOR)
	@Does(zh = "确认另一人提出的豁免；有一条不能就都不记", en = "confirms waivers that somebody else proposed, all or none")
	List<Found> confirm(@PathVariable String programme, @PathVariable String month, @RequestBody Proposed body,
			Principal who) {
		return this.waiving.confirm(Months.scope(programme, month), body.findings(), who.getName())
			.stream()
			.map(Found::of)
			.toList();
	}

	@PostMapping(ApiCalls.MONTH + "/waivers/reject")
	@Needs(Role.OPERATOR)
	@Does(zh = "撤下豁免的提议", en = "drops proposals to waive")
	List<Found> reject(@PathVariable String programme, @PathVariable String month, @RequestBody Proposed body,
			Principal who) {
		return this.waiving.reject(Months.scope(programme, month), body.findings(), who.getName())
			.stream()
			.map(Found::of)
			.toList();
	}

	/** Findings whose waiver is proposed, by their numbers. */
	record Proposed(List<String> findings) {
	}

	/** The same to several findings, by their numbers. */
	record Said(Answer.Kind kind, List<String> findings, String reason) {
	}

	/** A finding with its number and how it stands. */
	record Found(String id, AnsweredFinding answered) {

		static Found of(AnsweredFinding one) {
			return new Found(one.finding().id(), one);
		}

	}

}
