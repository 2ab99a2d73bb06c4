package org.huizong.console.result;

import java.util.Arrays;

import org.huizong.console.door.Needs;
import org.huizong.console.door.Screen;
import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.FigurePage;
import org.huizong.console.shared.Months;
import org.huizong.office.AbsentException;
import org.huizong.office.ProgrammeList;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Role;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where each published figure comes from. */
@Screen
class FiguresScreen {

	private final ProgrammeList programmes;

	private final Results results;

	private final ValuePages values;

	private final StandingPages standings;

	FiguresScreen(ProgrammeList programmes, Results results, ValuePages values, StandingPages standings) {
		this.programmes = programmes;
		this.results = results;
		this.values = values;
		this.standings = standings;
	}

	@GetMapping("/results/{programme}/{month}/figure")
	@Needs(Role.VIEWER)
	String figure(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			@RequestParam String unit, @RequestParam String indicator, @RequestParam String measure, Model model) {
		Vintage vintage = vintage(programme, month, number);
		Measure wanted = Arrays.stream(Measure.values())
			.filter((one) -> one.name().equals(measure))
			.findFirst()
			.orElseThrow(() -> absent(measure));
		StatisticalProgramme declared = this.programmes.get(programme);
		Indicator chosen = indicator(declared, indicator);
		return page(model, declared, vintage, chosen,
				this.values.of(declared, vintage, new Observation.Key(unit, chosen.code(), wanted)));
	}

	@GetMapping("/results/{programme}/{month}/rank")
	@Needs(Role.VIEWER)
	String rank(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			@RequestParam String unit, @RequestParam String indicator, @RequestParam String basis, Model model) {
		Vintage vintage = vintage(programme, month, number);
		RankingBasis wanted = Arrays.stream(RankingBasis.values())
			.filter((one) -> one.code().equals(basis))
			.findFirst()
			.orElseThrow(() -> absent(basis));
		StatisticalProgramme declared = this.programmes.get(programme);
		Indicator chosen = indicator(declared, indicator);
		return page(model, declared, vintage, chosen, this.standings.rank(declared, vintage, chosen, wanted, unit));
	}

	@GetMapping("/results/{programme}/{month}/dispersion")
	@Needs(Role.VIEWER)
	String dispersion(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			@RequestParam String indicator, @RequestParam(required = false) @Nullable String of, Model model) {
		Vintage vintage = vintage(programme, month, number);
		StatisticalProgramme declared = this.programmes.get(programme);
		Indicator chosen = indicator(declared, indicator);
		return page(model, declared, vintage, chosen, (of == null) ? this.values.dispersion(declared, vintage, chosen)
				: this.values.dispersion(declared, vintage, chosen, Months.scope(programme, of).period()));
	}

	@GetMapping("/results/{programme}/{month}/province")
	@Needs(Role.VIEWER)
	String province(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			@RequestParam String city, @RequestParam String indicator, Model model) {
		Vintage vintage = vintage(programme, month, number);
		StatisticalProgramme declared = this.programmes.get(programme);
		Indicator chosen = indicator(declared, indicator);
		return page(model, declared, vintage, chosen, this.standings.province(declared, vintage, chosen, city));
	}

	private static String page(Model model, StatisticalProgramme programme, Vintage vintage, Indicator indicator,
			FigurePage page) {
		model.addAttribute("declared", programme);
		model.addAttribute("vintage", vintage);
		model.addAttribute("back", FigureLinks.results(vintage, indicator.code()));
		model.addAttribute("backTo", indicator);
		model.addAttribute("page", page);
		return "figure";
	}

	private Vintage vintage(String programme, String month, int number) {
		return this.results.vintage(Months.scope(programme, month), number);
	}

	/**
	 * The indicator of that code.
	 * @throws AbsentException when there is none
	 */
	static Indicator indicator(StatisticalProgramme programme, String code) {
		return programme.indicators()
			.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> absent(code));
	}

	static AbsentException absent(String what) {
		return new AbsentException("没有「" + what + "」。", "There is no " + what + ".");
	}

}
