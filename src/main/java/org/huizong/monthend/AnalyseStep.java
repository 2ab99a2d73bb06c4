package org.huizong.monthend;

import java.util.List;
import java.util.Optional;

import org.huizong.analyse.Analyst;
import org.huizong.inbox.InboxStore;
import org.huizong.office.Scope;
import org.huizong.runs.MonthContext;
import org.huizong.staging.AnalysisStore;
import org.huizong.staging.ComparabilityStore;
import org.huizong.staging.ObservationStore.Whose;
import org.huizong.staging.ObservationStore;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/** Compares with targets, last month and sibling cities, and ranks. */
@Component
class AnalyseStep {

	static final String STAGE = "analyse";

	private final ObservationStore observations;

	private final AnalysisStore analyses;

	private final ComparabilityStore comparabilities;

	private final VintageStore vintages;

	private final InboxStore inbox;

	AnalyseStep(ObservationStore observations, AnalysisStore analyses, ComparabilityStore comparabilities,
			VintageStore vintages, InboxStore inbox) {
		this.observations = observations;
		this.analyses = analyses;
		this.comparabilities = comparabilities;
		this.vintages = vintages;
		this.inbox = inbox;
	}

	void run(MonthContext context) {
		Vintage vintage = context.vintage();
		Analyst.Analysis analysis = Analyst.analyse(input(context, vintage));
		this.observations.replace(vintage, Whose.CITY, STAGE, analysis.observations());
		this.analyses.replace(vintage, analysis.rankings(), analysis.province(), analysis.dispersion());
		this.comparabilities.replace(vintage, analysis.comparability());
	}

	private Analyst.Input input(MonthContext context, Vintage vintage) {
		Coverage coverage = this.inbox.coverage(context.scope(),
				context.programme().unitsIn(context.period()).stream().map(ReportingUnit::code).toList());
		Optional<Vintage> before = this.vintages.latest(new Scope(vintage.programme(), vintage.period().previous()))
			.map(VintageStore.Published::vintage);
		List<Ranking> rankings = before.map(this.analyses::rankings).orElse(List.of());
		List<ProvinceStanding> standings = before.map(this.analyses::province).orElse(List.of());
		return new Analyst.Input(context.programme(), context.period(), coverage,
				new Observations(context.period(), this.observations.read(vintage, Whose.CITY, AggregateStep.STAGE)),
				this.observations.before(vintage.programme(), vintage.period(), AggregateStep.STAGE), rankings,
				this.observations.read(vintage, Whose.PROVINCE, AggregateStep.STAGE), standings);
	}

}
