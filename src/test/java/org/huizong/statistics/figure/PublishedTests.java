package org.huizong.statistics.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Language;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Missing, zero and not applicable are three different things to every reader. */
class PublishedTests {

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	private static final Indicator EXPORT = new Indicator("EXPORT", new Text("外贸出口", "Exports"), List.of(), "万美元", 2,
			Indicator.Kind.FLOW, new Indicator.Derivation.Reported(), Indicator.Direction.HIGHER_FIRST,
			List.of(RankingBasis.TOTAL), true);

	@Test
	void groupsThousandsAtThePublishedDecimals() {
		assertThat(figure(Measure.YTD, "21600.345")).isEqualTo("21,600.35");
		assertThat(figure(Measure.COMPLETION, "66.745")).isEqualTo("66.75");
		assertThat(figure(Measure.YTD, "-3.1")).isEqualTo("-3.10");
	}

	@Test
	void givesChangesTheirSign() {
		assertThat(figure(Measure.GROWTH, "12.3449")).isEqualTo("+12.3");
		assertThat(figure(Measure.SCHEDULE_GAP, "-8.25")).isEqualTo("-8.25");
		assertThat(figure(Measure.GROWTH, "-0.04")).isEqualTo("0.0");
	}

	@Test
	void zeroIsAFigure() {
		assertThat(figure(Measure.YTD, "0")).isEqualTo("0");
	}

	@Test
	void marksWhatTheOfficeImputed() {
		Observation imputed = new Observation(PERIOD, "1", "EXPORT", Measure.YTD, BigDecimal.TEN,
				ObservationStatus.IMPUTED, null, List.of());
		assertThat(Published.of(imputed, EXPORT).in(Language.ENGLISH)).isEqualTo("10.00*");
	}

	@Test
	void tellsMissingFromNotApplicable() {
		assertThat(word(Measure.YTD, ObservationStatus.MISSING, null)).isEqualTo("…");
		assertThat(word(Measure.YTD, ObservationStatus.NOT_COLLECTED, null)).isEqualTo("…");
		assertThat(word(Measure.TARGET, ObservationStatus.NOT_APPLICABLE, Remark.NO_TARGET)).isEqualTo("—");
		assertThat(word(Measure.COMPLETION, ObservationStatus.NOT_APPLICABLE, Remark.NO_TARGET)).isEqualTo("—");
		assertThat(Published.of(Optional.empty(), EXPORT).in(Language.CHINESE)).isEqualTo("—");
	}

	@Test
	void saysWhyThereIsNoRate() {
		assertThat(word(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.BASE_ZERO)).isEqualTo("上年同期为零");
		assertThat(word(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.BOTH_ZERO)).isEqualTo("持平");
		assertThat(word(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.TURNED_NEGATIVE)).isEqualTo("由正转负");
		assertThat(word(Measure.GROWTH, ObservationStatus.MISSING, Remark.BASE_MISSING)).isEqualTo("…");
		assertThat(none(Measure.GROWTH, ObservationStatus.NOT_APPLICABLE, Remark.BASE_ZERO).in(Language.ENGLISH))
			.isEqualTo("zero a year ago");
	}

	@Test
	void tellsAnUnknownMovementFromAnUnrankedUnit() {
		assertThat(Published.unmoved(3).zh()).isEqualTo("…");
		assertThat(Published.unmoved(null).zh()).isEqualTo("—");
	}

	@Test
	void namesTheUnitOfMeasure() {
		assertThat(Measure.YTD.unitOfMeasure(EXPORT).zh()).isEqualTo("万美元");
		assertThat(Measure.GROWTH.unitOfMeasure(EXPORT).zh()).isEqualTo("%");
		assertThat(Measure.SCHEDULE_GAP.unitOfMeasure(EXPORT).zh()).isEqualTo("百分点");
	}

	private static String figure(Measure measure, String value) {
		return Published
			.of(Observation.of(PERIOD, new Observation.Key("1", "EXPORT", measure), new BigDecimal(value), List.of()),
					EXPORT)
			.in(Language.CHINESE);
	}

	private static String word(Measure measure, ObservationStatus status, Remark remark) {
		return none(measure, status, remark).in(Language.CHINESE);
	}

	private static Published none(Measure measure, ObservationStatus status, Remark remark) {
		return Published.of(
				Observation.none(PERIOD, new Observation.Key("1", "EXPORT", measure), status, remark, List.of()),
				EXPORT);
	}

}
