package org.huizong.console;

import java.util.Arrays;

import org.huizong.batch.AbsentException;
import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Results;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Role;
import org.huizong.statistics.Vintage;

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
		Observation.Key key = new Observation.Key(unit, indicator(programme, indicator).code(), wanted);
		return page(model, vintage, indicator, this.values.of(this.programmes.get(programme), vintage, key));
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
		return page(model, vintage, indicator, this.standings.rank(this.programmes.get(programme), vintage,
				indicator(programme, indicator), wanted, unit));
	}

	@GetMapping("/results/{programme}/{month}/dispersion")
	@Needs(Role.VIEWER)
	String dispersion(@PathVariable String programme, @PathVariable String month,
			@RequestParam(name = "v") int number, @RequestParam String indicator, Model model) {
		Vintage vintage = vintage(programme, month, number);
		return page(model, vintage, indicator,
				this.values.dispersion(this.programmes.get(programme), vintage, indicator(programme, indicator)));
	}

	@GetMapping("/results/{programme}/{month}/province")
	@Needs(Role.VIEWER)
	String province(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			@RequestParam String city, @RequestParam String indicator, Model model) {
		Vintage vintage = vintage(programme, month, number);
		return page(model, vintage, indicator, this.standings.province(this.programmes.get(programme), vintage,
				indicator(programme, indicator), city));
	}

	private String page(Model model, Vintage vintage, String indicator, FigurePage page) {
		StatisticalProgramme programme = this.programmes.get(vintage.programme());
		model.addAttribute("declared", programme);
		model.addAttribute("vintage", vintage);
		model.addAttribute("back", FigureLinks.results(vintage, indicator));
		model.addAttribute("backTo", programme.indicator(indicator));
		model.addAttribute("page", page);
		return "figure";
	}

	private Vintage vintage(String programme, String month, int number) {
		return this.results.vintage(Months.scope(programme, month), number);
	}

	private Indicator indicator(String programme, String code) {
		return this.programmes.get(programme)
			.indicators()
			.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> absent(code));
	}

	static AbsentException absent(String what) {
		return new AbsentException("没有「" + what + "」。", "There is no " + what + ".");
	}

}
