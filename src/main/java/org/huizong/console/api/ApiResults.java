package org.huizong.console.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.huizong.console.door.Needs;
import org.huizong.console.shared.Downloads;
import org.huizong.console.shared.Months;
import org.huizong.findings.PublishedWaivers;
import org.huizong.inbox.CellExtract;
import org.huizong.office.ProgrammeList;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Role;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.finding.WaivedFigure;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.huizong.vintages.Trace;
import org.huizong.vintages.Traces;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published: every vintage, its files and its figures down to the cells. */
@ApiCalls
class ApiResults {

	private static final String VINTAGE = ApiCalls.MONTH + "/vintages/{number}";

	private static final int MOST_CELLS = 12;

	private final ProgrammeList programmes;

	private final Results results;

	private final Traces traces;

	private final PublishedWaivers waivers;

	ApiResults(ProgrammeList programmes, Results results, Traces traces, PublishedWaivers waivers) {
		this.waivers = waivers;
		this.programmes = programmes;
		this.results = results;
		this.traces = traces;
	}

	@GetMapping(ApiCalls.PROGRAMME + "/vintages")
	@Needs(Role.VIEWER)
	@Does(zh = "各月最新的版次，新的月份在前", en = "the latest vintage of each month, newest month first")
	List<Vintage> published(@PathVariable String programme) {
		return this.results.published(programme).stream().map((month) -> month.latest().vintage()).toList();
	}

	@GetMapping(ApiCalls.MONTH + "/vintages")
	@Needs(Role.VIEWER)
	@Does(zh = "一个月的各版，带文件和校验值", en = "every vintage of a month with its files and hashes")
	List<Results.Edition> vintages(@PathVariable String programme, @PathVariable String month) {
		return this.results.editions(Months.scope(programme, month));
	}

	@GetMapping(VINTAGE + "/values")
	@Needs(Role.VIEWER)
	@Does(zh = "一版的全部数值", en = "every figure of a vintage")
	List<Observation> values(@PathVariable String programme, @PathVariable String month, @PathVariable int number) {
		return this.results.values(vintage(programme, month, number)).all();
	}

	@GetMapping(VINTAGE + "/rankings")
	@Needs(Role.VIEWER)
	@Does(zh = "一版的全部排位", en = "every ranking of a vintage")
	List<Ranking> rankings(@PathVariable String programme, @PathVariable String month, @PathVariable int number) {
		return this.results.rankings(vintage(programme, month, number));
	}

	@GetMapping(VINTAGE + "/dispersion")
	@Needs(Role.VIEWER)
	@Does(zh = "本年各月各单位的离散程度", en = "inequality between the units, month by month of the year")
	List<Dispersion> dispersion(@PathVariable String programme, @PathVariable String month, @PathVariable int number) {
		return this.results.dispersion(this.results.year(vintage(programme, month, number)));
	}

	@GetMapping(VINTAGE + "/coverage")
	@Needs(Role.VIEWER)
	@Does(zh = "一版中口径不一的比较：各方有哪些单位，以及可比口径的各月数",
			en = "comparisons of a vintage that are not over the same units, with the units on each side and like-for-like trends")
	Comparability coverage(@PathVariable String programme, @PathVariable String month, @PathVariable int number) {
		return this.results.comparability(vintage(programme, month, number));
	}

	@GetMapping(VINTAGE + "/province")
	@Needs(Role.VIEWER)
	@Does(zh = "一版中全省各设区市的数和位次", en = "the standing of the province's cities in a vintage")
	List<ProvinceStanding> province(@PathVariable String programme, @PathVariable String month,
			@PathVariable int number) {
		return this.results.province(vintage(programme, month, number));
	}

	@GetMapping(VINTAGE + "/figure")
	@Needs(Role.VIEWER)
	@Does(zh = "一个数：怎么算出来的，由哪些数，来自哪些单元格", en = "a figure, its formula and terms, and the cells it comes from")
	Traced figure(@PathVariable String programme, @PathVariable String month, @PathVariable int number,
			@RequestParam String unit, @RequestParam String indicator, @RequestParam Measure measure) {
		Vintage vintage = vintage(programme, month, number);
		Trace trace = this.traces.of(this.programmes.get(programme), vintage,
				new Observation.Key(unit, indicator, measure));
		return new Traced(trace.figure(), trace.formula(), trace.terms(),
				this.traces.cells(vintage, trace.figure().sources(), MOST_CELLS), trace.waived());
	}

	@GetMapping(VINTAGE + "/waivers")
	@Needs(Role.VIEWER)
	@Does(zh = "一版中豁免后发布的数：由谁、为何豁免", en = "figures of a vintage that are published under a waiver: by whom and why")
	List<WaivedFigure> waivers(@PathVariable String programme, @PathVariable String month, @PathVariable int number) {
		return this.waivers.of(this.programmes.get(programme), vintage(programme, month, number));
	}

	@GetMapping(VINTAGE + "/changes")
	@Needs(Role.VIEWER)
	@Does(zh = "与另一版（since）不同的数", en = "figures that differ from another vintage (since)")
	List<Changed> changes(@PathVariable String programme, @PathVariable String month, @PathVariable int number,
			@RequestParam int since) {
		return this.results.compare(vintage(programme, month, since), vintage(programme, month, number))
			.figures()
			.stream()
			.map((one) -> new Changed(one.unit().code(), one.indicator().code(), one.measure(), one.before().value(),
					one.after().value()))
			.toList();
	}

	@GetMapping(VINTAGE + "/file")
	@Needs(Role.VIEWER)
	@Does(zh = "下载一个文件", en = "downloads a file")
	ResponseEntity<Resource> file(@PathVariable String programme, @PathVariable String month, @PathVariable int number,
			@RequestParam String path) {
		return Downloads.of(this.results.file(vintage(programme, month, number), path));
	}

	@GetMapping(VINTAGE + "/city-only")
	@Needs(Role.OPERATOR)
	@Does(zh = "下载仅市局可见的工作簿，不得外传", en = "downloads the workbook for the city alone, not to be passed on")
	ResponseEntity<Resource> cityOnly(@PathVariable String programme, @PathVariable String month,
			@PathVariable int number) {
		return Downloads.of(this.results.cityOnly(vintage(programme, month, number)));
	}

	@GetMapping(path = VINTAGE + "/archive", produces = Downloads.ZIP)
	@Needs(Role.VIEWER)
	@Does(zh = "打包下载全部文件（zip）", en = "downloads every file as one archive (zip)")
	void archive(@PathVariable String programme, @PathVariable String month, @PathVariable int number,
			HttpServletResponse response) throws IOException {
		Downloads.archive(this.results, vintage(programme, month, number), response);
	}

	private Vintage vintage(String programme, String month, int number) {
		return this.results.vintage(Months.scope(programme, month), number);
	}

	/**
	 * A figure with its formula, the figures in it, and the first cells among its
	 * sources.
	 */
	record Traced(Observation figure, Text formula, List<Trace.Term> terms, List<CellExtract> cells,
			List<WaivedFigure> waived) {
	}

	/** A figure of which two vintages say different things; null is missing. */
	record Changed(String unit, String indicator, Measure measure, @Nullable BigDecimal before,
			@Nullable BigDecimal after) {
	}

}
