package org.huizong.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.huizong.batch.ProgrammeList;
import org.huizong.batch.Results;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Role;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Vintage;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 成果: what was published, every vintage of it, down to the cells. */
@Screen
class ResultsScreen {

	private final ProgrammeList programmes;

	private final Results results;

	private final Traces traces;

	private final ResultCharts charts;

	private final Wording wording;

	ResultsScreen(ProgrammeList programmes, Results results, Traces traces, ResultCharts charts, Wording wording) {
		this.programmes = programmes;
		this.results = results;
		this.traces = traces;
		this.charts = charts;
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
			@RequestParam(name = "v", required = false) @Nullable Integer number, Model model) {
		Scope scope = Months.scope(programme, month);
		List<Results.Edition> editions = this.results.editions(scope);
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("scope", scope);
		model.addAttribute("editions", editions);
		if (!editions.isEmpty()) {
			Vintage vintage = (number != null) ? this.results.vintage(scope, number) : editions.get(0).vintage();
			figures(this.programmes.get(programme), vintage, model);
		}
		return "result";
	}

	private void figures(StatisticalProgramme programme, Vintage vintage, Model model) {
		List<Ranking> rankings = this.results.rankings(vintage);
		model.addAttribute("vintage", vintage);
		model.addAttribute("values", this.results.values(vintage));
		model.addAttribute("indicators", programme.indicators());
		model.addAttribute("places", places(programme, vintage));
		model.addAttribute("rankings",
				programme.indicators()
					.stream()
					.flatMap((indicator) -> rankings.stream()
						.filter((ranking) -> ranking.indicator().equals(indicator.code()))
						.map((ranking) -> new RankingView(
								this.wording.of(indicator.name()) + " · " + this.wording.of(ranking.basis().title()),
								ranking, this.charts.ranking(programme, ranking))))
					.toList());
		model.addAttribute("inequality", this.charts.inequality(programme, this.results.dispersion(vintage)));
		model.addAttribute("charts", true);
		model.addAttribute("measures",
				List.of(Measure.YTD, Measure.GROWTH, Measure.TARGET, Measure.COMPLETION, Measure.SCHEDULE_GAP));
		model.addAttribute("numbers", new Published());
	}

	private static List<ReportingUnit> places(StatisticalProgramme programme, Vintage vintage) {
		List<ReportingUnit> units = new ArrayList<>();
		units.add(programme.city());
		units.addAll(programme.unitsIn(vintage.period()));
		return units;
	}

	@GetMapping("/results/{programme}/{month}/figure")
	@Needs(Role.VIEWER)
	String figure(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			@RequestParam String unit, @RequestParam String indicator, @RequestParam Measure measure, Model model) {
		Scope scope = Months.scope(programme, month);
		StatisticalProgramme declared = this.programmes.get(programme);
		Vintage vintage = this.results.vintage(scope, number);
		Traces.Trace trace = this.traces.of(vintage, unit, indicator, measure);
		model.addAttribute("declared", declared);
		model.addAttribute("scope", scope);
		model.addAttribute("vintage", vintage);
		model.addAttribute("figure", trace.figure());
		model.addAttribute("indicator", declared.indicator(indicator));
		model.addAttribute("heading", name(declared, vintage, unit) + " "
				+ this.wording.of(declared.indicator(indicator).name()) + " " + this.wording.of(measure.title()));
		model.addAttribute("parts", trace.parts());
		model.addAttribute("cells", trace.cells());
		model.addAttribute("numbers", new Published());
		return "figure";
	}

	private static String name(StatisticalProgramme programme, Vintage vintage, String unit) {
		return places(programme, vintage).stream()
			.filter((one) -> one.code().equals(unit))
			.map(ReportingUnit::name)
			.findFirst()
			.orElse(unit);
	}

	@GetMapping("/results/{programme}/{month}/changes")
	@Needs(Role.VIEWER)
	String changes(@PathVariable String programme, @PathVariable String month, @RequestParam int before,
			@RequestParam int after, Model model) {
		Scope scope = Months.scope(programme, month);
		model.addAttribute("declared", this.programmes.get(programme));
		model.addAttribute("scope", scope);
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("changes",
				this.results.changes(this.results.vintage(scope, before), this.results.vintage(scope, after)));
		model.addAttribute("numbers", new Published());
		return "changes";
	}

	@GetMapping("/results/{programme}/{month}/file")
	@Needs(Role.VIEWER)
	ResponseEntity<Resource> file(@PathVariable String programme, @PathVariable String month,
			@RequestParam(name = "v") int number, @RequestParam String path) {
		return Downloads.of(this.results.file(this.results.vintage(Months.scope(programme, month), number), path));
	}

	@GetMapping("/results/{programme}/{month}/archive")
	@Needs(Role.VIEWER)
	void archive(@PathVariable String programme, @PathVariable String month, @RequestParam(name = "v") int number,
			HttpServletResponse response) throws IOException {
		Downloads.archive(this.results, this.results.vintage(Months.scope(programme, month), number), response);
	}

	/** A ranking with its title and its chart. */
	public record RankingView(String title, Ranking ranking, String chart) {
	}

	/** Figures at the precision at which they are published. */
	public final class Published {

		public String of(Observation one, Indicator indicator) {
			return (one.value() == null) ? ResultsScreen.this.wording.figure(null)
					: ResultsScreen.this.wording.figure(Rounding.round(one.value(), one.measure().decimals(indicator)));
		}

		public String of(java.math.@Nullable BigDecimal value, Indicator indicator, Measure measure) {
			return ResultsScreen.this.wording
				.figure((value != null) ? Rounding.round(value, measure.decimals(indicator)) : null);
		}

	}

}
