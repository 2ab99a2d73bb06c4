package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/** The input of an analysis, put together value by value. */
final class AnalysedMonth {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	private final List<Observation> values = new ArrayList<>();

	private final List<Observation> province = new ArrayList<>();

	private final SortedMap<ReferencePeriod, Observations> history = new TreeMap<>();

	private final List<String> notReported = new ArrayList<>();

	private List<Ranking> previousRankings = List.of();

	private List<ProvinceStanding> previousStandings = List.of();

	AnalysedMonth(StatisticalProgramme programme, ReferencePeriod period) {
		this.programme = programme;
		this.period = period;
	}

	/** A value read from the cell that its unit and measure name. */
	AnalysedMonth value(String unit, String indicator, Measure measure, String value) {
		this.values.add(observation(this.period, unit, indicator, measure, value));
		return this;
	}

	AnalysedMonth none(String unit, String indicator, Measure measure, ObservationStatus status) {
		this.values.add(Observation.none(this.period, new Key(unit, indicator, measure), status, null, List.of()));
		return this;
	}

	AnalysedMonth imputed(String unit, String indicator, Measure measure, String value) {
		this.values.add(new Observation(this.period, unit, indicator, measure, new BigDecimal(value),
				ObservationStatus.IMPUTED, null, List.of()));
		return this;
	}

	AnalysedMonth notReported(String unit) {
		this.notReported.add(unit);
		return this;
	}

	AnalysedMonth province(String city, String indicator, Measure measure, @Nullable String value) {
		this.province.add((value != null) ? observation(this.period, city, indicator, measure, value) : Observation
			.none(this.period, new Key(city, indicator, measure), ObservationStatus.MISSING, null, List.of()));
		return this;
	}

	/** A year to date published in an earlier period. */
	AnalysedMonth history(String period, String unit, String indicator, String value) {
		ReferencePeriod earlier = ReferencePeriod.parse(period);
		this.history.put(earlier,
				new Observations(earlier, List.of(observation(earlier, unit, indicator, Measure.YTD, value))));
		return this;
	}

	/** What was published in an earlier period. */
	AnalysedMonth history(Observations earlier) {
		this.history.put(earlier.period(), earlier);
		return this;
	}

	/** What this month holds, for months that look back on it. */
	Observations observations() {
		return new Observations(this.period, this.values);
	}

	AnalysedMonth previous(Analyst.Analysis analysis) {
		this.previousRankings = analysis.rankings();
		this.previousStandings = analysis.province();
		return this;
	}

	AnalysedMonth shuffled(Random random) {
		Collections.shuffle(this.values, random);
		Collections.shuffle(this.province, random);
		return this;
	}

	Analyst.Analysis analyse() {
		List<String> expected = this.programme.unitsIn(this.period).stream().map(ReportingUnit::code).toList();
		List<String> reported = expected.stream().filter((unit) -> !this.notReported.contains(unit)).toList();
		return Analyst.analyse(new Analyst.Input(this.programme, this.period,
				new Coverage(expected, reported, this.notReported, List.of()),
				new Observations(this.period, this.values), this.history, this.previousRankings, this.province,
				this.previousStandings));
	}

	/** An observation as the tests compare it: value or status, then the remark. */
	static String text(Observation one) {
		String value = (one.value() != null) ? one.value().toPlainString() : one.status().name();
		return (one.remark() != null) ? value + " " + one.remark() : value;
	}

	/** What the analysis says of a measure, {@code -} when nothing. */
	static String text(Analyst.Analysis analysis, String unit, String indicator, Measure measure) {
		return analysis.observations()
			.stream()
			.filter((one) -> one.key().equals(new Key(unit, indicator, measure)))
			.findFirst()
			.map(AnalysedMonth::text)
			.orElse("-");
	}

	static Observation observation(ReferencePeriod period, String unit, String indicator, Measure measure,
			String value) {
		return Observation.of(period, new Key(unit, indicator, measure), new BigDecimal(value),
				List.of(new Source(period + "/" + unit, measure.name(), "A1", value)));
	}

}
