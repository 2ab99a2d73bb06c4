package org.huizong.console.page;

import java.security.Principal;
import java.util.List;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.Wording;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Waiving;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.Role;
import org.huizong.statistics.finding.Answer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Waivers of a unit's hard errors that one person proposes and another decides on. */
@Screen
@RequestMapping("/returns/{programme}/{month}/{unit}/waivers")
class WaiverScreen {

	private final Waiving waiving;

	private final Confirmations confirmations;

	private final Wording wording;

	WaiverScreen(Waiving waiving, Confirmations confirmations, Wording wording) {
		this.waiving = waiving;
		this.confirmations = confirmations;
		this.wording = wording;
	}

	@PostMapping("/confirm")
	@Needs(Role.OPERATOR)
	String confirm(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam(defaultValue = "") List<String> finding, Principal who, RedirectAttributes flash) {
		Scope scope = Months.scope(programme, month);
		List<AnsweredFinding> waived = this.waiving.confirm(scope, ticked(finding), who.getName());
		flash.addFlashAttribute("done",
				this.confirmations.said(Answer.Kind.WAIVE, waived) + this.wording.of("重试本月后生效。", " Retry the month."));
		return "redirect:" + ReturnScreen.page(scope, unit);
	}

	@PostMapping("/reject")
	@Needs(Role.OPERATOR)
	String reject(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam(defaultValue = "") List<String> finding, Principal who, RedirectAttributes flash) {
		Scope scope = Months.scope(programme, month);
		List<AnsweredFinding> dropped = this.waiving.reject(scope, ticked(finding), who.getName());
		flash.addFlashAttribute("done", this.wording.of("已撤下豁免的提议：", "The proposal to waive is dropped: ")
				+ this.confirmations.messages(dropped));
		return "redirect:" + ReturnScreen.page(scope, unit);
	}

	private static List<String> ticked(List<String> findings) {
		if (findings.isEmpty()) {
			throw new RefusedException(Outcome.USAGE, "请先勾选要确认或撤下的豁免。", "Tick the waivers to be decided on first.");
		}
		return findings;
	}

}
