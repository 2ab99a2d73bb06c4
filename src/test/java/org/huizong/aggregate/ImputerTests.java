package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.programme.Imputation.Method;
import org.huizong.programme.Imputation;
import org.huizong.programme.SampleProgramme;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator.Kind;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 甲 and 乙 have reported September, 丙 has not. */
class ImputerTests {

	private static final ReferencePeriod SEPTEMBER = StagedMonth.PERIOD;

	private static final ReferencePeriod AUGUST = SEPTEMBER.previous();

	private static final ReferencePeriod YEAR_AGO = SEPTEMBER.yearAgo();

	private static final List<Measure> ASKED = List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO);

	private final SortedMap<ReferencePeriod, Observations> history = new TreeMap<>();

	private List<Observation> province = List.of();

	@Test
	void movesLastMonthAsTheOthersHaveMoved() {
		august();
		assertThat(imputed(Method.RATIO_LAST_MONTH)).containsExactly("丙 FDI MONTH 33.00", "丙 FDI YTD 233.00");
	}

	@Test
	void movesTheYearAgoAsTheOthersHaveMoved() {
		august();
		yearAgo();
		assertThat(imputed(Method.RATIO_YEAR_AGO)).containsExactly("丙 FDI MONTH 27.50", "丙 FDI YTD 227.50");
	}

	@Test
	void movesTheYearAgosTotalWhereNothingIsKnownOfThisYear() {
		yearAgo();
		assertThat(imputed(Method.RATIO_YEAR_AGO)).containsExactly("丙 FDI MONTH 27.50", "丙 FDI YTD 150.00");
	}

	@Test
	void carriesLastMonthForward() {
		august();
		assertThat(imputed(Method.CARRY_FORWARD)).containsExactly("丙 FDI MONTH 30.00", "丙 FDI YTD 230.00");
	}

	@Test
	void deducesTheOneMissingUnitFromTheProvincesTotal() {
		august();
		this.province = List.of(observation(SEPTEMBER, SampleProgramme.CITY, Measure.YTD, "1000"));
		assertThat(imputed(Method.DEDUCTIVE)).containsExactly("丙 FDI MONTH 50.00", "丙 FDI YTD 250.00");
	}

	@Test
	void deducesNothingNegative() {
		august();
		this.province = List.of(observation(SEPTEMBER, SampleProgramme.CITY, Measure.YTD, "700"));
		assertThat(imputed(Method.DEDUCTIVE)).isEmpty();
	}

	@Test
	void deducesLastYearsFigureFromLastYearsReturn() {
		yearAgo();
		assertThat(imputed(Method.DEDUCTIVE)).containsExactly("丙 FDI YTD_YEAR_AGO 120.00");
	}

	@Test
	void takesTheFirstMethodThatGivesAFigure() {
		august();
		assertThat(imputed(Method.DEDUCTIVE, Method.RATIO_YEAR_AGO, Method.CARRY_FORWARD, Method.RATIO_LAST_MONTH))
			.containsExactly("丙 FDI MONTH 30.00", "丙 FDI YTD 230.00");
	}

	@Test
	void startsAnewInJanuary() {
		ReferencePeriod january = ReferencePeriod.parse("2010-01");
		this.history.put(january.previous(), month(january.previous(), "100", "50", "30", "1", "1", "900"));
		assertThat(new Imputer(programme(new Imputation(List.of(Method.CARRY_FORWARD), Map.of())), january,
				this.history, List.of())
			.impute(reported(january), List.of("丙"))).filteredOn((one) -> one.status() == ObservationStatus.IMPUTED)
			.extracting(Observation::value)
			.containsExactly(new BigDecimal("30.00"), new BigDecimal("30.00"));
	}

	/**
	 * Where units report the year to date alone, December's says nothing of January's.
	 */
	@Test
	void movesNoYearToDateOverTheTurnOfTheYearButAStocks() {
		ReferencePeriod january = ReferencePeriod.parse("2010-01");
		this.history.put(january.previous(), month(january.previous(), "100", "50", "30", "1000", "500", "900"));
		assertThat(totalsOfJanuary(Kind.FLOW)).isEmpty();
		assertThat(totalsOfJanuary(Kind.STOCK)).containsExactly(new BigDecimal("450.00"));
	}

	@Test
	void movesNothingByOthersThatHadNothingOrLess() {
		for (String none : List.of("0", "-150")) {
			this.history.put(AUGUST, month(AUGUST, none, "0", "30", none, "0", "200"));
			assertThat(imputed(Method.RATIO_LAST_MONTH)).isEmpty();
		}
		this.history.put(AUGUST, month(AUGUST, "1", "0", "3", "1", "0", "200"));
		assertThat(imputed(Method.RATIO_LAST_MONTH)).containsExactly("丙 FDI MONTH 495.00", "丙 FDI YTD 695.00");
	}

	@Test
	void leavesIndicatorsThatAreNeverImputedAndRestsOnTheCellsOfThen() {
		august();
		assertThat(impute(new Imputation(List.of(Method.CARRY_FORWARD), Map.of("FDI", List.of()))))
			.noneMatch((one) -> one.status() == ObservationStatus.IMPUTED);
		assertThat(impute(new Imputation(List.of(Method.CARRY_FORWARD), Map.of())))
			.filteredOn((one) -> one.status() == ObservationStatus.IMPUTED && one.measure() == Measure.MONTH)
			.extracting(Observation::sources)
			.containsExactly(List.of(new Source("2009-08", "丙", "MONTH", null)));
	}

	@Test
	void totalsAreAlsoAsReportedWithTheShareImputed() {
		august();
		List<Observation> values = impute(new Imputation(List.of(Method.CARRY_FORWARD), Map.of()));
		CityTotals totals = new CityTotals(programme(Imputation.NONE), SEPTEMBER);
		assertThat(Lines.of(totals.asReported(values))).containsExactly("C FDI MONTH_REPORTED 165",
				"C FDI YTD_REPORTED 750", "C FDI IMPUTED_SHARE 23.46938775510204081632653061224490");
		assertThat(Lines.of(totals.add(values))).contains("C FDI MONTH 195.00", "C FDI YTD 980.00");
		assertThat(totals.asReported(reported(SEPTEMBER))).isEmpty();
	}

	/** 甲 500 and 乙 250 in January, against 1,000 and 500 in December. */
	private List<BigDecimal> totalsOfJanuary(Kind kind) {
		ReferencePeriod january = ReferencePeriod.parse("2010-01");
		StatisticalProgramme programme = new SampleProgramme().units("甲", "乙", "丙")
			.indicator("FDI", kind, new Derivation.Reported())
			.imputing(new Imputation(List.of(Method.RATIO_LAST_MONTH), Map.of()))
			.build();
		List<Observation> totals = reported(january).stream().filter((one) -> one.measure() == Measure.YTD).toList();
		return new Imputer(programme, january, this.history, List.of()).impute(totals, List.of("丙"))
			.stream()
			.filter((one) -> one.status() == ObservationStatus.IMPUTED)
			.map(Observation::value)
			.toList();
	}

	/** 甲 100 → 110, 乙 50 → 55. */
	private void august() {
		this.history.put(AUGUST, month(AUGUST, "100", "50", "30", "390", "195", "200"));
	}

	/**
	 * Months 80 and 40 then, 110 and 55 now; year to date 400 and 200 then, 500 and 250
	 * now.
	 */
	private void yearAgo() {
		this.history.put(YEAR_AGO, month(YEAR_AGO, "80", "40", "20", "400", "200", "120"));
	}

	private static Observations month(ReferencePeriod period, String... figures) {
		List<Observation> values = new ArrayList<>();
		List<String> units = List.of("甲", "乙", "丙");
		for (int i = 0; i < figures.length; i++) {
			values.add(observation(period, units.get(i % 3), (i < 3) ? Measure.MONTH : Measure.YTD, figures[i]));
		}
		return new Observations(period, values);
	}

	private static List<Observation> reported(ReferencePeriod period) {
		List<Observation> values = new ArrayList<>(
				List.of(observation(period, "甲", Measure.MONTH, "110"), observation(period, "甲", Measure.YTD, "500"),
						observation(period, "乙", Measure.MONTH, "55"), observation(period, "乙", Measure.YTD, "250")));
		ASKED.forEach((measure) -> values.add(observation(period, "丙", measure, null)));
		return values;
	}

	private static Observation observation(ReferencePeriod period, String unit, Measure measure,
			@Nullable String value) {
		Observation.Key key = new Observation.Key(unit, "FDI", measure);
		return (value == null) ? Observation.none(period, key, ObservationStatus.NOT_COLLECTED, null, List.of())
				: Observation.of(period, key, new BigDecimal(value),
						List.of(new Source(period.toString(), unit, measure.name(), null)));
	}

	private List<String> imputed(Method... methods) {
		List<Observation> all = impute(new Imputation(List.of(methods), Map.of()));
		return all.stream()
			.filter((one) -> one.status() == ObservationStatus.IMPUTED)
			.map((one) -> one.unit() + " " + one.indicator() + " " + one.measure() + " " + one.value())
			.toList();
	}

	private List<Observation> impute(Imputation imputation) {
		return new Imputer(programme(imputation), SEPTEMBER, this.history, this.province).impute(reported(SEPTEMBER),
				List.of("丙"));
	}

	private static StatisticalProgramme programme(Imputation imputation) {
		return new SampleProgramme().units("甲", "乙", "丙")
			.indicator("FDI", Kind.FLOW, new Derivation.Reported())
			.imputing(imputation)
			.build();
	}

}
