package org.huizong.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.statistics.Rounding;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures of the gaps between units, worked out apart from the program. */
final class Widening {

	private Widening() {
	}

	static void assertRises(String name, Function<Integer, Map<String, BigDecimal>> values) {
		List<Function<List<BigDecimal>, BigDecimal>> figures = List.of(Widening::variation, Widening::gini,
				Widening::theil);
		assertThat(figures).allSatisfy((figure) -> assertThat(Stream.of(3, 6, 9)
			.map((m) -> Rounding.round(figure.apply(values.apply(m).values().stream().sorted().toList()), 4))
			.toList()).as(name).isSorted().doesNotHaveDuplicates());
	}

	static BigDecimal mean(List<BigDecimal> values) {
		return Rounding.quotient(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
				BigDecimal.valueOf(values.size()));
	}

	static BigDecimal variation(List<BigDecimal> values) {
		BigDecimal mean = mean(values);
		BigDecimal variance = mean(values.stream().map((x) -> x.subtract(mean).pow(2)).toList());
		return Rounding.quotient(variance.sqrt(MathContext.DECIMAL64), mean);
	}

	static BigDecimal gini(List<BigDecimal> sorted) {
		int n = sorted.size();
		BigDecimal weighted = IntStream.range(0, n)
			.mapToObj((i) -> sorted.get(i).multiply(BigDecimal.valueOf(2L * i + 1 - n)))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return Rounding.quotient(weighted, mean(sorted).multiply(BigDecimal.valueOf((long) n * (n - 1))));
	}

	static BigDecimal theil(List<BigDecimal> values) {
		BigDecimal mean = mean(values);
		return mean(values.stream().map((x) -> {
			BigDecimal share = Rounding.quotient(x, mean);
			return (x.signum() == 0) ? x : share.multiply(BigDecimal.valueOf(StrictMath.log(share.doubleValue())));
		}).toList());
	}

}
