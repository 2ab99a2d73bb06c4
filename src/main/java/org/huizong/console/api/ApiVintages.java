package org.huizong.console.api;

import java.security.Principal;
import java.util.List;

import org.huizong.board.MonthStatuses;
import org.huizong.console.door.Needs;
import org.huizong.console.shared.Months;
import org.huizong.corrections.CorrectionLine;
import org.huizong.corrections.PublishedCorrections;
import org.huizong.renewal.Backfilling;
import org.huizong.renewal.Renewal;
import org.huizong.renewal.Renewals;
import org.huizong.statistics.Role;
import org.huizong.vintages.Results;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What vintages correct, and which of them are out of date. */
@ApiCalls
class ApiVintages {

	private final Results results;

	private final PublishedCorrections corrections;

	private final MonthStatuses statuses;

	private final Renewals renewals;

	ApiVintages(Results results, PublishedCorrections corrections, MonthStatuses statuses, Renewals renewals) {
		this.results = results;
		this.corrections = corrections;
		this.statuses = statuses;
		this.renewals = renewals;
	}

	@GetMapping(ApiCalls.MONTH + "/vintages/{number}/correction")
	@Needs(Role.VIEWER)
	@Does(zh = "一版的更正说明：原因、单元格、公布数、位次、涉及的以后月份",
			en = "what a vintage corrects: causes, cells, figures, ranks, later months")
	List<CorrectionLine> correction(@PathVariable String programme, @PathVariable String month,
			@PathVariable int number) {
		return this.corrections.of(this.results.vintage(Months.scope(programme, month), number));
	}

	@GetMapping(ApiCalls.PROGRAMME + "/renewal")
	@Needs(Role.VIEWER)
	@Does(zh = "哪些月份过期、为什么，什么都不改动；causes 为空的月份要等以前月份出新版",
			en = "which months are out of date and why; changes nothing; causes empty where an earlier month comes first")
	List<Renewal.Due> due(@PathVariable String programme) {
		return Renewals.due(this.statuses.of(programme));
	}

	@PostMapping(ApiCalls.PROGRAMME + "/renewal")
	@Needs(Role.OPERATOR)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Does(zh = "把过期的各月更新到最新，在后台按顺序进行", en = "brings up what is out of date, in order and by itself")
	Backfilling renew(@PathVariable String programme, Principal who) {
		return this.renewals.start(programme, who.getName());
	}

}
