package org.huizong.validate.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BenjaminiHochbergTests {

	private static final BigDecimal RATE = new BigDecimal("0.05");

	private static List<BigDecimal> p(String values) {
		return Stream.of(values.split(" ")).map(BigDecimal::new).toList();
	}

	/** The example of the paper: 15 p-values, the first four count. */
	@Test
	void acceptsTheFirstFourOfThePapersExample() {
		List<BigDecimal> thrombolysis = p("0.4262 0.0001 0.0019 0.0004 0.0095 0.0201 0.0278 0.0298 0.0344 0.0459"
				+ " 0.3240 0.5719 0.6528 0.7590 1.0000");
		assertThat(BenjaminiHochberg.limit(thrombolysis, RATE)).isEqualByComparingTo("0.0095");
	}

	@Test
	void laterValueLiftsThoseBeforeIt() {
		assertThat(BenjaminiHochberg.limit(p("0.04 0.045 0.05"), RATE)).isEqualByComparingTo("0.05");
	}

	@Test
	void acceptsNoneAboveTheRate() {
		assertThat(BenjaminiHochberg.limit(p("0.051 0.4"), RATE).signum()).isNegative();
		assertThat(BenjaminiHochberg.limit(List.of(), RATE).signum()).isNegative();
	}

}
