package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huizong.excel.format.FigureFormat;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Language;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.figure.Remark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Missing, zero and not applicable are three different things on paper. */
class PrintedTests {

	private static final Indicator EXPORT = new Indicator("EXPORT", new Text("外贸出口", "Exports"), List.of(), "万美元", 2,
			Indicator.Kind.FLOW, new Indicator.Derivation.Reported(), Indicator.Direction.HIGHER_FIRST,
			List.of(RankingBasis.TOTAL), true);

	@Test
	void roundsHalfUpOnceAtThePublishedDecimals() {
		assertThat(value(Measure.YTD, "2.345")).isEqualTo("2.35");
		assertThat(value(Measure.GROWTH, "-0.05")).isEqualTo("-0.1");
		assertThat(value(Measure.GROWTH, "12.3449")).isEqualTo("12.3");
		assertThat(value(Measure.COMPLETION, "66.745")).isEqualTo("66.75");
	}

	@Test
	void printsZeroAsAFigure() {
		assertThat(value(Measure.YTD, "0")).isEqualTo("0.00");
		assertThat(value(Measure.GROWTH, "-0.04")).isEqualTo("0.0");
	}

	@Test
	void printsDotsForMissingAndADashForNotApplicable() {
		assertThat(words(Measure.YTD, ObservationStatus.MISSING, null)).isEqualTo("…");
		assertThat(words(Measure.YTD, ObservationStatus.NOT_COLLECTED, null)).isEqualTo("…");
		assertThat(words(Measure.TARGET, ObservationStatus.NOT_APPLICABLE, Remark.NO_TARGET)).isEqualTo("—");
		assertThat(Printed.of(Optional.empty(), EXPORT, Measure.YTD).words()).isEqualTo("—");
	}

	@Test
	void saysWhyThereIsNoRate() {
		assertThat(words(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.BASE_ZERO)).isEqualTo("上年同期为零");
		assertThat(words(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.TURNED_NEGATIVE)).isEqualTo("由正转负");
		assertThat(words(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.BASE_MISSING)).isEqualTo("…");
		assertThat(words(Measure.COMPLETION, ObservationStatus.NOT_APPLICABLE, Remark.NO_TARGET)).isEqualTo("—");
	}

	@Test
	void marksImputedFigures() {
		Observation imputed = new Observation(SampleMonth.PERIOD, "1", "EXPORT", Measure.YTD, BigDecimal.ONE,
				ObservationStatus.IMPUTED, null, List.of());
		assertThat(Printed.of(Optional.of(imputed), EXPORT, Measure.YTD).format())
			.isEqualTo(FigureFormat.amount(2).marked("*"));
	}

	@Test
	void givesChangesTheirSign() {
		Set<Measure> signed = Set.of(Measure.DIFFERENCE, Measure.GROWTH, Measure.CONTRIBUTION, Measure.SCHEDULE_GAP);
		for (Measure measure : Measure.values()) {
			FigureFormat.Kind kind = Printed.format(measure, 1).kind();
			assertThat(kind).as(measure.name())
				.isEqualTo(signed.contains(measure.plain()) ? FigureFormat.Kind.CHANGE : FigureFormat.Kind.AMOUNT);
		}
	}

	@Test
	void looksInACellAsItReadsOnAPage() {
		for (Measure measure : Measure.values()) {
			for (String value : List.of("0", "-0.04", "1234.5", "-1234.5")) {
				Observation one = Observation.of(SampleMonth.PERIOD, new Observation.Key("1", "EXPORT", measure),
						new BigDecimal(value), List.of());
				Printed printed = Printed.of(Optional.of(one), EXPORT, measure);
				assertThat(printed.format().display(printed.value())).as("%s %s", measure, value)
					.isEqualTo(Published.of(one, EXPORT).in(Language.CHINESE));
			}
		}
	}

	@Test
	void tellsAnUnknownMovementFromAnUnrankedUnit() {
		assertThat(Printed.movement(3, null).words()).isEqualTo("…");
		assertThat(Printed.movement(null, null).words()).isEqualTo("—");
		assertThat(Printed.movement(3, 2).value()).isEqualTo("2");
	}

	private static BigDecimal value(Measure measure, String value) {
		Observation observation = Observation.of(new ReferencePeriod(2009, 9),
				new Observation.Key("1", "EXPORT", measure), new BigDecimal(value), List.of());
		return Printed.of(Optional.of(observation), EXPORT, measure).value();
	}

	private static String words(Measure measure, ObservationStatus status, Remark remark) {
		Observation observation = Observation.none(new ReferencePeriod(2009, 9),
				new Observation.Key("1", "EXPORT", measure), status, remark, List.of());
		return Printed.of(Optional.of(observation), EXPORT, measure).words();
	}

}
