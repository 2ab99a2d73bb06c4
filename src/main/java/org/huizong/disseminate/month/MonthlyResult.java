package org.huizong.disseminate.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.figure.RegisterGroup;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.vintage.Vintage;

/**
 * Everything a month publishes.
 *
 * @param asOf the day countdowns count from
 * @param exclusions who signed for leaving a unit out, and why
 * @param late returns that came after the month was locked and make this edition a late
 * one (补报); empty for a first edition
 * @param observations of the period, aggregated and derived
 * @param months observations of January up to and including the period, by period
 * @param dispersion inequality by month, the period included
 * @param comparability which comparisons are not over the same units, and what is like
 * for like then
 * @param groups breakdowns of registers
 * @param rows data rows of the forms that reports name
 * @param answers what was said to the findings
 * @param ruleOutcomes rule code to valid, invalid, undecided counts
 * @param inputs sorted by path
 * @param imprint when it was issued, by which program, and what it corrects
 */
public record MonthlyResult(StatisticalProgramme programme, Vintage vintage, LocalDate asOf, Coverage coverage,
		List<Exclusion> exclusions, List<ReturnVersion> late, Observations observations,
		SortedMap<org.huizong.statistics.ReferencePeriod, Observations> months, List<Ranking> rankings,
		List<ProvinceStanding> province, List<Dispersion> dispersion, Comparability comparability,
		Optional<Campaign> campaign, List<RegisterGroup> groups, FormRows rows, List<Finding> findings, Answers answers,
		Map<String, long[]> ruleOutcomes, List<ReceivedFile> inputs, Imprint imprint) {

	/** The same as another vintage of the month. */
	public MonthlyResult as(Vintage other) {
		return new MonthlyResult(this.programme, other, this.asOf, this.coverage, this.exclusions, this.late,
				this.observations, this.months, this.rankings, this.province, this.dispersion, this.comparability,
				this.campaign, this.groups, this.rows, this.findings, this.answers, this.ruleOutcomes, this.inputs,
				this.imprint);
	}

}
