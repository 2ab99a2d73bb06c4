package org.huizong.console.result;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Wording;
import org.huizong.corrections.CorrectionLine;
import org.huizong.corrections.PublishedCorrections;
import org.huizong.office.ProgrammeList;
import org.huizong.renewal.Renewals;
import org.huizong.statistics.Role;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 更正说明 of a vintage, and 更新 of the months that are out of date. */
@Screen
class CorrectionScreen {

	private static final List<String> PARTS = List.of("cause", "cell", "figure", "rank", "surrounding", "later");

	private final ProgrammeList programmes;

	private final Results results;

	private final PublishedCorrections corrections;

	private final Renewals renewals;

	private final Wording wording;

	private final Numerals numerals;

	CorrectionScreen(ProgrammeList programmes, Results results, PublishedCorrections corrections, Renewals renewals,
			Wording wording, Numerals numerals) {
		this.numerals = numerals;
		this.programmes = programmes;
		this.results = results;
		this.corrections = corrections;
		this.renewals = renewals;
		this.wording = wording;
	}

	@GetMapping("/results/{programme}/{month}/correction")
	@Needs(Role.VIEWER)
	String correction(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			Model model) {
		Vintage vintage = this.results.vintage(Months.scope(programme, month), number);
		CorrectionNames names = new CorrectionNames(this.programmes.get(programme), this.wording, this.numerals);
		List<CorrectionLine> lines = this.corrections.of(vintage).stream().map(names::of).toList();
		Map<String, List<CorrectionLine>> parts = new LinkedHashMap<>();
		PARTS.forEach((part) -> parts.put(part, lines.stream().filter((line) -> line.part().equals(part)).toList()));
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("vintage", vintage);
		model.addAttribute("parts", parts);
		return "correction";
	}

	/** Brings up what is out of date, as the board lists it. */
	@PostMapping("/periods/{programme}/renew")
	@Needs(Role.OPERATOR)
	String renew(@PathVariable String programme, Principal who, RedirectAttributes flash) {
		int months = this.renewals.start(programme, who.getName()).months().size();
		flash.addFlashAttribute("done", this.wording.of("已开始更新 " + months + " 个月，进度见计划页的补跑。",
				"Renewing " + months + " months; the plan page tells how it goes."));
		return "redirect:/periods/" + programme;
	}

}
