package org.huizong.results;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.huizong.corrections.CorrectionNotices;
import org.huizong.disseminate.month.FormRows;
import org.huizong.disseminate.month.Imprint;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.findings.AnswerStore;
import org.huizong.findings.ExclusionStore;
import org.huizong.findings.FindingStore;
import org.huizong.inbox.InboxStore;
import org.huizong.office.ProgramVersion;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.MonthContext;
import org.huizong.staging.AnalysisStore;
import org.huizong.staging.ComparabilityStore;
import org.huizong.staging.ObservationStore;
import org.huizong.staging.RegisterStore;
import org.huizong.staging.StagingStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.DaysOfIssue;
import org.huizong.vintages.Lateness;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/** Gathers from the stores what a month publishes. */
@Component
public class MonthlyResults {

	private final ObservationStore observations;

	private final AnalysisStore analyses;

	private final ComparabilityStore comparabilities;

	private final RegisterStore registers;

	private final StagingStore staging;

	private final FindingStore findings;

	private final InboxStore inbox;

	private final VintageStore vintages;

	private final AnswerStore answers;

	private final ExclusionStore exclusions;

	private final Lateness lateness;

	private final ProgramVersion version;

	private final DaysOfIssue days;

	private final CorrectionNotices corrections;

	MonthlyResults(ObservationStore observations, AnalysisStore analyses, ComparabilityStore comparabilities,
			RegisterStore registers, StagingStore staging, FindingStore findings, InboxStore inbox,
			VintageStore vintages, AnswerStore answers, ExclusionStore exclusions, Lateness lateness,
			ProgramVersion version, DaysOfIssue days, CorrectionNotices corrections) {
		this.observations = observations;
		this.analyses = analyses;
		this.comparabilities = comparabilities;
		this.registers = registers;
		this.staging = staging;
		this.findings = findings;
		this.inbox = inbox;
		this.vintages = vintages;
		this.answers = answers;
		this.exclusions = exclusions;
		this.lateness = lateness;
		this.version = version;
		this.days = days;
		this.corrections = corrections;
	}

	public MonthlyResult of(MonthContext context) {
		StatisticalProgramme programme = context.programme();
		Vintage vintage = context.vintage();
		Observations current = this.observations.read(vintage);
		SortedMap<ReferencePeriod, Observations> months = this.observations.sameYearBefore(programme.code(),
				context.period());
		months.put(context.period(), current);
		long signed = context.run().signed();
		Coverage coverage = this.inbox.coverage(context.scope(),
				programme.unitsIn(context.period()).stream().map(ReportingUnit::code).toList());
		return new MonthlyResult(programme, vintage, programme.calendar().meeting(context.period()), coverage,
				this.exclusions.inForce(context.scope(), signed), this.lateness.of(context), current, months,
				this.analyses.rankings(vintage), this.analyses.province(vintage),
				this.analyses.dispersion(monthsOf(vintage)), this.comparabilities.of(vintage),
				this.registers.campaign(vintage), this.registers.groups(vintage), rows(context, coverage),
				this.findings.findings(context.scope()), new Answers(this.answers.answers(context.scope(), signed)),
				this.findings.outcomes(context.scope()),
				this.inbox.entries(context.scope()).stream().map(InboxStore.Entry::file).sorted().toList(),
				imprint(context));
	}

	private Imprint imprint(MonthContext context) {
		return new Imprint(this.days.of(context), String.valueOf(context.run().fingerprint()), this.version.number(),
				this.version.build(), this.corrections.of(context));
	}

	private List<Vintage> monthsOf(Vintage vintage) {
		List<Vintage> months = new ArrayList<>(this.vintages.before(vintage.programme(), vintage.period())
			.stream()
			.filter((one) -> one.period().year() == vintage.period().year())
			.toList());
		months.add(vintage);
		return months;
	}

	/** Without the rows of units that are left out. */
	private FormRows rows(MonthContext context, Coverage coverage) {
		StatisticalProgramme programme = context.programme();
		return (form, taker) -> this.staging.each(programme, context.period(), programme.form(form), (row) -> {
			if (!coverage.excluded().contains(row.unit())) {
				taker.accept(row);
			}
		});
	}

}
