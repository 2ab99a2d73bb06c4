package org.huizong.analyse;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.SampleProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.figure.Dispersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InequalityTests {

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	private static final Indicator INDICATOR = new SampleProgramme().targeted("FDI").build().indicator("FDI");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 2 3 4       | 4 0.4472 0.3333 0.1064 1.60 90.00 3.00
			4 1 3 2       | 4 0.4472 0.3333 0.1064 1.60 90.00 3.00
			0 0 0 8       | 4 1.7321 1.0000 1.3863 null 100.00 8.00
			5 5           | 2 0.0000 0.0000 0.0000 1.00 100.00 0.00
			1 2 6 7 9     | 5 0.6066 0.4200 0.2119 1.50 88.00 8.00
			-1 2 3        | 3 null null null null null 4.00
			2.225 2.225 0 0.006 5.543898 0 0.000001 1.2345 | 8 1.2932 0.7354 0.8428 8.94 88.96 5.54
			0 0 0         | 3 null null null null null 0.00
			7             | 1 null null null null null null
			""")
	void measuresByHand(String values, String expected) {
		List<BigDecimal> parsed = Arrays.stream(values.split(" ")).map(BigDecimal::new).toList();
		assertThat(text(Inequality.of(PERIOD, INDICATOR, parsed))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void agreesWithGiniOverAllPairs(long seed) {
		List<BigDecimal> values = new Random(seed).longs(14, 0, 1_000_000)
			.mapToObj((cents) -> BigDecimal.valueOf(cents, 2))
			.toList();
		BigDecimal pairs = values.stream()
			.flatMap((x) -> values.stream().map((y) -> x.subtract(y).abs()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal total = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal gini = Rounding.quotient(pairs, total.multiply(BigDecimal.valueOf(2L * 13)));
		assertThat(Rounding.round(Inequality.of(PERIOD, INDICATOR, values).gini(), 30)).as("seed %s", seed)
			.isEqualTo(Rounding.round(gini, 30));
	}

	/** A first rounding to four decimals would make 45.4450 of it, and 45.45 of that. */
	@Test
	void roundsTheShareOfTheFirstThreeOnce() {
		List<BigDecimal> values = Stream
			.of("15.1483185", "15.1483185", "15.148318", "10.911009", "10.911009", "10.911009", "10.911009",
					"10.911009")
			.map(BigDecimal::new)
			.toList();
		Dispersion one = Inequality.of(PERIOD, INDICATOR, values);
		assertThat(one.topThreeShare()).isEqualByComparingTo("45.444955");
		assertThat(one.published(Dispersion.Statistic.TOP_THREE_SHARE, INDICATOR)).isEqualTo("45.44");
	}

	private static String text(Dispersion one) {
		return Stream
			.concat(Stream.of(one.units()),
					Stream.of(Dispersion.Statistic.values()).map((statistic) -> one.published(statistic, INDICATOR)))
			.map(String::valueOf)
			.collect(Collectors.joining(" "));
	}

}
