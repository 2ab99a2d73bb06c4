package org.huizong.aggregate;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.programme.SampleProgramme;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RatiosTests {

	@Test
	void dividesUnroundedAndRestsOnBothCells() {
		assertThat(ratio(value("CASH", "1"), value("FDI", "3")))
			.containsExactly("甲 SHARE YTD 33.33333333333333333333333333333333 CASH1;FDI1");
	}

	@Test
	void isAZeroShareWhereOnlyTheNumeratorIsZero() {
		assertThat(ratio(value("CASH", "0"), value("FDI", "3"))).containsExactly("甲 SHARE YTD 0 CASH1;FDI1");
	}

	@Test
	void doesNotApplyOverAZeroDenominator() {
		String expected = "甲 SHARE YTD NOT_APPLICABLE DENOMINATOR_ZERO CASH1;FDI1";
		assertThat(ratio(value("CASH", "0"), value("FDI", "0"))).containsExactly(expected);
		assertThat(ratio(value("CASH", "2"), value("FDI", "0.00"))).containsExactly(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1.5", "0", "2" })
	void doesNotApplyOverANegativeDenominator(String numerator) {
		assertThat(ratio(value("CASH", numerator), value("FDI", "-1")))
			.containsExactly("甲 SHARE YTD NOT_APPLICABLE DENOMINATOR_NEGATIVE CASH1;FDI1");
	}

	@Test
	void passesOnTheGraverOfTwoReasons() {
		Observation missing = none("CASH", ObservationStatus.MISSING);
		assertThat(ratio(missing, value("FDI", "3"))).containsExactly("甲 SHARE YTD MISSING FDI1");
		assertThat(ratio(missing, none("FDI", ObservationStatus.NOT_COLLECTED)))
			.containsExactly("甲 SHARE YTD NOT_COLLECTED");
	}

	@Test
	void isImputedWhereAPartIs() {
		Observation imputed = new Observation(StagedMonth.PERIOD, "甲", "CASH", Measure.YTD, BigDecimal.ONE,
				ObservationStatus.IMPUTED, null, List.of());
		assertThat(ratios(imputed, value("FDI", "4"))).singleElement().satisfies((ratio) -> {
			assertThat(ratio.status()).isEqualTo(ObservationStatus.IMPUTED);
			assertThat(ratio.value()).isEqualByComparingTo("25");
		});
	}

	@Test
	void leavesOutAMeasureThatAPartDoesNotHave() {
		assertThat(ratio(value("CASH", "1"))).isEmpty();
	}

	@Test
	void mayRestOnARatioDeclaredBeforeIt() {
		SampleProgramme programme = new SampleProgramme().units("甲")
			.indicator("SHARE", Indicator.Kind.RATIO, new Derivation.Ratio("CASH", "FDI"))
			.indicator("SECOND", Indicator.Kind.RATIO, new Derivation.Ratio("SHARE", "FDI"));
		List<Observation> ratios = new Ratios(programme.build(), StagedMonth.PERIOD).of(List.of("甲"),
				List.of(value("CASH", "1"), value("FDI", "4")));
		assertThat(Lines.of(ratios)).containsExactly("甲 SHARE YTD 25 CASH1;FDI1", "甲 SECOND YTD 625 CASH1;FDI1");
	}

	private static List<String> ratio(Observation... parts) {
		return Lines.of(ratios(parts));
	}

	private static List<Observation> ratios(Observation... parts) {
		SampleProgramme programme = new SampleProgramme().units("甲")
			.indicator("SHARE", Indicator.Kind.RATIO, new Derivation.Ratio("CASH", "FDI"));
		return new Ratios(programme.build(), StagedMonth.PERIOD).of(List.of("甲"), List.of(parts));
	}

	private static Observation value(String indicator, String value) {
		return Observation.of(StagedMonth.PERIOD, new Key("甲", indicator, Measure.YTD), new BigDecimal(value),
				List.of(new Source("f", "s", indicator + "1", null)));
	}

	private static Observation none(String indicator, ObservationStatus status) {
		return Observation.none(StagedMonth.PERIOD, new Key("甲", indicator, Measure.YTD), status, null, List.of());
	}

}
