package org.huizong.console.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.huizong.console.result.IndicatorResult.Line;
import org.huizong.console.result.IndicatorResult.RankLine;
import org.huizong.console.result.IndicatorResult.RankingView;
import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Shown;
import org.huizong.console.shared.Wording;
import org.huizong.office.ProgrammeList;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Dispersion.Statistic;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts together what the result page shows of one indicator. */
@Component
@ConditionalOnWebApplication
class IndicatorResults {

	private final ProgrammeList programmes;

	private final Results results;

	private final Numerals numerals;

	private final ResultCharts charts;

	private final ProvinceResults province;

	private final CoverageNotes notes;

	private final Wording wording;

	IndicatorResults(ProgrammeList programmes, Results results, Numerals numerals, ResultCharts charts,
			ProvinceResults province, CoverageNotes notes, Wording wording) {
		this.programmes = programmes;
		this.results = results;
		this.numerals = numerals;
		this.charts = charts;
		this.province = province;
		this.notes = notes;
		this.wording = wording;
	}

	IndicatorResult of(Vintage vintage, Observations values, Indicator indicator) {
		StatisticalProgramme programme = this.programmes.get(vintage.programme());
		List<ReportingUnit> places = Stream
			.concat(Stream.of(programme.city()), programme.everyUnit(vintage.period()).stream())
			.filter((place) -> place.reportsIn(vintage.period())
					|| values.find(place.code(), indicator.code(), Measure.YTD).isPresent())
			.toList();
		List<Measure> measures = measures(places, values, indicator);
		List<Vintage> year = this.results.year(vintage);
		List<Dispersion> dispersion = this.results.dispersion(year)
			.stream()
			.filter((one) -> one.indicator().equals(indicator.code()))
			.toList();
		Comparability comparability = this.results.comparability(vintage);
		List<Dispersion> alike = comparability.dispersion(indicator.code());
		return new IndicatorResult(rankings(programme, vintage, values, indicator, comparability),
				measures.stream().map((measure) -> this.numerals.titled(measure, indicator)).toList(),
				places.stream().map((place) -> line(vintage, values, indicator, place, measures)).toList(),
				this.notes.of(programme, comparability, indicator),
				alike.isEmpty() ? inequality(dispersion, indicator, (one) -> own(year, one))
						: inequality(alike, indicator, (one) -> alike(vintage, one)),
				dispersion.stream().map((one) -> line(one, indicator, own(year, one))).toList(),
				alike.stream().map((one) -> line(one, indicator, alike(vintage, one))).toList(),
				this.province.of(programme, vintage, indicator),
				this.notes.movement(programme, comparability, indicator.code(), Comparison.PROVINCE_MOVEMENT));
	}

	/** What the indicator has of any place. */
	private static List<Measure> measures(List<ReportingUnit> places, Observations values, Indicator indicator) {
		return Arrays.stream(Measure.values())
			.filter((measure) -> places.stream()
				.anyMatch((place) -> values.find(place.code(), indicator.code(), measure).isPresent()))
			.toList();
	}

	private Line line(Vintage vintage, Observations values, Indicator indicator, ReportingUnit place,
			List<Measure> measures) {
		return new Line(place.shortName(),
				measures.stream()
					.map((measure) -> this.numerals.of(vintage, values, indicator, place.code(), measure))
					.toList());
	}

	private List<RankingView> rankings(StatisticalProgramme programme, Vintage vintage, Observations values,
			Indicator indicator, Comparability comparability) {
		return this.results.rankings(vintage)
			.stream()
			.filter((ranking) -> ranking.indicator().equals(indicator.code()))
			.sorted(java.util.Comparator.comparing(Ranking::basis))
			.map((ranking) -> view(programme, vintage, values, indicator, ranking,
					this.notes.movement(programme, comparability, indicator.code(),
							Comparison.movement(ranking.basis()))))
			.toList();
	}

	private RankingView view(StatisticalProgramme programme, Vintage vintage, Observations values, Indicator indicator,
			Ranking ranking, String moved) {
		Measure measure = ranking.basis().measure();
		List<RankLine> lines = new ArrayList<>();
		List<ResultCharts.Bar> bars = new ArrayList<>();
		for (Ranking.Entry entry : ranking.entries()) {
			String name = programme.unit(entry.unit(), vintage.period())
				.map(ReportingUnit::shortName)
				.orElse(entry.unit());
			Shown value = this.numerals.of(vintage, values, indicator, entry.unit(), measure);
			lines.add(new RankLine(name, rank(vintage, ranking, entry), value,
					this.numerals.movement(entry.rank(), entry.movement())));
			BigDecimal amount = entry.value();
			if (entry.rank() != null && amount != null && value.href() != null) {
				bars.add(new ResultCharts.Bar(name, amount, value.text(), value.href()));
			}
		}
		return new RankingView(this.wording.of(ranking.basis().title()), this.numerals.titled(measure, indicator),
				note(ranking) + (moved.isEmpty() ? "" : this.wording.of("。", ". ") + moved),
				this.charts.bars(bars, ranking.basis(), vintage.period()), lines);
	}

	private Shown rank(Vintage vintage, Ranking ranking, Ranking.Entry entry) {
		String href = FigureLinks.rank(vintage, ranking.indicator(), ranking.basis(), entry.unit());
		return new Shown(this.numerals.rank(entry.rank(), entry.tied()), (entry.rank() != null) ? href : null);
	}

	private String note(Ranking ranking) {
		int all = ranking.entries().size();
		return this.wording.of(all + " 个单位中 " + ranking.rankedUnits() + " 个参加排位",
				ranking.rankedUnits() + " of " + all + " units ranked");
	}

	private String inequality(List<Dispersion> dispersion, Indicator indicator, Function<Dispersion, String> link) {
		if (dispersion.isEmpty()) {
			return "";
		}
		List<ResultCharts.Point> variation = new ArrayList<>();
		List<ResultCharts.Point> gini = new ArrayList<>();
		for (Dispersion one : dispersion) {
			String href = link.apply(one);
			variation.add(new ResultCharts.Point(one.published(Statistic.VARIATION, indicator), href));
			gini.add(new ResultCharts.Point(one.published(Statistic.GINI, indicator), href));
		}
		return this.charts.lines(dispersion.stream().map((one) -> one.period().toString()).toList(),
				List.of(new ResultCharts.Line(this.wording.of("变异系数", "variation"), variation),
						new ResultCharts.Line(this.wording.of("基尼系数", "Gini"), gini)));
	}

	/** Where inequality in the month's own vintage leads. */
	private static String own(List<Vintage> year, Dispersion one) {
		return FigureLinks.dispersion(month(year, one.period()), one.indicator());
	}

	/** Where inequality between the units that this vintage compares leads. */
	private static String alike(Vintage vintage, Dispersion one) {
		return FigureLinks.dispersion(vintage, one.indicator(), one.period());
	}

	private Line line(Dispersion one, Indicator indicator, String href) {
		return new Line(one.period().toString(),
				Stream.of(Statistic.values())
					.map((statistic) -> shown(one.value(statistic), statistic.decimals(indicator), href))
					.toList());
	}

	private static Vintage month(List<Vintage> year, ReferencePeriod period) {
		return year.stream().filter((one) -> one.period().equals(period)).findFirst().orElseThrow();
	}

	private Shown shown(@Nullable BigDecimal value, int decimals, String href) {
		return new Shown(this.numerals.amount(value, decimals), (value != null) ? href : null);
	}

}
