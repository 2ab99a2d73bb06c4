package org.huizong.console.page;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Confirmation;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.ShownReturns;
import org.huizong.console.shared.Wording;
import org.huizong.corrections.Corrections;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.Excluding;
import org.huizong.findings.Waiving;
import org.huizong.inbox.Units;
import org.huizong.inbox.Versions;
import org.huizong.office.Outcome;
import org.huizong.office.Page;
import org.huizong.office.ProgrammeList;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.staging.CollectedRows;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Role;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.received.ReturnVersions;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 报表: one unit's return of one month, with everything that can be done about it where it
 * is shown.
 */
@Screen
@RequestMapping("/returns/{programme}/{month}/{unit}")
class ReturnScreen {

	private final ProgrammeList programmes;

	private final Units units;

	private final ShownReturns shown;

	private final Answering answering;

	private final Waiving waiving;

	private final CollectedRows rows;

	private final Versions versions;

	private final Corrections corrections;

	private final Excluding excluding;

	private final Confirmations confirmations;

	private final Wording wording;

	ReturnScreen(ProgrammeList programmes, Units units, ShownReturns shown, Answering answering, Waiving waiving,
			CollectedRows rows, Versions versions, Corrections corrections, Excluding excluding,
			Confirmations confirmations, Wording wording) {
		this.programmes = programmes;
		this.units = units;
		this.shown = shown;
		this.answering = answering;
		this.waiving = waiving;
		this.rows = rows;
		this.versions = versions;
		this.corrections = corrections;
		this.excluding = excluding;
		this.confirmations = confirmations;
		this.wording = wording;
	}

	@ModelAttribute("scope")
	Scope scope(@PathVariable String programme, @PathVariable String month) {
		this.programmes.get(programme);
		return Months.scope(programme, month);
	}

	@GetMapping
	@Needs(Role.VIEWER)
	String show(@ModelAttribute("scope") Scope scope, @PathVariable String unit,
			@RequestParam(defaultValue = "1") int page, Model model) {
		ReportingUnit reporting = this.units.of(scope, unit);
		ReturnVersions received = this.versions.of(scope);
		Page<AnsweredFinding> findings = this.shown.findings(scope, reporting, Math.max(page, 1));
		model.addAttribute("reporting", reporting);
		model.addAttribute("declared", this.programmes.get(scope.programme()));
		model.addAttribute("cell", this.shown.cell(scope, reporting));
		model.addAttribute("waiting", this.shown.waiting(scope, reporting, received));
		model.addAttribute("rows", this.rows.of(scope, reporting.code()));
		model.addAttribute("cells", this.rows.cells(scope, reporting.code()));
		model.addAttribute("versions", received.of(reporting.code()));
		model.addAttribute("kinds", Answer.Kind.values());
		model.addAttribute("inForce", this.versions.inForce(scope));
		model.addAttribute("page", findings);
		model.addAttribute("sheets", bySheet(findings.entries()));
		model.addAttribute("open", this.shown.open(scope, reporting));
		model.addAttribute("decisions", this.shown.decisions(scope, reporting));
		model.addAttribute("waivers", this.shown.waivers(scope, reporting));
		model.addAttribute("proposal", this.shown.proposal(scope, reporting));
		model.addAttribute("excluded", this.shown.excluded(scope, reporting));
		return "return";
	}

	/** The cells around one finding, asked for when it is opened. */
	@GetMapping("/findings/{id}/cells")
	@Needs(Role.VIEWER)
	String cells(@ModelAttribute("scope") Scope scope, @PathVariable String unit, @PathVariable String id,
			Model model) {
		model.addAttribute("extract", this.shown.extract(scope, unit, id).orElse(null));
		return "cells :: cells";
	}

	/** Says the same to the findings ticked; a waiver is asked for twice. */
	@PostMapping("/answers")
	@Needs(Role.OPERATOR)
	String answer(@ModelAttribute("scope") Scope scope, @PathVariable String unit, @RequestParam Answer.Kind kind,
			@RequestParam(defaultValue = "") List<String> finding, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean sure, Principal who, Model model, RedirectAttributes flash) {
		if (finding.isEmpty()) {
			throw new RefusedException(Outcome.USAGE, "请先勾选要答复的审核结果。", "Tick the findings to be answered first.");
		}
		String back = page(scope, unit, finding.get(0)) + "#f-" + finding.get(0);
		if (kind == Answer.Kind.WAIVE && !sure && !reason.isBlank()) {
			model.addAttribute("asked",
					this.confirmations.waiver(scope, unit, this.answering.meant(scope, kind, finding), reason, back));
			return Confirmation.VIEW;
		}
		List<AnsweredFinding> answered = (kind == Answer.Kind.WAIVE)
				? this.waiving.request(scope, finding, who.getName(), reason)
				: this.answering.say(scope, kind, finding, who.getName(), reason);
		flash.addFlashAttribute("done", this.confirmations.said(kind, answered));
		return "redirect:" + back;
	}

	@PostMapping("/upload")
	@Needs(Role.OPERATOR)
	String upload(@ModelAttribute("scope") Scope scope, @PathVariable String unit, @RequestParam MultipartFile file,
			Principal who, RedirectAttributes flash) throws IOException {
		Corrections.Taken taken = this.corrections.take(scope, unit,
				Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream(), who.getName());
		String replaced = taken.replaced().isEmpty() ? "" : this.wording.of("，替换 " + String.join("、", taken.replaced()),
				", in place of " + String.join(", ", taken.replaced()));
		flash.addFlashAttribute("done", this.wording.of("已接收为 " + taken.path(), "Taken as " + taken.path()) + replaced
				+ this.wording.of("。", "."));
		return back(scope, unit);
	}

	/** The unit's own workbook, marked. */
	@PostMapping("/returned")
	@Needs(Role.OPERATOR)
	ResponseEntity<Resource> returned(@ModelAttribute("scope") Scope scope, @PathVariable String unit) {
		return this.shown.returned(scope, unit);
	}

	@PostMapping("/exclude")
	@Needs(Role.OPERATOR)
	String exclude(@ModelAttribute("scope") Scope scope, @PathVariable String unit, @RequestParam String reason,
			Principal who, RedirectAttributes flash) {
		this.excluding.propose(scope, unit, who.getName(), reason);
		flash.addFlashAttribute("done", this.wording.of("已提出剔除，待另一人确认。", "Proposed; somebody else must confirm it."));
		return back(scope, unit);
	}

	@PostMapping("/exclude/confirm")
	@Needs(Role.OPERATOR)
	String confirm(@ModelAttribute("scope") Scope scope, @PathVariable String unit, Principal who,
			RedirectAttributes flash) {
		this.excluding.confirm(scope, unit, who.getName());
		flash.addFlashAttribute("done", this.wording.of("已确认剔除。重试本月后生效。", "Confirmed; retry the month."));
		return back(scope, unit);
	}

	@PostMapping("/exclude/reject")
	@Needs(Role.OPERATOR)
	String reject(@ModelAttribute("scope") Scope scope, @PathVariable String unit, Principal who,
			RedirectAttributes flash) {
		this.excluding.reject(scope, unit, who.getName());
		flash.addFlashAttribute("done", this.wording.of("已撤下剔除的提议。", "The proposal is withdrawn."));
		return back(scope, unit);
	}

	@PostMapping("/include")
	@Needs(Role.OPERATOR)
	String include(@ModelAttribute("scope") Scope scope, @PathVariable String unit, @RequestParam String reason,
			Principal who, RedirectAttributes flash) {
		this.excluding.include(scope, unit, who.getName(), reason);
		flash.addFlashAttribute("done", this.wording.of("已恢复计入。重试本月后生效。", "Taken in again; retry the month."));
		return back(scope, unit);
	}

	/** The page of the return on which the finding stands. */
	private String page(Scope scope, String unit, String finding) {
		int number = this.shown.pageOf(scope, unit, finding);
		return page(scope, unit) + ((number > 1) ? "?page=" + number : "");
	}

	/** Gravest first within a sheet; what concerns no sheet comes first. */
	private static Map<String, List<AnsweredFinding>> bySheet(List<AnsweredFinding> findings) {
		Map<String, List<AnsweredFinding>> sheets = new LinkedHashMap<>();
		for (AnsweredFinding one : findings) {
			Source place = one.finding().place();
			String sheet = (place == null) ? "" : place.file() + " " + place.sheet();
			sheets.computeIfAbsent(sheet, (first) -> new java.util.ArrayList<>()).add(one);
		}
		return sheets;
	}

	static String page(Scope scope, String unit) {
		return "/returns/" + scope.programme() + "/" + scope.period() + "/" + unit;
	}

	private static String back(Scope scope, String unit) {
		return "redirect:" + page(scope, unit);
	}

}
