package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class OwnHistoryTests {

	private static final List<Double> STEADY = List.of(0.10, 0.12, 0.08, 0.11, 0.09, 0.10, 0.13, 0.07);

	private static final List<Double> UNSTEADY = List.of(-0.3, 0.1, 0.5, 0.0, 0.3, -0.1);

	/** Median 0.10, MAD 0.015: 1.4826 × 0.015 = 0.0222, so the floor of 0.05 counts. */
	@Test
	void steadyHistoryIsMeasuredByTheFloor() {
		assertThat(OwnHistory.distance(0.30, STEADY, 0.05)).isCloseTo(4.0, within(1e-12));
		assertThat(OwnHistory.distance(0.05, STEADY, 0.05)).isCloseTo(1.0, within(1e-12));
	}

	/** Median 0.05, MAD 0.20. */
	@Test
	void unsteadyHistoryIsMeasuredByItsOwnSpread() {
		assertThat(OwnHistory.distance(1.05, UNSTEADY, 0.05)).isCloseTo(1 / (1.4826 * 0.20), within(1e-12));
	}

	@Test
	void doublingOfTheYearBefore() {
		assertThat(OwnHistory.change(new BigDecimal("84"), new BigDecimal("42"))).isCloseTo(0.693147, within(1e-6));
		assertThatIllegalArgumentException().isThrownBy(() -> OwnHistory.change(BigDecimal.ZERO, BigDecimal.ONE));
	}

	/** A z-score that includes the suspect is at most (n − 1)/√n: 2.67 of nine. */
	@Test
	void findsTheOneInNineThatZScoresCannot() {
		double[] nine = { 0, 0, 0, 0, 0, 0, 0, 0, 1000 };
		double mean = Arrays.stream(nine).average().orElseThrow();
		double variance = Arrays.stream(nine).map((one) -> (one - mean) * (one - mean)).sum() / 8;
		assertThat((1000 - mean) / Math.sqrt(variance)).isCloseTo(2.6667, within(1e-4));
		assertThat(OwnHistory.distance(0.18, List.of(0.0, 0.01, -0.01, 0.02, -0.02, 0.0, 0.01, -0.01), 0.05))
			.isGreaterThan(3.5);
	}

}
