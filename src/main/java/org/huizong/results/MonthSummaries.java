package org.huizong.results;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huizong.findings.FindingStore;
import org.huizong.inbox.InboxStore;
import org.huizong.office.HomeFolder;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.UnitChanges;
import org.huizong.staging.AnalysisStore;
import org.huizong.staging.CollectedRows;
import org.huizong.staging.ComparabilityStore;
import org.huizong.staging.ObservationStore;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Severity;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Summaries of published months. */
@Service
public class MonthSummaries {

	private final Programmes programmes;

	private final ObservationStore observations;

	private final AnalysisStore analyses;

	private final ComparabilityStore comparabilities;

	private final FindingStore findings;

	private final InboxStore inbox;

	private final CollectedRows rows;

	private final HomeFolder home;

	MonthSummaries(Programmes programmes, ObservationStore observations, AnalysisStore analyses,
			ComparabilityStore comparabilities, FindingStore findings, InboxStore inbox, CollectedRows rows,
			HomeFolder home) {
		this.programmes = programmes;
		this.observations = observations;
		this.analyses = analyses;
		this.comparabilities = comparabilities;
		this.findings = findings;
		this.inbox = inbox;
		this.rows = rows;
		this.home = home;
	}

	public MonthSummary of(Vintage vintage) {
		StatisticalProgramme programme = this.programmes.get(vintage.programme());
		Map<String, String> names = new LinkedHashMap<>();
		programme.everyUnit(vintage.period()).forEach((unit) -> names.put(unit.code(), unit.shortName()));
		Scope scope = new Scope(vintage.programme(), vintage.period());
		Coverage coverage = this.inbox.coverage(scope,
				programme.unitsIn(vintage.period()).stream().map(ReportingUnit::code).toList());
		return new MonthSummary(programme.title(), vintage, coverage, names,
				UnitChanges.of(programme, vintage.period()), totals(programme, vintage),
				podiums(programme, vintage, names), this.rows.of(scope), this.rows.cells(scope), severities(scope),
				this.home.published(vintage), cityOnly(vintage));
	}

	private @Nullable Path cityOnly(Vintage vintage) {
		Path workbook = this.home.cityOnly(vintage);
		return Files.isRegularFile(workbook) ? workbook : null;
	}

	private List<MonthSummary.Total> totals(StatisticalProgramme programme, Vintage vintage) {
		Observations values = this.observations.read(vintage);
		Comparability comparability = this.comparabilities.of(vintage);
		return programme.indicators()
			.stream()
			.filter((indicator) -> !indicator.rankings().isEmpty())
			.map((indicator) -> new MonthSummary.Total(indicator.name(), indicator.unitOfMeasure(),
					published(values, programme, indicator, Measure.YTD),
					rate(values, programme, indicator, Measure.GROWTH, comparability),
					rate(values, programme, indicator, Measure.COMPLETION, comparability)))
			.toList();
	}

	private static MonthSummary.Rate rate(Observations values, StatisticalProgramme programme, Indicator indicator,
			Measure measure, Comparability comparability) {
		Optional<ComparedUnits> unequal = comparability.unequal(indicator, measure);
		Measure stated = unequal.isPresent() ? measure.comparable().orElseThrow() : measure;
		List<String> without = unequal.map(ComparedUnits::out).orElse(List.of());
		return new MonthSummary.Rate(published(values, programme, indicator, stated),
				without.stream()
					.map((unit) -> programme.unit(unit).map(ReportingUnit::shortName).orElse(unit))
					.toList());
	}

	private static @Nullable BigDecimal published(Observations values, StatisticalProgramme programme,
			Indicator indicator, Measure measure) {
		return values.value(programme.city().code(), indicator.code(), measure)
			.map((value) -> Rounding.round(value, measure.decimals(indicator)))
			.orElse(null);
	}

	private List<MonthSummary.Podium> podiums(StatisticalProgramme programme, Vintage vintage,
			Map<String, String> names) {
		List<Ranking> rankings = this.analyses.rankings(vintage);
		List<MonthSummary.Podium> podiums = new ArrayList<>();
		for (Indicator indicator : programme.indicators()) {
			for (RankingBasis basis : indicator.rankings()) {
				rankings.stream()
					.filter((ranking) -> ranking.indicator().equals(indicator.code()) && ranking.basis() == basis)
					.map((ranking) -> podium(indicator, ranking, names))
					.filter((podium) -> podium.ranked() > 0)
					.forEach(podiums::add);
			}
		}
		return podiums;
	}

	private static MonthSummary.Podium podium(Indicator indicator, Ranking ranking, Map<String, String> names) {
		List<MonthSummary.Place> places = new ArrayList<>();
		for (Ranking.Entry entry : ranking.entries()) {
			Integer rank = entry.rank();
			if (rank != null && rank <= 3) {
				places.add(new MonthSummary.Place(rank, entry.tied(), entry.unit(),
						names.getOrDefault(entry.unit(), entry.unit())));
			}
		}
		return new MonthSummary.Podium(indicator.name(), ranking.basis().title(), places, ranking.rankedUnits(),
				ranking.entries().size());
	}

	private Map<Severity, Long> severities(Scope scope) {
		Map<Severity, Long> counts = new EnumMap<>(Severity.class);
		for (Severity severity : Severity.values()) {
			counts.put(severity, 0L);
		}
		this.findings.findings(scope).forEach((finding) -> counts.merge(finding.severity(), 1L, Long::sum));
		return counts;
	}

}
