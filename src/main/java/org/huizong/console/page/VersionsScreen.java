package org.huizong.console.page;

import java.security.Principal;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Downloads;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.Wording;
import org.huizong.corrections.Corrections;
import org.huizong.inbox.Units;
import org.huizong.inbox.Versions;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Role;
import org.huizong.statistics.received.ReturnVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 版次: what was received of a return, compared, saved and put back. */
@Screen
@RequestMapping("/returns/{programme}/{month}/{unit}")
class VersionsScreen {

	private final ProgrammeList programmes;

	private final Units units;

	private final Versions versions;

	private final Corrections corrections;

	private final Wording wording;

	VersionsScreen(ProgrammeList programmes, Units units, Versions versions, Corrections corrections, Wording wording) {
		this.programmes = programmes;
		this.units = units;
		this.versions = versions;
		this.corrections = corrections;
		this.wording = wording;
	}

	/** Any two versions; the last two where none are chosen. */
	@GetMapping("/compare")
	@Needs(Role.VIEWER)
	String compare(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@RequestParam(required = false) @Nullable Integer before,
			@RequestParam(required = false) @Nullable Integer after, Model model) {
		Scope scope = Months.scope(programme, month);
		ReportingUnit reporting = this.units.of(scope, unit);
		boolean chosen = before != null && after != null;
		model.addAttribute("reporting", reporting);
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("differences", chosen ? this.versions.between(scope, reporting.code(), before, after)
				: this.versions.latest(scope, reporting.code()));
		int last = last(scope, reporting);
		model.addAttribute("last", last);
		model.addAttribute("before", chosen ? before : last - 1);
		model.addAttribute("after", chosen ? after : last);
		return "compare";
	}

	private int last(Scope scope, ReportingUnit unit) {
		return this.versions.of(scope).of(unit.code()).stream().mapToInt(ReturnVersion::number).max().orElse(0);
	}

	/** A version as it was received. */
	@GetMapping("/versions/{sha256}")
	@Needs(Role.VIEWER)
	ResponseEntity<Resource> download(@PathVariable String programme, @PathVariable String month,
			@PathVariable String unit, @PathVariable String sha256) {
		Versions.Kept kept = this.versions.kept(Months.scope(programme, month), unit, sha256);
		return Downloads.of(kept.file(), kept.name());
	}

	/** Puts an earlier version back. */
	@PostMapping("/versions/{sha256}/restore")
	@Needs(Role.OPERATOR)
	String restore(@PathVariable String programme, @PathVariable String month, @PathVariable String unit,
			@PathVariable String sha256, Principal who, RedirectAttributes flash) {
		Scope scope = Months.scope(programme, month);
		Corrections.Taken taken = this.corrections.restore(scope, unit, sha256, who.getName());
		flash.addFlashAttribute("done",
				this.wording.of("已恢复，现为 " + taken.path() + "。", "Put back as " + taken.path() + "."));
		return "redirect:" + ReturnScreen.page(scope, unit);
	}

}
