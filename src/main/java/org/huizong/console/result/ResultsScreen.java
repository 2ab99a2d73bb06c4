package org.huizong.console.result;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.Downloads;
import org.huizong.console.shared.Months;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Wording;
import org.huizong.corrections.PublishedCorrections;
import org.huizong.office.ProgrammeList;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.UnitChanges;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Role;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.huizong.vintages.VintageComparison;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 成果: what was published, every vintage of it, one indicator at a time. */
@Screen
class ResultsScreen {

	private final ProgrammeList programmes;

	private final Results results;

	private final PublishedCorrections corrections;

	private final ResultFigures figures;

	private final Numerals numerals;

	private final Wording wording;

	private final WaivedSentences waived;

	ResultsScreen(ProgrammeList programmes, Results results, PublishedCorrections corrections, ResultFigures figures,
			Numerals numerals, Wording wording, WaivedSentences waived) {
		this.waived = waived;
		this.programmes = programmes;
		this.results = results;
		this.corrections = corrections;
		this.figures = figures;
		this.numerals = numerals;
		this.wording = wording;
	}

	@GetMapping("/results/{programme}")
	@Needs(Role.VIEWER)
	String list(@PathVariable String programme, Model model) {
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("published", this.results.published(programme));
		return "results";
	}

	@GetMapping("/results/{programme}/{month}")
	@Needs(Role.VIEWER)
	String month(@PathVariable String programme, @PathVariable String month,
			@RequestParam(name = "v", required = false) @Nullable Integer number,
			@RequestParam(required = false) @Nullable String indicator, Model model) {
		Scope scope = Months.scope(programme, month);
		StatisticalProgramme declared = this.programmes.get(programme);
		List<Results.Edition> editions = this.results.editions(scope);
		model.addAttribute("declared", declared);
		model.addAttribute("editions", editions);
		if (!editions.isEmpty() || number != null) {
			Vintage vintage = (number != null) ? this.results.vintage(scope, number) : editions.get(0).vintage();
			model.addAttribute("vintage", vintage);
			model.addAttribute("edition",
					editions.stream().filter((one) -> one.vintage().equals(vintage)).findFirst().orElseThrow());
			model.addAttribute("correction", this.corrections.has(vintage));
			figures(declared, vintage, chosen(declared, indicator), model);
		}
		return "result";
	}

	/** The first indicator that is ranked where none is asked for. */
	private static Indicator chosen(StatisticalProgramme programme, @Nullable String code) {
		if (code != null) {
			return FiguresScreen.indicator(programme, code);
		}
		return programme.indicators()
			.stream()
			.filter((one) -> !one.rankings().isEmpty())
			.findFirst()
			.orElseGet(() -> programme.indicators().get(0));
	}

	private void figures(StatisticalProgramme programme, Vintage vintage, Indicator indicator, Model model) {
		ResultFigures.Figures figures = this.figures.of(programme, vintage, indicator);
		List<Indicator> all = programme.indicators();
		int place = all.indexOf(indicator);
		model.addAttribute("charts", true);
		model.addAttribute("unitChanges", UnitChanges.of(programme, vintage.period()));
		model.addAttribute("indicator", indicator);
		model.addAttribute("earlier", (place > 0) ? all.get(place - 1) : null);
		model.addAttribute("later", (place + 1 < all.size()) ? all.get(place + 1) : null);
		model.addAttribute("waived",
				this.waived.of(programme, vintage, (key) -> key.indicator().equals(indicator.code())));
		model.addAttribute("result", figures.result());
		model.addAttribute("difference", figures.difference());
		model.addAttribute("headlines", ResultFigures.HEADLINES.stream().map(Measure::title).toList());
		model.addAttribute("overview", figures.overview());
	}

	@GetMapping("/results/{programme}/{month}/changes")
	@Needs(Role.VIEWER)
	String changes(@PathVariable String programme, @PathVariable String month, @RequestParam int before,
			@RequestParam int after, @RequestParam(defaultValue = "") String indicator,
			@RequestParam(defaultValue = "") String unit, Model model) {
		Scope scope = Months.scope(programme, month);
		VintageComparison comparison = this.results.compare(this.results.vintage(scope, before),
				this.results.vintage(scope, after));
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("numbers",
				this.results.editions(scope).stream().map((one) -> one.vintage().number()).toList());
		model.addAttribute("changes", ChangesView.of(comparison, indicator, unit, this.numerals, this.wording));
		return "changes";
	}

	@GetMapping("/results/{programme}/{month}/file")
	@Needs(Role.VIEWER)
	ResponseEntity<Resource> file(@PathVariable String programme, @PathVariable String month,
			@RequestParam(name = "v") int number, @RequestParam String path) {
		return Downloads.of(this.results.file(this.results.vintage(Months.scope(programme, month), number), path));
	}

	@GetMapping("/results/{programme}/{month}/city-only")
	@Needs(Role.OPERATOR)
	ResponseEntity<Resource> cityOnly(@PathVariable String programme, @PathVariable String month,
			@RequestParam(name = "v") int number) {
		return Downloads.of(this.results.cityOnly(this.results.vintage(Months.scope(programme, month), number)));
	}

	@GetMapping("/results/{programme}/{month}/archive")
	@Needs(Role.VIEWER)
	void archive(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			HttpServletResponse response) throws IOException {
		Downloads.archive(this.results, this.results.vintage(Months.scope(programme, month), number), response);
	}

}
