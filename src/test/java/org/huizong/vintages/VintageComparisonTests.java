package org.huizong.vintages;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Language;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.figure.Remark;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two vintages differ in what they publish, not in what nobody could read. */
class VintageComparisonTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	@Test
	void showsOldNewAndTheDifferenceOfWhatIsPublished() {
		FigureChange change = figures(value("1599.724"), value("1609.72")).get(0);
		assertThat(change.before().in(Language.CHINESE)).isEqualTo("1,599.72");
		assertThat(change.after().in(Language.CHINESE)).isEqualTo("1,609.72");
		assertThat(change.difference()).isNotNull()
			.satisfies((difference) -> assertThat(difference.in(Language.CHINESE)).isEqualTo("+10.00"));
	}

	@Test
	void whatPublishesTheSameIsNoDifference() {
		assertThat(figures(value("1599.721"), value("1599.724"))).isEmpty();
	}

	@Test
	void aFigureInPlaceOfAMissingOneHasNoDifference() {
		FigureChange change = figures(none(ObservationStatus.MISSING, null), value("5")).get(0);
		assertThat(change.before().in(Language.CHINESE)).isEqualTo("…");
		assertThat(change.difference()).isNull();
	}

	@Test
	void missingAndNotApplicableAreDifferent() {
		assertThat(figures(none(ObservationStatus.MISSING, null),
				none(ObservationStatus.NOT_APPLICABLE, Remark.NO_TARGET)))
			.hasSize(1);
	}

	@Test
	void aRankThatFellIsAPlaceLost() {
		RankChange change = new VintageComparison(PROGRAMME, vintage(1), vintage(2),
				new Observations(PERIOD, List.of()), new Observations(PERIOD, List.of()), List.of(ranking(6)),
				List.of(ranking(7)))
			.ranks()
			.get(0);
		assertThat(change.unit().code()).isEqualTo("360924");
		assertThat(change.gained()).isEqualTo(-1);
	}

	private static List<FigureChange> figures(Observation old, Observation fresh) {
		return new VintageComparison(PROGRAMME, vintage(1), vintage(2), new Observations(PERIOD, List.of(old)),
				new Observations(PERIOD, List.of(fresh)), List.of(), List.of())
			.figures();
	}

	private static Vintage vintage(int number) {
		return new Vintage("open-economy", PERIOD, number);
	}

	private static Ranking ranking(int rank) {
		return new Ranking(PERIOD, "FDI", RankingBasis.TOTAL,
				List.of(new Ranking.Entry("360924", BigDecimal.ONE, ObservationStatus.NORMAL, rank, false, null)));
	}

	private static Observation value(String value) {
		return Observation.of(PERIOD, key(), new BigDecimal(value), List.of());
	}

	private static Observation none(ObservationStatus status, @Nullable Remark remark) {
		return Observation.none(PERIOD, key(), status, remark, List.of());
	}

	private static Observation.Key key() {
		return new Observation.Key("360924", "FDI", Measure.YTD);
	}

}
