package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.List;

import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTests {

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			110           | 100           | 10                                     | 10
			1             | 3             | -66.66666666666666666666666666666667   | -2
			0             | 100           | -100                                   | -100
			5             | 0             | NOT_APPLICABLE BASE_ZERO               | 5
			-5            | 0             | NOT_APPLICABLE BASE_ZERO               | -5
			0             | 0.00          | NOT_APPLICABLE BOTH_ZERO               | 0.00
			5             | -10           | NOT_APPLICABLE TURNED_POSITIVE         | 15
			-5            | -10           | NOT_APPLICABLE NEGATIVE_BASE           | 5
			0             | -10           | NOT_APPLICABLE NEGATIVE_BASE           | 10
			-5            | 10            | NOT_APPLICABLE TURNED_NEGATIVE         | -15
			5             | MISSING       | MISSING BASE_MISSING                   | MISSING BASE_MISSING
			MISSING       | 5             | MISSING                                | MISSING
			MISSING       | MISSING       | MISSING                                | MISSING
			NOT_COLLECTED | NOT_COLLECTED | NOT_COLLECTED                          | NOT_COLLECTED
			MISSING       | NOT_COLLECTED | NOT_COLLECTED                          | NOT_COLLECTED
			""")
	void comparesWithAYearAgo(String now, String base, String rate, String difference) {
		Observation current = observation(Measure.YTD, now);
		Observation earlier = observation(Measure.YTD_YEAR_AGO, base);
		assertThat(AnalysedMonth.text(Growth.rate(current, earlier))).isEqualTo(rate);
		assertThat(AnalysedMonth.text(Growth.difference(current, earlier))).isEqualTo(difference);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			30      | 20      | 200 | 160 | 6.25
			0       | 20      | 200 | 160 | -12.5
			5       | 0       | 200 | 160 | 3.125
			5       | MISSING | 200 | 160 | MISSING BASE_MISSING
			MISSING | 5       | 200 | 160 | MISSING
			30      | 0       | 200 | 0   | NOT_APPLICABLE BASE_ZERO
			30      | -2      | 200 | -1  | NOT_APPLICABLE TURNED_POSITIVE
			""")
	void contributesToTheCitysRate(String now, String base, String cityNow, String cityBase, String contribution) {
		Observation earlier = observation(Measure.YTD_YEAR_AGO, cityBase);
		Observation rate = Growth.rate(observation(Measure.YTD, cityNow), earlier);
		assertThat(AnalysedMonth.text(Growth.contribution(observation(Measure.YTD, now),
				observation(Measure.YTD_YEAR_AGO, base), earlier, rate)))
			.isEqualTo(contribution);
	}

	@Test
	void isImputedWhereAnInputIsAndRestsOnTheCellsOfBoth() {
		Observation imputed = new Observation(PERIOD, "甲", "FDI", Measure.YTD, BigDecimal.TEN,
				ObservationStatus.IMPUTED, null, List.of(new Source("b", "s", "A1", null)));
		Observation base = Observation.of(PERIOD, new Key("甲", "FDI", Measure.YTD_YEAR_AGO), BigDecimal.ONE,
				List.of(new Source("a", "s", "A1", null), new Source("b", "s", "A1", null)));
		Observation rate = Growth.rate(imputed, base);
		assertThat(rate.status()).isEqualTo(ObservationStatus.IMPUTED);
		assertThat(rate.value()).isEqualByComparingTo("900");
		assertThat(rate.sources()).extracting(Source::reference).containsExactly("a#s!A1", "b#s!A1");
	}

	/** A number, or the name of a status that carries none. */
	static Observation observation(Measure measure, String text) {
		boolean number = text.matches("-?[0-9.]+");
		Key key = new Key("甲", "FDI", measure);
		return number ? Observation.of(PERIOD, key, new BigDecimal(text), List.of())
				: Observation.none(PERIOD, key, ObservationStatus.valueOf(text), null, List.of());
	}

}
